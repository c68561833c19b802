import { choose, type Steps } from "./step.js";

/** What is kept beside goods and sales. */
export const backOffice: Steps = {
  quote: (world, [sale]) => world.create("Quote", { saleID: world.pickLate("Sale", sale), notes: "Offer" }),
  moveQuote: (world, [quote, sale]) =>
    world.call("PUT", `Quote/${world.pickLate("Quote", quote)}.json`, { saleID: world.pickLate("Sale", sale) }),
  archiveQuote: (world, [quote]) => world.call("DELETE", `Quote/${world.pickLate("Quote", quote)}.json`),
  comeToWork: (world, [employee]) =>
    world.create("EmployeeHours", {
      employeeID: world.pick("Employee", employee),
      shopID: "1",
      checkIn: "2026-03-20T08:00:00+00:00",
    }),
  goHome: (world, [hours]) =>
    world.call("PUT", `EmployeeHours/${world.pickLate("EmployeeHours", hours)}.json`, {
      checkOut: "2026-03-20T16:00:00+00:00",
    }),
  forgetHours: (world, [hours]) => world.call("DELETE", `EmployeeHours/${world.pickLate("EmployeeHours", hours)}.json`),
  createSerialized: (world, [item, line, customer, owner]) =>
    world.create("Serialized", {
      serial: "WX1",
      ...choose(
        [
          { itemID: world.pick("Item", item) },
          { itemID: world.pick("Item", item), saleLineID: world.pickLate("SaleLine", line) },
          { customerID: world.pick("Customer", customer) },
        ],
        owner,
      ),
    }),
  deleteSerialized: (world, [serialized]) =>
    world.call("DELETE", `Serialized/${world.pickLate("Serialized", serialized)}.json`),
  createSeason: (world) => world.create("Season", { name: "Winter" }),
  giveSeason: (world, [item, season]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, { seasonID: world.pickLate("Season", season) }),
  deleteSeason: (world, [season]) => world.call("DELETE", `Season/${world.pickLate("Season", season)}.json`),
  deleteTag: (world, [tag]) => world.call("DELETE", `Tag/${world.pickLate("Tag", tag)}.json`),
  createCustomerType: (world, [discount]) =>
    world.create("CustomerType", { name: "Club", discountID: world.pick("Discount", discount) }),
  deleteCustomerType: (world, [type]) =>
    world.call("DELETE", `CustomerType/${world.pickLate("CustomerType", type)}.json`),
  createItemField: (world, [type]) =>
    world.call("POST", "Item/CustomField.json", {
      name: "Own",
      ...choose([{ type: "integer", default: "5" }, { type: "text" }, { type: "boolean" }, { type: "wrong" }], type),
    }),
  deleteVendor: (world, [vendor]) => world.call("DELETE", `Vendor/${world.pick("Vendor", vendor)}.json`),
};
