import type { AnyDefinition, AnyField } from "../../schema/index.js";
import { fieldsOf } from "../definitions.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { stamps } from "../write/fields.js";
import { emptyValue } from "../write/parse-value.js";

/** What a field holds that data does not name: what a new record would have. */
export function defaultOf({ kind, facts }: AnyField): WireValue | undefined {
  // Observed: embedded records that may be missing are missing where there are none.
  if (kind.type === "structures" && facts.optional) return undefined;
  // What only the emulator knows of a record, it may not know yet.
  if (facts.internal && facts.optional) return undefined;
  return facts.initial ?? emptyValue(kind);
}

/** A record of which data says nothing at all; it is as new as `now`. */
export function defaultRecord(definition: AnyDefinition, now: string): WireRecord {
  const record: WireRecord = {};
  for (const [name, field] of fieldsOf(definition)) record[name] = defaultOf(field);
  return Object.assign(record, stamps(definition, now, {}, true));
}
