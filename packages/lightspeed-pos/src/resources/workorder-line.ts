import {
  amount,
  boolean,
  type Extra,
  id,
  integer,
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
 * Labor, or another charge, on a work order. Documented: /retail/endpoints/WorkorderLine.
 *
 * Right below the account it is read; it is written below its work order, at `Workorder/{workorderID}/WorkorderLine`.
 */
export const workorderLine = resource("WorkorderLine", {
  collection: "workorderLines",
  id: "workorderLineID",
  actions: ["list", "get"],
  fields: {
    workorderLineID: id(),
    note: text(),
    timeStamp: timestamp().readOnly(),
    approved: boolean(),
    warranty: boolean(),
    hours: integer(),
    /** On top of the hours. */
    minutes: integer(),
    /** Instead of the price that the time comes to. */
    unitPriceOverride: amount(),
    done: boolean(),
    unitQuantity: quantity(),
    tax: boolean(),
    unitCost: amount(),
    workorderID: reference("Workorder").readOnly(),
    employeeID: reference("Employee"),
    saleLineID: reference("SaleLine").readOnly(),
    saleID: reference("Sale").readOnly(),
    /** 0 is time that no item stands for. */
    itemID: reference("Item"),
    discountID: reference("Discount"),
    taxClassID: reference("TaxClass"),
  },
  relations: {
    /** Only display templates bring it, as the next two. */
    Employee: toOne("Employee", "employeeID"),
    Item: toOne("Item", "itemID"),
    SaleLine: toOne("SaleLine", "saleLineID"),
    Discount: toOne("Discount", "discountID"),
    TaxClass: toOne("TaxClass", "taxClassID"),
  },
  load: ["Discount", "TaxClass"],
  sort: ["workorderLineID", "timeStamp", "workorderID", "saleID"],
});

/** The same below its work order. Documented: /retail/endpoints/Workorder-WorkorderLine. */
export const workorderWorkorderLine = place("Workorder", workorderLine, {
  collection: "workorderLines",
  by: "workorderID",
  actions: ["list", "get", "create", "update", "delete"],
  load: ["Discount", "TaxClass"],
  sort: ["workorderLineID", "timeStamp"],
  removal: "receipt",
});

/** The data of a work order's line. */
export interface WorkorderLine extends Row<typeof workorderLine> {
  workorderLineID: number;
}

/** What creating a work order's line takes. */
export interface WorkorderLineInput extends Input<typeof workorderLine> {
  extra?: Extra;
}

/** What changing a work order's line takes: absent keeps, `null` clears. */
export interface WorkorderLinePatch extends Patch<typeof workorderLine> {
  extra?: Extra;
}
