import type { AnyDefinition, FieldFacts } from "../../schema/index.js";
import { fieldsOf } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import { emptyValue, parseValue } from "./parse-value.js";

/** A new record before anything was said about it: every field with its initial value. */
export function blankRecord(definition: AnyDefinition): WireRecord {
  const record: WireRecord = {};
  for (const [name, { kind, facts }] of fieldsOf(definition)) record[name] = facts.initial ?? emptyValue(kind);
  return record;
}

/** The writable fields that a body names, in wire form. Everything else in it is ignored, as the API does. */
export function sentFields(
  definition: AnyDefinition,
  input: JsonObject,
  isNested: boolean,
  zone: () => string,
): WireRecord {
  const sent: WireRecord = {};
  for (const [name, { kind, facts }] of fieldsOf(definition)) {
    if (!Object.hasOwn(input, name) || !isWritable(facts, isNested)) continue;
    sent[name] = parseValue(kind, input[name], { field: name, zone });
  }
  return sent;
}

/** Some fields are read-only at their own endpoint and written through the record that holds theirs. */
function isWritable(facts: FieldFacts, isNested: boolean): boolean {
  if (facts.internal) return false;
  return !facts.readOnly || (facts.throughParent === true && isNested);
}

const CREATED = "createtime";
const CHANGED = new Set(["timestamp", "updatetime"]);

/** The moments that move by themselves: on every write, and once at the start. */
export function stamps(definition: AnyDefinition, now: string, sent: WireRecord, isNew: boolean): WireRecord {
  const moved: WireRecord = {};
  for (const [name, { kind }] of fieldsOf(definition)) {
    if (kind.type !== "timestamp") continue;
    const plain = name.toLowerCase();
    if (CHANGED.has(plain) || (isNew && plain === CREATED && sent[name] === undefined)) moved[name] = now;
  }
  return moved;
}
