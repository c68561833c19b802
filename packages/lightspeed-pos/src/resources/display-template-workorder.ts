import { amount, type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { workorder } from "./workorder.js";

/**
 * A work order with all that its paper shows: template `WorkorderReceipt`.
 * Documented: /retail/endpoints/DisplayTemplate-Workorder.
 */
export const displayTemplateWorkorder = resource("DisplayTemplateWorkorder", {
  collection: "displayTemplates.workorders",
  // Its own page spells it so, unlike that of the work order itself.
  path: "DisplayTemplate/WorkOrder",
  key: "Workorder",
  records: "Workorder",
  id: "workorderID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(workorder, {
    internalNote: workorder.fields.internalNote.optional().readOnly(),
    m: structure({
      /** Before taxes and discounts, as `parts`. */
      labor: amount(),
      parts: amount(),
      discount: amount(),
      tax: amount(),
      /** After taxes and discounts. */
      total: amount(),
    })
      .optional()
      .readOnly()
      .last(),
  }),
  relations: {
    Customer: toOne("Customer", "customerID"),
    Discount: toOne("Discount", "discountID"),
    Employee: toOne("Employee", "employeeID"),
    Serialized: toOne("Serialized", "serializedID"),
    Shop: toOne("Shop", "shopID"),
    WorkorderStatus: toOne("WorkorderStatus", "workorderStatusID"),
    WorkorderLines: toMany("WorkorderLine", "workorderID"),
    WorkorderItems: toMany("WorkorderItem", "workorderID"),
  },
  load: [
    "Serialized",
    "Serialized.Item",
    "Discount",
    "WorkorderStatus",
    "WorkorderLines",
    "WorkorderLines.Item",
    "WorkorderLines.Employee",
    "WorkorderLines.Discount",
    "WorkorderLines.TaxClass",
    "WorkorderLines.SaleLine",
    "WorkorderItems",
    "WorkorderItems.Item",
    "WorkorderItems.Employee",
    "WorkorderItems.Discount",
    "WorkorderItems.SaleLine",
    "WorkorderItems.SaleLine.Serialized",
    "Customer",
    "Customer.Contact",
    "Customer.Note",
    "Shop",
    "Shop.Contact",
    "Shop.ReceiptSetup",
    "Employee",
  ],
  loadsAll: true,
  sort: ["workorderID"],
});

/** The data of such a work order. */
export interface DisplayTemplateWorkorder extends Row<typeof displayTemplateWorkorder> {
  workorderID: number;
}
