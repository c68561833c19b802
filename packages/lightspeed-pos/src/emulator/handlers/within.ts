import type { AnyDefinition } from "../../schema/index.js";
import { fieldOf } from "../definitions.js";
import { notFound } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Call } from "./call.js";

/** The ids of enclosing records in the path, by the field that holds them. Those records must exist. */
export function enclosing({ route, store }: Call): WireRecord {
  const links: WireRecord = {};
  for (const [field, id] of Object.entries(route.within)) {
    const owner = targetOf(route.definition, field);
    const record = store.table(owner).get(id);
    if (record === undefined) throw notFound(owner, id);
    links[field] = String(store.table(owner).idOf(record));
  }
  return links;
}

function targetOf(definition: AnyDefinition, field: string): string {
  const kind = fieldOf(definition, field)?.kind;
  if (kind?.type === "id" && kind.target !== undefined) return kind.target;
  throw new Error(`${definition.name}.${field} stands in a path, so it must be declared as a reference.`);
}
