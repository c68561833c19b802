import { type AnyDefinition, isScalar } from "../../schema/index.js";
import { fieldOf } from "../definitions.js";
import { badRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Table } from "../store/table.js";
import type { Filter } from "./filter.js";
import { orderedRecords } from "./page.js";
import { fieldNamed, type Sort, sortBy } from "./sort.js";
import { sortByRelated } from "./sort-by-related.js";

/** What a list of version 2 shows of all that fits. */
export interface Stretch {
  readonly records: readonly WireRecord[];
  /** How many fit, on all pages together (observed). */
  readonly count: number;
}

/** Cuts a stretch of some length out of what fits, that many records after its start. */
export function cutStretch(table: Table, filter: Filter, sort: Sort, offset: number, limit: number): Stretch {
  const rows = orderedRecords(table, filter, sort);
  const records: WireRecord[] = [];
  let count = 0;
  for (let step = 0; step < rows.length; step += 1) {
    const index = sort.isDescending ? rows.length - 1 - step : step;
    if (!filter.fits(rows.glimpse(index))) continue;
    if (count >= offset && records.length < limit) records.push(rows.at(index) as WireRecord);
    count += 1;
  }
  return { records, count };
}

/** Reads `offset`. What is no number is refused (assumed). */
export function offsetOf(query: Query): number {
  const wanted = query.get("offset");
  if (wanted === undefined || wanted === "") return 0;
  if (/^\d{1,15}$/.test(wanted)) return Number(wanted);
  throw badRequest("offset must be a whole number, 0 or more.");
}

/**
 * Reads `orderby`, which takes any field, and those of the relations (documented, MerchantOS help), loaded or not.
 * `orderby_desc` says nothing without it (documented).
 */
export function parseOrder(definition: AnyDefinition, query: Query, store: Store): Sort {
  const wanted = query.get("orderby");
  if (wanted === undefined || wanted === "") return sortBy(definition, definition.id, false);
  const isDescending = ["1", "true"].includes(query.get("orderby_desc") ?? "");
  const own = orderField(definition, wanted);
  if (own !== undefined) return sortBy(definition, own, isDescending);
  const sort = sortByRelated(definition, wanted, isDescending, store);
  // That an unknown field is refused is assumed.
  if (sort === undefined) throw badRequest(`Cannot order by '${wanted}'. It is no field of ${definition.name}.`);
  return sort;
}

function orderField(definition: AnyDefinition, wanted: string): string | undefined {
  const name = fieldNamed(definition, wanted);
  const field = name === undefined ? undefined : fieldOf(definition, name);
  return field !== undefined && isScalar(field.kind) && !field.facts.internal ? name : undefined;
}
