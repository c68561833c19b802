import {
  amount,
  boolean,
  type Extra,
  id,
  place,
  quantity,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * A part on a work order. Documented: /retail/endpoints/WorkorderItem.
 *
 * Right below the account it is read; it is written below its work order, at `Workorder/{workorderID}/WorkorderItem`.
 */
export const workorderItem = resource("WorkorderItem", {
  collection: "workorderItems",
  id: "workorderItemID",
  actions: ["list", "get"],
  fields: {
    workorderItemID: id(),
    approved: boolean(),
    unitPrice: amount(),
    unitQuantity: quantity(),
    warranty: boolean(),
    tax: boolean(),
    isSpecialOrder: boolean(),
    note: text(),
    timeStamp: timestamp().readOnly(),
    workorderID: reference("Workorder").readOnly(),
    employeeID: reference("Employee"),
    /** The line that reserves the part. */
    saleLineID: reference("SaleLine").readOnly(),
    saleID: reference("Sale").readOnly(),
    itemID: reference("Item"),
    discountID: reference("Discount"),
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
});

/** The same below its work order. Documented: /retail/endpoints/Workorder-WorkorderItem. */
export const workorderWorkorderItem = place("Workorder", workorderItem, {
  collection: "workorderItems",
  by: "workorderID",
  actions: ["list", "get", "create", "update", "delete"],
  load: ["Discount"],
  sort: ["workorderItemID", "timeStamp"],
  removal: "receipt",
});

/** The data of a work order's part. */
export interface WorkorderItem extends Row<typeof workorderItem> {
  workorderItemID: number;
}

/** What creating a work order's part takes. */
export interface WorkorderItemInput extends Input<typeof workorderItem> {
  extra?: Extra;
}

/** What changing a work order's part takes: absent keeps, `null` clears. */
export interface WorkorderItemPatch extends Patch<typeof workorderItem> {
  extra?: Extra;
}
