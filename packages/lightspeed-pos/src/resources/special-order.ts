import { boolean, id, oneOf, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";

/** Goods ordered for one customer; its sale line makes it. Documented: /retail/endpoints/SpecialOrder. */
export const specialOrder = resource("SpecialOrder", {
  id: "specialOrderID",
  actions: [],
  fields: {
    specialOrderID: id(),
    unitQuantity: quantity().readOnly(),
    /** Whether the customer knows that it is here. */
    contacted: boolean().readOnly(),
    completed: boolean().readOnly(),
    timeStamp: timestamp().readOnly(),
    status: oneOf("Not Ordered", "Ordered", "Ready For Pickup", "Completed").readOnly().initially("Not Ordered"),
    customerID: reference("Customer").readOnly(),
    shopID: reference("Shop").readOnly(),
    saleLineID: reference("SaleLine").readOnly(),
    orderLineID: reference("OrderLine").readOnly(),
    transferItemID: reference("TransferItem").readOnly(),
  },
});

/** A special order's data. */
export interface SpecialOrder extends Row<typeof specialOrder> {
  specialOrderID: number;
}
