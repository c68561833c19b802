import type { Route } from "../request/router.js";

type ByOperation = Readonly<Record<string, string>>;

/** Scopes that open more than the pages of the endpoints say. Documented: Access Scopes. */
const furtherScopes: ByOperation = {
  "InventoryCountReconcile.create": "inventory_counts_reconcile",
  "Item.archive": "inventory product_edit",
  "Item.create": "inventory product_edit",
  "Item.get": "inventory",
  "Item.list": "inventory",
  "Item.update": "inventory product_edit",
  "ItemMatrix.archive": "inventory product_edit",
  "ItemMatrix.create": "inventory product_edit",
  "ItemMatrix.get": "inventory",
  "ItemMatrix.list": "inventory",
  "ItemMatrix.update": "inventory product_edit",
  "Sale.refund": "register_refund",
  "SaleLine.create": "register_layaway",
};

/**
 * Rights that an employee needs beside those that the endpoint's scopes stand for.
 *
 * Documented, Session: what each of these rights lets an employee do. That the API asks for it there is assumed; the
 * documentation adds that not all rights apply to the API.
 */
const furtherRights: ByOperation = {
  "CatalogVendorItem.import": "register_catalogs",
  "Item.archive": "product_edit",
  "Item.create": "product_edit",
  "Item.update": "product_edit",
  "ItemMatrix.archive": "product_edit",
  "ItemMatrix.create": "product_edit",
  "ItemMatrix.update": "product_edit",
  "Sale.refund": "register_refund",
};

/** The names of the scopes that open an endpoint beside those of its page. */
export function furtherScopesOf(route: Route): readonly string[] {
  return furtherScopes[operationOf(route)]?.split(" ") ?? [];
}

/** The further right that a request needs of the employee, if any. */
export function furtherRightOf(route: Route): string | undefined {
  return furtherRights[operationOf(route)];
}

function operationOf({ definition, action, call }: Route): string {
  return `${definition.name}.${call ?? action}`;
}
