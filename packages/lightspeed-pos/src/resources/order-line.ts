import { amount, type Extra, id, quantity, type Row, rate, reference, resource, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * A line of an order. Documented: /retail/endpoints/OrderLine.
 *
 * Fields are optional where the answers to writes lack them (documented samples).
 */
export const orderLine = resource("OrderLine", {
  collection: "orderLines",
  id: "orderLineID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    orderLineID: id(),
    quantity: quantity(),
    /** What one costs, less the order's discount. */
    price: amount(),
    /** What one costs before that. */
    originalPrice: amount(),
    /** The same in the vendor's currency, instead of `originalPrice`. */
    vendorCost: amount(),
    /** How many are in stock already: a number, whatever the name says (observed). */
    checkedIn: quantity().readOnly(),
    /** How many have come and are not in stock yet. */
    numReceived: quantity(),
    timeStamp: timestamp().readOnly(),
    /** `quantity` times `price`. */
    total: amount().readOnly(),
    createTime: timestamp().readOnly(),
    shippingCost: amount().optional().readOnly(),
    shippingVendorCost: amount().optional().readOnly(),
    discountMoneyValue: amount().optional().readOnly(),
    discountMoneyVendorValue: amount().optional().readOnly(),
    discountPercentValue: rate().optional().readOnly(),
    orderID: reference("Order"),
    itemID: reference("Item").required().assumed("required"),
  },
  sort: ["orderLineID", "timeStamp", "orderID"],
});

/** An order line's data. */
export interface OrderLine extends Row<typeof orderLine> {
  orderLineID: number;
}

/** What creating an order line takes. */
export interface OrderLineInput extends Input<typeof orderLine> {
  extra?: Extra;
}

/** What changing an order line takes: absent keeps, `null` clears. */
export interface OrderLinePatch extends Patch<typeof orderLine> {
  extra?: Extra;
}
