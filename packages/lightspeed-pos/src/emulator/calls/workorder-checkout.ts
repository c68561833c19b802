import { refuseSold } from "../behaviours/workorder-parts.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { CallHandler } from "./handler.js";
import { laborPrice, partsOf } from "./workorder-parts.js";

/**
 * Makes an open sale of a work order's parts and labor, for its customer, and links them to it (documented: it makes a
 * sale, and answers as lists do).
 *
 * Assumed: the sale is open, on the shop's first register, with the work order's discount, by whoever asks where it is
 * given to nobody; and it happens once.
 */
export const checkout: CallHandler = (workorder, { store, write }) => {
  refuseSold(workorder, store);
  const { shopID, customerID, discountID } = workorder;
  const sale = write.create(write.definition("Sale"), {
    employeeID: String(isBlank(workorder.employeeID) ? write.employeeID : workorder.employeeID),
    registerID: registerOf(store, workorder),
    shopID: String(shopID),
    customerID: String(customerID),
    ...(!isBlank(discountID) && { discountID: String(discountID) }),
    taxCategoryID: String(store.table("Shop").get(String(shopID))?.taxCategoryID ?? "0"),
  });
  const saleID = String(sale.saleID);
  for (const [table, part] of partsOf(store, workorder)) {
    const line = write.create(write.definition("SaleLine"), lineOf(part, priceOf(store, workorder, part)), {
      saleID,
      isWorkorder: "true",
    });
    store.table(table).update(part, { saleID, saleLineID: line.saleLineID });
  }
  store.table("Workorder").update(workorder, { saleID, timeStamp: write.now });
  return { answers: { "@attributes": { next: "", previous: "" }, Checkout: { saleID } } };
};

function registerOf(store: Store, { shopID }: WireRecord): string {
  const registers = store.table("Register").all;
  return String((registers.find((each) => each.shopID === shopID) ?? registers.at(0))?.registerID ?? "0");
}

/** Under warranty, of the part or of the whole, the customer pays nothing (documented). */
function priceOf(store: Store, workorder: WireRecord, part: WireRecord): string {
  const isFree = workorder.warranty === "true" || part.warranty === "true";
  return isFree ? "0" : laborPrice(store, workorder, part);
}

/** Labor that is no item brings its tax class along, and what it is as a note. */
function lineOf(part: WireRecord, price: string): Record<string, string | { note: string }> {
  const { itemID, unitQuantity, employeeID, discountID, tax, taxClassID, note } = part;
  return {
    itemID: String(itemID),
    unitQuantity: String(unitQuantity),
    unitPrice: price,
    employeeID: String(employeeID),
    ...(!isBlank(discountID) && { discountID: String(discountID) }),
    tax: String(tax),
    ...(isBlank(itemID) && { taxClassID: String(taxClassID), Note: { note: String(note) } }),
  };
}
