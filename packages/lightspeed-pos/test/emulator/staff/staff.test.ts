import { describe, expect, it } from "vitest";
import type { Wire } from "../support.js";
import { till, useStaffedShop } from "./support.js";

const { clock, create, get, goods, post, rowOf, sell, shop } = useStaffedShop();

const lastLog = () => shop().records("InventoryLog").at(-1);

describe("a transfer that is received", () => {
  it("moves its goods into the other shop, at what they cost [transfer.received]", async () => {
    const item = await goods(5);
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const transferID = Number(json.Transfer?.transferID);
    await post(`Inventory/Transfer/${transferID}/AddItems.json`, {
      TransferItems: [{ itemID: item.itemID, toSend: 3 }],
    });
    expect(() => shop().staff.receiveTransfer({ transferID })).toThrow("is open, and not sent");
    await post(`Inventory/Transfer/${transferID}/Send.json`, {});
    expect(shop().staff.receiveTransfer({ transferID })).toMatchObject({ status: "received" });
    expect(await rowOf(item)).toMatchObject({ qoh: "2", onTransferOut: "0", totalValueFifo: "10" });
    expect(await rowOf(item, 2)).toMatchObject({ qoh: "3", onTransferIn: "0", totalValueFifo: "15" });
    expect(lastLog()).toMatchObject({ reason: "AddForTransfer", transferID: String(transferID) });
    expect(shop().records("TransferItem").at(-1)).toMatchObject({ received: "3", toReceive: "0", receivedValue: "15" });
    expect((await get(`Transfer/${transferID}.json`)).json.Transfer).toMatchObject({ received: "true" });
  });
});

describe("a return to a vendor that is sent", () => {
  it("takes its goods out of the stock [vendor.returns]", async () => {
    const [open] = shop().records("VendorReturn");
    const [goodsSent] = shop().records("VendorReturnItem");
    const item = { itemID: goodsSent?.itemID } as unknown as Wire;
    const before = Number((await rowOf(item)).qoh);
    const vendorReturnID = Number(open?.vendorReturnID);
    expect(shop().staff.sendVendorReturn({ vendorReturnID })).toMatchObject({ status: "sent" });
    expect(Number((await rowOf(item)).qoh)).toBe(before - Number(goodsSent?.quantity));
    expect(lastLog()).toMatchObject({ reason: "RemoveForVendorReturn", vendorReturnID: String(vendorReturnID) });
    expect(() => shop().staff.sendVendorReturn({ vendorReturnID })).toThrow("is sent already");
  });
});

describe("customers that are merged", () => {
  it("are one, which has what both had; the id of the other is gone for good [customer.merged]", async () => {
    const [from, into] = [await create("Customer", { firstName: "A" }), await create("Customer", { firstName: "B" })];
    const sale = await create("Sale", { ...till, customerID: from.customerID });
    const ids = { from: Number(from.customerID), into: Number(into.customerID) };
    expect(shop().staff.mergeCustomers(ids)).toMatchObject({ firstName: "B" });
    expect((await get(`Customer/${ids.from}.json`)).status).toBe(404);
    const { json } = await get(`Sale/${String(sale.saleID)}.json`);
    expect(json.Sale).toMatchObject({ customerID: String(ids.into) });
    const { customerID } = await create("Customer", { firstName: "C" });
    expect(Number(customerID)).toBeGreaterThan(ids.into);
    expect(() => shop().staff.mergeCustomers(ids)).toThrow(`The shop has no Customer ${ids.from}.`);
  });

  it("have one account with what both had, also where they shared one before [customer.merged]", async () => {
    const CreditAccount = { name: "Credit", creditLimit: "100" };
    const customers = [await create("Customer", { CreditAccount }), await create("Customer", { CreditAccount })];
    const [from = 0, into = 0] = customers.map(({ customerID }) => Number(customerID));
    const charge = async (customerID: number, amount: number) => {
      const { creditAccountID } =
        shop()
          .records("Customer")
          .find((each) => each.customerID === String(customerID)) ?? {};
      const SalePayment = { paymentTypeID: 4, creditAccountID, amount };
      const SaleLines = {
        SaleLine: { itemID: 0, unitQuantity: 1, unitPrice: amount, Note: { note: "Misc" }, tax: false },
      };
      await create("Sale", { ...till, customerID, completed: true, SaleLines, SalePayments: { SalePayment } });
    };
    await charge(from, 20);
    await charge(into, 30);
    shop().staff.mergeCustomers({ from, into });
    const accounts = () =>
      shop()
        .records("CreditAccount")
        .slice(-2)
        .map(({ balance, archived }) => [balance, archived]);
    expect(accounts()).toEqual([
      ["0", "true"],
      ["50", "false"],
    ]);
    const { creditAccountID } = shop().records("CreditAccount").at(-1) ?? {};
    const snapshot = shop().snapshot();
    const shared = (snapshot.records.Customer ?? []).map((each) => ({
      ...each,
      creditAccountID: String(creditAccountID),
    }));
    shop().restore({ ...snapshot, records: { ...snapshot.records, Customer: shared } });
    shop().staff.mergeCustomers({ from: 1, into });
    expect(accounts().at(-1)).toEqual(["50", "false"]);
  });
});

describe("what the staff did", () => {
  it("shows at once in answers that were read before", async () => {
    const item = await goods(5);
    const saleID = await sell(item, 2);
    expect(await rowOf(item)).toMatchObject({ qoh: "3" });
    expect((await get(`Sale/${saleID}.json`)).json.Sale).toMatchObject({ voided: "false" });
    shop().staff.voidSale({ saleID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5" });
    expect((await get(`Sale/${saleID}.json`)).json.Sale).toMatchObject({ voided: "true" });
  });

  it("is a copy that changes nothing when it is changed", async () => {
    const saleID = await sell(await goods(5), 1);
    const sale = shop().staff.voidSale({ saleID });
    sale.total = "0";
    expect(shop().records("Sale").at(-1)?.total).toBe("10");
  });

  it("happens at the shop's time, and whatever chaos there is", async () => {
    const saleID = await sell(await goods(5), 1);
    shop().chaos.add({ fault: "status", status: 503 });
    shop().clock.freeze();
    clock.advance(60_000);
    const before = shop().clock.now();
    const { timeStamp } = shop().staff.voidSale({ saleID });
    expect(Date.parse(String(timeStamp))).toBe(Math.floor(before / 1000) * 1000);
  });
});

describe("the staff by HTTP", () => {
  const told = (body: unknown) => post("/__emulator/staff", body);

  it("does the same, and says what it cannot do", async () => {
    const saleID = await sell(await goods(5), 1);
    expect((await told({ voidSale: { saleID, reason: "Test" } })).json).toMatchObject({ voided: "true" });
    const wrongs = [
      {},
      { dance: {} },
      { voidSale: {} },
      { voidSale: { saleID, why: 1 } },
      { voidSale: { saleID: 98765 } },
    ];
    for (const body of wrongs) {
      const { status, json } = await told(body);
      expect([status, typeof json.error]).toEqual([400, "string"]);
    }
  });

  it("takes ids as numbers or digits, a reason as a text, and nothing that only looks like them", async () => {
    const saleID = await sell(await goods(5), 1);
    const wrongs = [
      null,
      [],
      "x",
      { saleID: [saleID] },
      { saleID: 1.5 },
      { saleID: null },
      { saleID: { a: 1 } },
      { saleID: true },
      { saleID, reason: null },
      { saleID, reason: { a: 1 } },
      { saleID, employeeID: "constructor" },
    ];
    for (const voidSale of wrongs) {
      const { status, json } = await told({ voidSale });
      expect([status, typeof json.error]).toEqual([400, "string"]);
    }
    expect((await told('{"voidSale":{"__proto__":{"saleID":1}}}')).status).toBe(400);
    expect((await told({ voidSale: { saleID: String(saleID) } })).json).toMatchObject({ voided: "true" });
  });

  it("is nobody where the shop has no employees", async () => {
    const records = { Customer: [{ customerID: 1 }, { customerID: 2 }], Employee: [] };
    shop().restore({ records });
    expect(shop().staff.mergeCustomers({ from: 1, into: 2 })).toMatchObject({ customerID: "2" });
  });

  it("is refused employees that there are not", async () => {
    const saleID = await sell(await goods(5), 1);
    expect((await told({ voidSale: { saleID, employeeID: 987 } })).json.error).toBe("The shop has no Employee 987.");
  });
});
