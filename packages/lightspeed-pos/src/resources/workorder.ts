import {
  boolean,
  call,
  code,
  type Extra,
  id,
  one,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
  values,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A repair: what is to be done for a customer. Documented: /retail/endpoints/Workorder. */
export const workorder = resource("Workorder", {
  collection: "workorders",
  id: "workorderID",
  actions: ["list", "get", "create", "update", "archive"],
  calls: {
    /** Makes a sale of its parts and labor, and tells which. */
    checkout: call("POST", "Checkout", {
      gives: values({ saleID: reference("Sale") }, "Checkout"),
      page: "Workorder-Checkout",
    }),
    /** Makes another one with the same parts and labor, for another shop or employee if you say so. */
    clone: call("POST", "Clone", {
      takes: { shopID: reference("Shop"), employeeID: reference("Employee") },
      gives: one("Workorder"),
      page: "Workorder-Clone",
    }),
  },
  fields: {
    workorderID: id(),
    /** `25` and the `workorderID` in ten digits (observed). */
    systemSku: code().readOnly(),
    timeIn: timestamp(),
    /** When it is to be done. */
    etaOut: timestamp(),
    /** For the customer. A text, not a `Note`. */
    note: text(),
    internalNote: text(),
    /** Under warranty the customer pays nothing. */
    warranty: boolean(),
    tax: boolean().readOnly(),
    /** The answer to archiving is a receipt. `false` restores one (assumed). Filter with the `archived` option. */
    archived: boolean().unfilterable().assumed("writable"),
    /** Where it waits for work. */
    hookIn: text(),
    /** Where it waits for the customer. */
    hookOut: text(),
    /** The customer wants the old parts. */
    saveParts: boolean(),
    assignEmployeeToAll: boolean(),
    timeStamp: timestamp().readOnly(),
    customerID: reference("Customer"),
    discountID: reference("Discount"),
    employeeID: reference("Employee"),
    /** What is repaired. */
    serializedID: reference("Serialized"),
    shopID: reference("Shop"),
    /** The sale that it was paid with. */
    saleID: reference("Sale").readOnly(),
    saleLineID: reference("SaleLine").readOnly(),
    workorderStatusID: reference("WorkorderStatus").initially("1"),
  },
  relations: {
    Customer: toOne("Customer", "customerID"),
    Employee: toOne("Employee", "employeeID"),
    Serialized: toOne("Serialized", "serializedID"),
    Discount: toOne("Discount", "discountID"),
    WorkorderStatus: toOne("WorkorderStatus", "workorderStatusID"),
    /** Labor and other charges. */
    WorkorderLines: toMany("WorkorderLine", "workorderID"),
    /** Parts. */
    WorkorderItems: toMany("WorkorderItem", "workorderID"),
    Images: toMany("WorkorderImage", "workorderID"),
  },
  load: [
    "Customer",
    "Employee",
    "Serialized",
    "Discount",
    "WorkorderStatus",
    "WorkorderLines",
    "WorkorderLines.Discount",
    "WorkorderLines.TaxClass",
    "WorkorderItems",
    "WorkorderItems.Discount",
    "Images",
  ],
  sort: ["workorderID", "timeStamp"],
  removal: "receipt",
});

/** A work order's data. */
export interface Workorder extends Row<typeof workorder> {
  workorderID: number;
}

/** What creating a work order takes. */
export interface WorkorderInput extends Input<typeof workorder> {
  extra?: Extra;
}

/** What changing a work order takes: absent keeps, `null` clears. */
export interface WorkorderPatch extends Patch<typeof workorder> {
  extra?: Extra;
}
