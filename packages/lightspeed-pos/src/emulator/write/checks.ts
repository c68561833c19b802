import type { AnyDefinition } from "../../schema/index.js";
import { fieldsOf, findDefinition } from "../definitions.js";
import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";

/** Refuses a record whose required fields are missing, or a change that empties one. The wording was observed. */
export function refuseBlank(definition: AnyDefinition, fields: WireRecord): void {
  for (const [name, { facts }] of fieldsOf(definition)) {
    if (facts.required && Object.hasOwn(fields, name) && isBlank(fields[name])) {
      throw badRequest(`${name} cannot be blank.`);
    }
  }
}

/** No reference, no text. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === "0" || (typeof value === "string" && value.trim() === "");
}

/** Refuses references to records that do not exist. That it is an error was quoted; its wording is assumed. */
export function refuseDanglingReferences(definition: AnyDefinition, fields: WireRecord, store: Store): void {
  for (const [name, { kind }] of fieldsOf(definition)) {
    const id = fields[name];
    if (kind.type !== "id" || kind.target === undefined || isBlank(id)) continue;
    if (findDefinition(kind.target) !== undefined && store.table(kind.target).get(String(id)) === undefined) {
      throw badRequest(`Invalid foreign key: ${name} ${String(id)} does not exist.`);
    }
  }
}
