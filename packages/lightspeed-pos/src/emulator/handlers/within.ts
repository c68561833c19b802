import { notFound } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { ReadCall } from "./call.js";

/** The link to the record in the path that the endpoint stands below. It and those around it must exist. */
export function enclosing({ route, store }: ReadCall): WireRecord {
  let links: WireRecord = {};
  for (const [index, { definition, id }] of route.within.entries()) {
    const table = store.table(definition.records);
    const record = table.get(id);
    if (record === undefined || !belongs(record, links)) throw notFound(definition.records, id);
    const { by } = route.within[index + 1]?.definition ?? route.definition;
    links = by === undefined ? {} : { [by]: String(table.idOf(record)) };
  }
  return links;
}

/** Whether a record stands below the one that the links name. */
export function belongs(record: WireRecord, links: WireRecord): boolean {
  return Object.entries(links).every(([field, owner]) => record[field] === owner);
}
