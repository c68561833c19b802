import { choose, type Steps } from "./step.js";

/** Customers and the money that they have in the shop. */
export const people: Steps = {
  createCustomer: (world, [credit, email]) =>
    world.create("Customer", {
      firstName: "Alex",
      lastName: "Winter",
      Contact: { Emails: { ContactEmail: { address: `a${email}@example.com`, useType: "Primary" } } },
      ...(credit % 2 === 0 && { CreditAccount: { name: "Alex", creditLimit: "100" } }),
    }),
  archiveCustomer: (world, [customer]) => world.call("DELETE", `Customer/${world.pick("Customer", customer)}.json`),
  restoreCustomer: (world, [customer]) =>
    world.call("PUT", `Customer/${world.pick("Customer", customer)}.json`, { archived: false }),
  anonymize: (world, [customer]) => world.call("DELETE", `Customer/${world.pick("Customer", customer)}/Anonymize.json`),
  createGiftCard: (world, [code]) =>
    world.create("CreditAccount", {
      name: "Gift",
      code: choose(["12345678", "87654321abc", "short", `12345678${code}`], code),
    }),
  archiveCreditAccount: (world, [account]) =>
    world.call("DELETE", `CreditAccount/${world.pickLate("CreditAccount", account)}.json`),
};

/** The cash drawer. */
export const registers: Steps = {
  openRegister: (world) => world.call("POST", "Register/1/open.json", { amount: "50", paymentTypeID: "1" }),
  closeRegister: (world) => world.call("POST", "Register/1/close.json", {}),
  withdraw: (world, [amount]) =>
    world.create("RegisterWithdraw", {
      amount: choose(["20", "-20", "0.01"], amount),
      paymentTypeID: "1",
      registerID: "1",
      employeeID: "1",
    }),
  calculate: (world) => world.call("GET", "Register/1/calculated.json"),
};
