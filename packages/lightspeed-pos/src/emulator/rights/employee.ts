import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";

/**
 * The employee whom a token speaks for.
 *
 * Nobody granted the fixed token: it speaks for the first employee, as that of a new account's owner would (assumed).
 */
export function employeeOf(employeeID: string | undefined, store: Store): WireRecord | undefined {
  const employees = store.table("Employee");
  return employeeID === undefined
    ? employees.all.find(({ archived }) => archived !== "true")
    : employees.get(employeeID);
}
