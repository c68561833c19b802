import { type Row, resource, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { employee } from "./employee.js";

/**
 * An employee with the register they were last at, for the slip of an opened drawer: template `RegisterOpen`.
 * Documented: /retail/endpoints/DisplayTemplate-Employee.
 */
export const displayTemplateEmployee = resource("DisplayTemplateEmployee", {
  collection: "displayTemplates.employees",
  path: "DisplayTemplate/Employee",
  key: "Employee",
  records: "Employee",
  id: "employeeID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(employee),
  relations: {
    LastRegister: toOne("Register", "lastRegisterID").onWireAs("Register"),
  },
  load: ["LastRegister", "LastRegister.Shop"],
  loadsAll: true,
  sort: ["employeeID"],
});

/** The data of such an employee. */
export interface DisplayTemplateEmployee extends Row<typeof displayTemplateEmployee> {
  employeeID: number;
}
