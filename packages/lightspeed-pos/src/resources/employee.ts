import {
  boolean,
  code,
  type Extra,
  id,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** Somebody who works with the account. Documented: /retail/endpoints/Employee. */
export const employee = resource("Employee", {
  collection: "employees",
  id: "employeeID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    employeeID: id(),
    firstName: text(),
    lastName: text(),
    /** Switches a register that is already logged in to this employee. */
    accessPin: code().writeOnly(),
    /** Locked out, they cannot log in, and their tokens stop working. */
    lockOut: boolean(),
    /** Archived employees do not count towards the account's limit. Filter with the `archived` option. */
    archived: boolean().unfilterable(),
    timeStamp: timestamp().readOnly(),
    contactID: reference("Contact").optional().readOnly(),
    systemUserID: reference("SystemUser").nestedOnly(),
    /** The shift that is running; 0 when clocked out. */
    clockInEmployeeHoursID: reference("EmployeeHours"),
    /** 0 leaves the employee's own rights instead of a role's. */
    employeeRoleID: reference("EmployeeRole"),
    /** The only shop they may work in; 0 for any. */
    limitToShopID: reference("Shop"),
    lastShopID: reference("Shop"),
    lastSaleID: reference("Sale"),
    lastRegisterID: reference("Register"),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
    EmployeeRole: toOne("EmployeeRole", "employeeRoleID").writable(),
    /** Their own rights, for who has no role. */
    EmployeeRights: toMany("EmployeeRight", "employeeID"),
  },
  load: ["Contact", "EmployeeRole", "EmployeeRole.EmployeeRights", "EmployeeRights"],
  sort: ["employeeID", "timeStamp"],
  writesAnswer: ["Contact"],
});

/** An employee's data. */
export interface Employee extends Row<typeof employee> {
  employeeID: number;
}

/** What creating an employee takes. */
export interface EmployeeInput extends Input<typeof employee> {
  extra?: Extra;
}

/** What changing an employee takes: absent keeps, `null` clears. */
export interface EmployeePatch extends Patch<typeof employee> {
  extra?: Extra;
}
