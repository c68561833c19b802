import type { Visitor } from "./oauth/index.js";
import type { WireRecord } from "./store/record.js";
import type { Store } from "./store/store.js";
import type { Json, JsonObject } from "./values/json.js";
import { isBlank } from "./write/checks.js";

/** What an employee can be allowed to do. Documented: Session. */
const RIGHTS = [
  "admin",
  "admin_employees",
  "admin_inventory",
  "admin_purchases",
  "admin_shops",
  "admin_void_sale",
  "all_read",
  "allow_login",
  "categories",
  "customers",
  "customers_credit_limit",
  "customers_read",
  "ecom",
  "inventory_base",
  "inventory_counts",
  "inventory_import",
  "inventory_read",
  "manufacturers",
  "product_cost",
  "product_edit",
  "purchase_orders",
  "register",
  "register_catalogs",
  "register_close",
  "register_layaway",
  "register_line_discount",
  "register_open",
  "register_price",
  "register_read",
  "register_refund",
  "register_transaction_discount",
  "register_withdraw",
  "reports",
  "special_orders",
  "tags",
  "transfers",
  "vendor_returns",
  "vendors",
  "vr_reasons",
  "workbench",
] as const;

/**
 * Answers who a token belongs to and what it may do: bare, without an envelope (documented sample).
 *
 * It stands beside the accounts, in both versions (observed).
 */
export function readSession(visitor: Visitor, store: Store): JsonObject {
  const employee = employeeOf(visitor, store);
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
    ...(employee !== undefined && { Employee: shownEmployee(employee) }),
    Rights: rightsOf(visitor),
  };
}

/** Nobody granted the fixed token: it speaks for the first employee, as a new account's owner would (assumed). */
function employeeOf({ employeeID }: Visitor, store: Store): WireRecord | undefined {
  const employees = store.table("Employee");
  return employeeID === undefined
    ? employees.all.find(({ archived }) => archived !== "true")
    : employees.get(employeeID);
}

function shownEmployee(employee: WireRecord): JsonObject {
  return {
    employeeID: String(employee.employeeID),
    firstName: String(employee.firstName ?? ""),
    lastName: String(employee.lastName ?? ""),
    singleShop: String(!isBlank(employee.limitToShopID)),
    hasPin: String(!isBlank(employee.accessPin)),
    isCheckedIn: String(!isBlank(employee.clockInEmployeeHoursID)),
  };
}

/** Assumed: rights follow from the scopes alone, and those that are missing are left out. */
function rightsOf({ scopes }: Visitor): JsonObject {
  const rights: Record<string, Json> = {};
  for (const right of RIGHTS) {
    if (scopes.includes("employee:all") || scopes.includes(`employee:${right}`)) rights[right] = "true";
  }
  return rights;
}
