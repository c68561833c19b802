/** Whether one of the names that somebody holds opens what a name stands for. */
export type Reach = (name: string) => boolean;

const prefix = "employee:";

/** Assumed: the documentation has two names for some rights, and read-only variants open what the full one does. */
const alsoReads: Readonly<Record<string, readonly string[]>> = {
  customer_read: ["customers", "customers_read"],
  customers: ["customers_read", "customer_read"],
  customers_read: ["customers", "customer_read"],
  inventory: ["inventory_base", "inventory_read"],
  inventory_base: ["inventory", "inventory_read"],
  inventory_read: ["inventory", "inventory_base"],
  register: ["register_read"],
  register_read: ["register"],
};

const alsoWrites: Readonly<Record<string, readonly string[]>> = {
  inventory: ["inventory_base"],
  inventory_base: ["inventory"],
};

/** The right of an employee that stands behind a scope where no right has its name (assumed). */
const rightsBehind: Readonly<Record<string, string>> = {
  cfd: "register",
  customer_read: "customers_read",
  customers_view_gift_card_numbers: "customers",
  inventory: "inventory_base",
  inventory_counts_reconcile: "inventory_counts",
  inventory_log: "inventory_base",
};

/** What scopes or rights open, for looking or for changing. Documented: `all` and `all_read` open everything so. */
export function reachOf(held: readonly string[], reads: boolean): Reach {
  if (held.includes("all") || (reads && held.includes("all_read"))) return () => true;
  const also = reads ? alsoReads : alsoWrites;
  const names = new Set(held.flatMap((name) => [name, ...(also[name] ?? [])]));
  return (name) => names.has(name);
}

/** Documented: scopes with this ending let their holder look, and no more. */
export function isReadOnly(name: string): boolean {
  return name.endsWith("_read");
}

/** The right that an employee needs so that a scope is worth something. */
export function rightBehind(name: string): string {
  return rightsBehind[name] ?? name;
}

/** A scope as rights are called: without the word that all scopes begin with. */
export function nameOf(scope: string): string {
  return scope.startsWith(prefix) ? scope.slice(prefix.length) : scope;
}
