import {
  amount,
  boolean,
  id,
  integer,
  quantity,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";

/**
 * Labor, or another charge, on a work order. Documented: /retail/endpoints/WorkorderLine.
 *
 * Here it is read; it is written below its work order, at `Workorder/{workorderID}/WorkorderLine`.
 */
export const workorderLine = resource("WorkorderLine", {
  collection: "workorderLines",
  id: "workorderLineID",
  actions: ["list", "get"],
  fields: {
    workorderLineID: id(),
    note: text().readOnly(),
    timeStamp: timestamp().readOnly(),
    approved: boolean().readOnly(),
    warranty: boolean().readOnly(),
    hours: integer().readOnly(),
    /** On top of the hours. */
    minutes: integer().readOnly(),
    /** Instead of the price that the time comes to. */
    unitPriceOverride: amount().readOnly(),
    done: boolean().readOnly(),
    unitQuantity: quantity().readOnly(),
    tax: boolean().readOnly(),
    unitCost: amount().readOnly(),
    workorderID: reference("Workorder").readOnly(),
    employeeID: reference("Employee").readOnly(),
    saleLineID: reference("SaleLine").readOnly(),
    saleID: reference("Sale").readOnly(),
    /** 0 is time that no item stands for. */
    itemID: reference("Item").readOnly(),
    discountID: reference("Discount").readOnly(),
    taxClassID: reference("TaxClass").readOnly(),
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
  scopes: ["employee:workbench"],
});

/** The data of a work order's line. */
export interface WorkorderLine extends Row<typeof workorderLine> {
  workorderLineID: number;
}
