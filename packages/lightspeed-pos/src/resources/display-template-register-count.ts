import { type Row, resource, toMany, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { registerCount } from "./register-count.js";

/**
 * What was counted when a register was closed: template `RegisterCount`.
 * Documented: /retail/endpoints/DisplayTemplate-RegisterCount.
 */
export const displayTemplateRegisterCount = resource("DisplayTemplateRegisterCount", {
  collection: "displayTemplates.registerCounts",
  path: "DisplayTemplate/RegisterCount",
  key: "RegisterCount",
  records: "RegisterCount",
  id: "registerCountID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(registerCount),
  relations: {
    Register: toOne("Register", "registerID"),
    /** On the wire both employees are a list under one name (documented samples). */
    OpenEmployee: toOne("Employee", "openEmployeeID").onWireAs("Employee"),
    CloseEmployee: toOne("Employee", "closeEmployeeID").onWireAs("Employee"),
    RegisterCountAmounts: toMany("RegisterCountAmount", "registerCountID"),
  },
  load: [
    "RegisterCountAmounts",
    "RegisterCountAmounts.PaymentType",
    "OpenEmployee",
    "CloseEmployee",
    "Register",
    "Register.Shop",
  ],
  loadsAll: true,
  sort: ["registerCountID"],
});

/** The data of such a count. */
export interface DisplayTemplateRegisterCount extends Row<typeof displayTemplateRegisterCount> {
  registerCountID: number;
}
