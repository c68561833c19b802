import type { AnyDefinition, AnyRelation } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { findDefinition, relationsOf } from "../definitions.js";
import { notFound } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { isObject, type JsonObject } from "../values/json.js";
import { isBlank } from "./checks.js";
import { elementsOf } from "./elements.js";
import type { Writer } from "./writer.js";

/** A relation of a record that is being written. */
interface Branch {
  readonly definition: AnyDefinition;
  readonly record: WireRecord;
  readonly relation: AnyRelation;
  readonly target: AnyDefinition;
}

/** Writes the records that were sent inside of another: with an id it changes one, without it adds one. */
export function writeRelations(write: Writer, definition: AnyDefinition, record: WireRecord, input: JsonObject): void {
  for (const [name, relation] of relationsOf(definition)) {
    const target = findDefinition(relation.target);
    if (!relation.facts.writable || target === undefined) continue;
    const branch = { definition, record, relation, target };
    const sent = sentRecords(relation, target, name, input);
    if (!relation.many && sent[0] !== undefined) writeLinked(write, branch, sent[0]);
    if (relation.many) for (const child of sent) writeChild(write, branch, child);
  }
}

/** The records sent for a relation, under its own name or the one it has on the wire. */
export function sentRecords(
  relation: AnyRelation,
  target: AnyDefinition,
  name: string,
  input: JsonObject,
): readonly JsonObject[] {
  const key = [relation.facts.wire ?? name, name].find((candidate) => Object.hasOwn(input, candidate));
  if (key === undefined) return [];
  return elementsOf(input[key], relation.facts.wrapper ?? target.key).filter(isObject);
}

function writeChild(write: Writer, { definition, record, relation, target }: Branch, input: JsonObject): void {
  const { key } = relation.facts;
  const owner = { name: definition.name, record };
  const id = String(record[definition.id]);
  const siblings = () => write.store.table(target.records).having(key, id);
  const meant = namedRecord(write, target, input) ?? behaviourOf(target.name).identify?.(input, siblings());
  if (meant === undefined) {
    if (isDeletion(input)) return;
    write.create(target, input, { [key]: id }, owner);
    return;
  }
  // A record of another parent is out of reach; one without a parent is attached.
  if (!isBlank(meant[key]) && meant[key] !== id) throw notFound(target.name, String(meant[target.id]));
  if (isDeletion(input)) write.remove(target, meant, owner);
  else write.update(target, meant, input, { [key]: id }, owner);
}

function writeLinked(write: Writer, { definition, record, relation, target }: Branch, input: JsonObject): void {
  const { key } = relation.facts;
  const owner = { name: definition.name, record };
  const linked = write.store.table(target.records).get(String(record[key]));
  const meant = namedRecord(write, target, input) ?? linked;
  if (meant !== undefined) write.update(target, meant, input, {}, owner);
  const child = meant ?? write.create(target, input, {}, owner);
  const id = String(child[target.id]);
  if (record[key] !== id) write.store.table(definition.records).update(record, { [key]: id });
}

/** The record that a sent one names by its id. */
function namedRecord(write: Writer, target: AnyDefinition, input: JsonObject): WireRecord | undefined {
  const id = Object.hasOwn(input, target.id) ? input[target.id] : undefined;
  if (id === undefined || id === null || id === "" || String(id) === "0") return undefined;
  const found = write.store.table(target.records).get(String(id));
  if (found === undefined) throw notFound(target.name, String(id));
  return found;
}

/** Documented for custom field values: `deleted` in a nested record removes it. */
function isDeletion(input: JsonObject): boolean {
  return Object.hasOwn(input, "deleted") && String(input.deleted) === "true";
}
