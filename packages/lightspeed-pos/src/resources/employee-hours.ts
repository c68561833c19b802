import { type Extra, id, type Row, reference, resource, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** When an employee came and went. Documented: /retail/endpoints/EmployeeHours. */
export const employeeHours = resource("EmployeeHours", {
  collection: "employeeHours",
  id: "employeeHoursID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    employeeHoursID: id(),
    checkIn: timestamp().optional(),
    /** Missing while the employee is there (assumed). */
    checkOut: timestamp().optional(),
    employeeID: reference("Employee").required(),
    shopID: reference("Shop"),
  },
  sort: ["employeeHoursID"],
  removal: "receipt",
});

/** The data of an employee's hours. */
export interface EmployeeHours extends Row<typeof employeeHours> {
  employeeHoursID: number;
}

/** What creating an employee's hours takes. */
export interface EmployeeHoursInput extends Input<typeof employeeHours> {
  extra?: Extra;
}

/** What changing an employee's hours takes: absent keeps, `null` clears. */
export interface EmployeeHoursPatch extends Patch<typeof employeeHours> {
  extra?: Extra;
}
