import { touch } from "../behaviours/touch.js";
import { followAtRegister, partsOf } from "../behaviours/workorder-lines.js";
import { refuseSold } from "../behaviours/workorder-parts.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { CallHandler } from "./handler.js";

/**
 * Makes an open sale of the lines of a work order, its parts and its labor, for its customer (documented: it makes a
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
    ...(isPercentage(store, discountID) && { discountID: String(discountID) }),
    taxCategoryID: String(store.table("Shop").get(String(shopID))?.taxCategoryID ?? "0"),
  });
  const saleID = String(sale.saleID);
  for (const [repair, record] of [["Workorder", workorder] as const, ...partsOf(store, workorder)]) {
    const line = followAtRegister(write, repair, record);
    write.update(write.definition("SaleLine"), line, {}, { saleID }, { name: "Workorder", record: workorder });
    touch(store.table(repair), record, { saleID }, write.now);
  }
  return { answers: { "@attributes": { next: "", previous: "" }, Checkout: { saleID } } };
};

/** A sale takes no amount off (documented: Discount), so one that the work order has is left out (assumed). */
function isPercentage(store: Store, discountID: unknown): boolean {
  const discount = store.table("Discount").get(String(discountID));
  return discount !== undefined && isBlank(discount.discountAmount);
}

function registerOf(store: Store, { shopID }: WireRecord): string {
  const registers = store.table("Register").all;
  return String((registers.find((each) => each.shopID === shopID) ?? registers.at(0))?.registerID ?? "0");
}
