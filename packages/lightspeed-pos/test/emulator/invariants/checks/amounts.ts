import Big from "big.js";
import type { Wire } from "../../support.js";

/** A scalar as it is on the wire; what is missing counts as 0. */
export function text(value: Wire | undefined): string {
  const shown = String(value ?? "");
  return shown === "" ? "0" : shown;
}

/** Adds up a field. */
export function total(records: readonly Wire[], field: string): Big {
  return records.reduce((sum, record) => sum.plus(text(record[field])), Big(0));
}

/** Half up to cents. */
export function cents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}

/** Every field whose value is not the one that is due, in words. */
export function differences(what: string, record: Wire, due: Readonly<Record<string, Big>>): string[] {
  return Object.entries(due)
    .filter(([field, amount]) => !amount.eq(text(record[field])))
    .map(([field, amount]) => `${what}: ${field} is ${text(record[field])} and not ${amount}`);
}

/** The records by what they have in common. */
export function groupBy(records: readonly Wire[], keyOf: (record: Wire) => string): ReadonlyMap<string, Wire[]> {
  const groups = new Map<string, Wire[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return groups;
}
