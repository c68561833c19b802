import {
  amount,
  boolean,
  id,
  quantity,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";

/**
 * A part on a work order. Documented: /retail/endpoints/WorkorderItem.
 *
 * Here it is read; it is written below its work order, at `Workorder/{workorderID}/WorkorderItem`.
 */
export const workorderItem = resource("WorkorderItem", {
  collection: "workorderItems",
  id: "workorderItemID",
  actions: ["list", "get"],
  fields: {
    workorderItemID: id(),
    approved: boolean().readOnly(),
    unitPrice: amount().readOnly(),
    unitQuantity: quantity().readOnly(),
    warranty: boolean().readOnly(),
    tax: boolean().readOnly(),
    isSpecialOrder: boolean().readOnly(),
    note: text().readOnly(),
    timeStamp: timestamp().readOnly(),
    workorderID: reference("Workorder").readOnly(),
    employeeID: reference("Employee").readOnly(),
    /** The line that reserves the part. */
    saleLineID: reference("SaleLine").readOnly(),
    saleID: reference("Sale").readOnly(),
    itemID: reference("Item").readOnly(),
    discountID: reference("Discount").readOnly(),
  },
  relations: {
    /** Only display templates bring it, as the next two. */
    Employee: toOne("Employee", "employeeID"),
    Item: toOne("Item", "itemID"),
    SaleLine: toOne("SaleLine", "saleLineID"),
    Discount: toOne("Discount", "discountID"),
  },
  load: ["Discount"],
  sort: ["workorderItemID", "timeStamp", "workorderID", "saleID"],
  scopes: ["employee:workbench"],
});

/** The data of a work order's part. */
export interface WorkorderItem extends Row<typeof workorderItem> {
  workorderItemID: number;
}
