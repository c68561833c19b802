import {
  amount,
  boolean,
  type Extra,
  id,
  oneOf,
  quantity,
  type Row,
  rate,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * Goods ordered from a vendor. Documented: /retail/endpoints/Order.
 *
 * Fields are optional where the answers to writes lack them (documented samples). Its lines are written at their own
 * endpoint, not with it.
 */
export const order = resource("Order", {
  collection: "orders",
  id: "orderID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    orderID: id(),
    /** Setting it makes the order `Ordered`, if it has a line. Midnight in the shop's time zone (observed). */
    orderedDate: timestamp().optional(),
    /** Setting it makes the order `Check-In`, if it has a line. */
    receivedDate: timestamp().optional(),
    shipInstructions: text(),
    stockInstructions: text(),
    shipCost: amount(),
    shipVendorCost: amount().optional().readOnly(),
    /** Negative is a discount. */
    otherCost: amount(),
    otherVendorCost: amount().optional().readOnly(),
    /** Everything is checked in. */
    complete: boolean().readOnly(),
    /** Archived orders count towards no backorder. `false` restores one (assumed). Filter with the `archived` option. */
    archived: boolean().unfilterable().assumed("writable"),
    /** Taken off the cost of each line. A fraction, as all discounts are: `0.05` is five percent (assumed). */
    discount: rate(),
    totalDiscount: amount().readOnly(),
    totalQuantity: quantity().readOnly(),
    subTotalCost: amount().optional().readOnly(),
    totalCost: amount().optional().readOnly(),
    /** When the goods are expected. */
    arrivalDate: timestamp().optional(),
    timeStamp: timestamp().readOnly(),
    /** What another system calls this order. */
    refNum: text(),
    createTime: timestamp().optional().readOnly(),
    vendorCurrencyRate: rate().optional().readOnly(),
    vendorCurrencyCode: text().optional().readOnly(),
    shippingCostMethod: oneOf("evenly", "proportionally", "total").optional().readOnly().initially("evenly"),
    hasShipments: boolean().optional().readOnly(),
    discountMethod: oneOf("evenly", "proportionally", "total").optional().readOnly().initially("evenly"),
    discountMoneyValue: amount().optional().readOnly(),
    discountMoneyVendorValue: amount().optional().readOnly(),
    discountIsPercent: boolean().optional().readOnly(),
    discountPercentValue: rate().optional().readOnly(),
    costsModifiedAfterShipment: boolean().optional().readOnly(),
    /** What NuORDER calls this order. */
    b2bOrderUID: text(),
    b2bOrderNumber: text(),
    vendorID: reference("Vendor"),
    noteID: reference("Note").readOnly(),
    shopID: reference("Shop"),
    createdByEmployeeID: reference("Employee").optional().readOnly(),
  },
  relations: {
    Vendor: toOne("Vendor", "vendorID").writable(),
    /** Every order has one (observed). */
    Note: toOne("Note", "noteID").writable(),
    Shop: toOne("Shop", "shopID").writable(),
    OrderLines: toMany("OrderLine", "orderID"),
    CustomFieldValues: toMany("CustomFieldValue", "orderID").writable(),
  },
  load: ["OrderLines", "Note", "Vendor", "Shop", "CustomFieldValues", "CustomFieldValues.value"],
  sort: ["orderID", "timeStamp"],
  writesAnswer: ["Note"],
});

/** An order's data. */
export interface Order extends Row<typeof order> {
  orderID: number;
}

/** What creating an order takes. */
export interface OrderInput extends Input<typeof order> {
  extra?: Extra;
}

/** What changing an order takes: absent keeps, `null` clears. */
export interface OrderPatch extends Patch<typeof order> {
  extra?: Extra;
}
