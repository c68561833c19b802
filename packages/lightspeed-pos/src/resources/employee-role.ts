import { id, type Row, resource, text, toMany } from "../schema/index.js";

/** Rights that employees share. Documented: /retail/endpoints/Employee. */
export const employeeRole = resource("EmployeeRole", {
  id: "employeeRoleID",
  actions: [],
  fields: {
    employeeRoleID: id(),
    name: text(),
  },
  relations: {
    EmployeeRights: toMany("EmployeeRight", "employeeRoleID"),
  },
});

/** A role's data. */
export interface EmployeeRole extends Row<typeof employeeRole> {
  employeeRoleID: number;
}
