import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { isBlank } from "../write/checks.js";
import type { CallHandler } from "./handler.js";
import { laborPrice, partsOf } from "./workorder-parts.js";

/**
 * Makes an open sale of a work order's parts and labor, for its customer, and links them to it (documented: it makes a
 * sale). That the sale is open, on the shop's first register, and that it happens once, is assumed.
 */
export const checkout: CallHandler = (workorder, { store, write }) => {
  if (!isBlank(workorder.saleID))
    throw badRequest(`The work order is checked out already, with Sale ${workorder.saleID}.`);
  const { shopID, employeeID, customerID } = workorder;
  const register = store.table("Register").all.find((each) => each.shopID === shopID) ?? store.table("Register").all[0];
  const sale = write.create(write.definition("Sale"), {
    employeeID: String(employeeID),
    registerID: String(register?.registerID ?? "0"),
    shopID: String(shopID),
    customerID: String(customerID),
    taxCategoryID: String(store.table("Shop").get(String(shopID))?.taxCategoryID ?? "0"),
  });
  const saleID = String(sale.saleID);
  for (const [table, part] of partsOf(store, workorder)) {
    const line = write.create(write.definition("SaleLine"), lineOf(part, laborPrice(store, workorder, part)), {
      saleID,
      isWorkorder: "true",
    });
    store.table(table).update(part, { saleID, saleLineID: line.saleLineID });
  }
  store.table("Workorder").update(workorder, { saleID, timeStamp: write.now });
  return { answers: { Checkout: { saleID } } };
};

/** Under warranty the customer pays nothing (documented). */
function lineOf(part: WireRecord, price: string): Record<string, string | { note: string }> {
  const { itemID, unitQuantity, employeeID, discountID, tax, warranty, note } = part;
  return {
    itemID: String(itemID),
    unitQuantity: String(unitQuantity),
    unitPrice: warranty === "true" ? "0" : price,
    employeeID: String(employeeID),
    discountID: String(discountID),
    tax: String(tax),
    ...(isBlank(itemID) && { Note: { note: String(note) } }),
  };
}
