import { invalidScope } from "./refusals.js";

/** What the consent page says about each scope. Documented: Access Scopes, and those that only endpoint pages name. */
const scopes: Readonly<Record<string, string>> = {
  all: "Everything that you may do yourself",
  all_read: "See everything that you may see yourself",
  admin: "Administration",
  admin_employees: "Employees",
  admin_inventory: "Vendors and manufacturers",
  admin_purchases: "Payment types, discounts and taxes",
  admin_shops: "Shops",
  admin_void_sale: "Voiding sales",
  categories: "Categories",
  cfd: "What a customer-facing display shows",
  customer_read: "Customers, without changing them",
  customers: "Customers",
  customers_read: "Customers, without changing them",
  customers_view_gift_card_numbers: "Gift card numbers in full",
  inventory: "Items and stock",
  inventory_base: "Items and pictures",
  inventory_counts: "Stock counts",
  inventory_counts_reconcile: "Booking stock counts",
  inventory_log: "The history of the stock",
  inventory_read: "Items and stock, without changing them",
  manufacturers: "Manufacturers",
  product_cost: "What products cost you",
  product_edit: "Changing products",
  purchase_orders: "Purchase orders",
  register: "Sales",
  register_close: "Closing registers",
  register_layaway: "Layaways",
  register_open: "Opening registers",
  register_read: "Past sales, without changing them",
  register_refund: "Refunds",
  register_withdraw: "Taking money out of registers",
  reports: "Reports",
  special_orders: "Special orders",
  tags: "Tags",
  transfers: "Transfers between shops",
  vendor_returns: "Returns to vendors",
  vendors: "Vendors",
  workbench: "Work orders",
};

const prefix = "employee:";

/** Reads a list of scopes: separated by spaces, each one known. */
export function parseScope(text: string | undefined): readonly string[] {
  const list = (text ?? "").split(/[ +]/).filter((one) => one !== "");
  if (list.length === 0) throw invalidScope("Specify a scope in the request or set a default scope");
  const unknown = list.find((one) => describeScope(one) === undefined);
  if (unknown !== undefined) throw invalidScope(`Check the \`${unknown}\` scope`);
  return [...new Set(list)];
}

/** What a scope means, for a person; `undefined` where there is no such scope. */
export function describeScope(scope: string): string | undefined {
  const name = scope.slice(prefix.length);
  return scope.startsWith(prefix) && Object.hasOwn(scopes, name) ? scopes[name] : undefined;
}
