import type { WireRecord } from "../store/record.js";

/** Who does it; otherwise the first employee, or nobody in a shop that has none. */
interface ByEmployee {
  readonly employeeID?: number;
}

/**
 * What people do on the screens of the point of sale and the API has no call for, to test what an integration makes of it.
 *
 * ```ts
 * shop.staff.receiveOrder({ orderID: 14 });
 * shop.staff.voidSale({ saleID: 7, reason: "Rung up twice" });
 * ```
 *
 * Each happens in the first account's shop at the shop's time, all of it or nothing, and gives a copy of the record as it
 * is then. What cannot be done is an `InvalidInputError` that says why.
 */
export interface EmulatorStaff {
  /**
   * Checks a purchase order in: the goods that its lines note in `numReceived`, or all that is missing where none does.
   *
   * They are in stock at the line's price, in a shipment, and no longer on order; special orders that wait for them hold
   * them, the first ones first. The order is complete when nothing is missing.
   */
  receiveOrder(deed: ByEmployee & { readonly orderID: number }): WireRecord;
  /** Puts the goods of a special order on a purchase order of its shop. */
  orderSpecialOrder(deed: ByEmployee & { readonly specialOrderID: number; readonly orderID: number }): WireRecord;
  /** Takes in the goods of a transfer that was sent. */
  receiveTransfer(deed: ByEmployee & { readonly transferID: number }): WireRecord;
  /** Sends the goods of an open return to their vendor. */
  sendVendorReturn(deed: ByEmployee & { readonly vendorReturnID: number }): WireRecord;
  /**
   * Voids a completed sale: its goods are back with their serial numbers, credit that paid for it too, and it counts in no
   * report. Its refunds, if any, are voided first.
   */
  voidSale(deed: ByEmployee & { readonly saleID: number; readonly reason?: string }): WireRecord;
  /** Gives one customer all that another has, whose id is gone for good. Gives the one that is kept. */
  mergeCustomers(deed: ByEmployee & { readonly from: number; readonly into: number }): WireRecord;
}
