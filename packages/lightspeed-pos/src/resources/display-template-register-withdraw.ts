import { type Row, resource, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { registerWithdraw } from "./register-withdraw.js";

/**
 * The slip for money put into a register or taken out of it: template `RegisterWithdraw`.
 * Documented: /retail/endpoints/DisplayTemplate-RegisterWithdraw.
 */
export const displayTemplateRegisterWithdraw = resource("DisplayTemplateRegisterWithdraw", {
  collection: "displayTemplates.registerWithdraws",
  path: "DisplayTemplate/RegisterWithdraw",
  key: "RegisterWithdraw",
  records: "RegisterWithdraw",
  id: "registerWithdrawID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(registerWithdraw),
  relations: {
    Employee: toOne("Employee", "employeeID"),
    PaymentType: toOne("PaymentType", "paymentTypeID"),
    Register: toOne("Register", "registerID"),
  },
  load: ["PaymentType", "Employee", "Register", "Register.Shop"],
  loadsAll: true,
  sort: ["registerWithdrawID"],
});

/** The data of such a slip. */
export interface DisplayTemplateRegisterWithdraw extends Row<typeof displayTemplateRegisterWithdraw> {
  registerWithdrawID: number;
}
