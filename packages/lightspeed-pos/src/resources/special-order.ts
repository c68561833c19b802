import { boolean, id, oneOf, quantity, type Row, reference, resource, timestamp, toOne } from "../schema/index.js";

/** Goods ordered for one customer; its sale line makes it. Documented: /retail/endpoints/SpecialOrder. */
export const specialOrder = resource("SpecialOrder", {
  collection: "specialOrders",
  id: "specialOrderID",
  actions: ["list", "get"],
  fields: {
    specialOrderID: id(),
    unitQuantity: quantity().readOnly(),
    /** Whether the customer knows that it is here. */
    contacted: boolean().readOnly(),
    /** Its line belongs to a sale. */
    completed: boolean().readOnly(),
    timeStamp: timestamp().readOnly(),
    status: oneOf("Not Ordered", "Ordered", "Ready For Pickup", "Completed").readOnly().initially("Not Ordered"),
    customerID: reference("Customer").readOnly(),
    shopID: reference("Shop").readOnly(),
    saleLineID: reference("SaleLine").readOnly(),
    /** The line of the purchase order that it is on. */
    orderLineID: reference("OrderLine").readOnly(),
    transferItemID: reference("TransferItem").readOnly(),
  },
  relations: {
    SaleLine: toOne("SaleLine", "saleLineID"),
    OrderLine: toOne("OrderLine", "orderLineID"),
  },
  load: [
    "SaleLine",
    "SaleLine.Item",
    "SaleLine.Item.Note",
    "SaleLine.Note",
    "SaleLine.Discount",
    "SaleLine.TaxClass",
    "SaleLine.TaxCategory",
    "OrderLine",
  ],
  sort: ["specialOrderID", "timeStamp"],
});

/** A special order's data. */
export interface SpecialOrder extends Row<typeof specialOrder> {
  specialOrderID: number;
}
