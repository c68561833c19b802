import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import { isRight, rightNames } from "./names.js";

/**
 * The rights of an employee at this moment: the role's, or their own without a role (documented).
 *
 * Assumed: a shop whose data tell of no right at all does not know them, and everybody there has all of them.
 */
export function rightsOf(employeeID: string, store: Store): readonly string[] {
  if (!store.table("EmployeeRight").all.some(isKnown)) return rightNames;
  const employee = store.table("Employee").get(employeeID);
  return employee === undefined ? [] : recordsOf(employee, store).filter(isKnown).map(nameIn);
}

/** Gives an employee rights of their own, in the place of a role's. */
export function giveRights(employee: WireRecord, rights: readonly string[], store: Store): void {
  const employeeID = String(employee.employeeID);
  const table = store.table("EmployeeRight");
  store.table("Employee").update(employee, { employeeRoleID: "0" });
  for (const old of [...table.having("employeeID", employeeID)]) table.remove(old);
  for (const name of new Set(rights)) table.insert({ name, employeeID, employeeRoleID: "0" });
}

function recordsOf(employee: WireRecord, store: Store): readonly WireRecord[] {
  const key = isBlank(employee.employeeRoleID) ? "employeeID" : "employeeRoleID";
  return store.table("EmployeeRight").having(key, String(employee[key]));
}

function isKnown(record: WireRecord): boolean {
  return isRight(nameIn(record));
}

function nameIn({ name }: WireRecord): string {
  return String(name ?? "");
}
