import { timeZoneOf } from "./behaviours/index.js";
import type { Visitor } from "./oauth/index.js";
import { type Enforced, usableRights } from "./rights/allowed.js";
import { employeeOf } from "./rights/employee.js";
import type { WireRecord } from "./store/record.js";
import type { Store } from "./store/store.js";
import type { JsonObject } from "./values/json.js";
import { parseTime, zonedTime } from "./values/time.js";
import { isBlank } from "./write/checks.js";

/**
 * Answers who a token belongs to and what it may do: bare, without an envelope (documented sample).
 *
 * It stands beside the accounts, in both versions (observed).
 */
export function readSession(visitor: Visitor, store: Store, enforced: Enforced): JsonObject {
  const employee = employeeOf(visitor.employeeID, store);
  // Assumed: those that are missing are left out.
  const rights = usableRights(visitor, store, enforced);
  return {
    sessionID: "",
    sessionCookie: "PHPSESSID=; path=/",
    employeeID: String(employee?.employeeID ?? "0"),
    systemCustomerID: String(visitor.accountID),
    systemUserID: String(employee?.systemUserID ?? "0"),
    systemAPIClientID: String(visitor.clientNumber),
    systemAPIKeyID: "1",
    ecomUrl: "",
    shopCount: String(store.table("Shop").all.filter(({ archived }) => archived !== "true").length),
    ...(employee !== undefined && { Employee: shownEmployee(employee, store) }),
    Rights: Object.fromEntries(rights.map((right) => [right, "true"])),
  };
}

function shownEmployee(employee: WireRecord, store: Store): JsonObject {
  const hours = store.table("EmployeeHours").get(String(employee.clockInEmployeeHoursID));
  const checkedIn = parseTime(String(hours?.checkIn ?? ""));
  return {
    employeeID: String(employee.employeeID),
    firstName: String(employee.firstName ?? ""),
    lastName: String(employee.lastName ?? ""),
    singleShop: String(!isBlank(employee.limitToShopID)),
    hasPin: String(!isBlank(employee.accessPin)),
    isCheckedIn: String(!isBlank(employee.clockInEmployeeHoursID)),
    // The sample has the shop's own offset, unlike all other moments.
    ...(checkedIn !== undefined && { checkedInAt: zonedTime(checkedIn, timeZoneOf(store)) }),
  };
}
