import { id, type Row, reference, resource, text } from "../schema/index.js";

/** Something that a role or an employee may do. Documented: /retail/endpoints/Employee. */
export const employeeRight = resource("EmployeeRight", {
  id: "employeeRightID",
  actions: [],
  fields: {
    employeeRightID: id(),
    name: text(),
    employeeID: reference("Employee").internal(),
    employeeRoleID: reference("EmployeeRole").internal(),
  },
});

/** A right's data. */
export interface EmployeeRight extends Row<typeof employeeRight> {
  employeeRightID: number;
}
