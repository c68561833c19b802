import type { AnyDefinition, AnyRelation } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { findDefinition, relationsOf } from "../definitions.js";
import { notFound } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { isBlank } from "./checks.js";
import { elementsOf } from "./elements.js";
import type { Writer } from "./writer.js";

/** Writes the records that were sent inside of another: with an id it changes one, without it adds one. */
export function writeRelations(write: Writer, definition: AnyDefinition, record: WireRecord, input: JsonObject): void {
  for (const [name, relation] of relationsOf(definition)) {
    const target = findDefinition(relation.target);
    if (!relation.facts.writable || target === undefined) continue;
    const children = sentRecords(relation, target, name, input);
    if (relation.many) for (const child of children) writeChild(write, definition, record, relation, target, child);
    else if (children[0] !== undefined) writeLinked(write, definition, record, relation, target, children[0]);
  }
}

/** The records sent for a relation, under its own name or the one it has on the wire. */
export function sentRecords(
  relation: AnyRelation,
  target: AnyDefinition,
  name: string,
  input: JsonObject,
): readonly JsonObject[] {
  const wire = relation.facts.wire ?? name;
  const sent: Json | undefined = Object.hasOwn(input, wire)
    ? input[wire]
    : Object.hasOwn(input, name)
      ? input[name]
      : "";
  return elementsOf(sent, relation.facts.wrapper ?? target.key).filter(isObject);
}

function writeChild(
  write: Writer,
  definition: AnyDefinition,
  record: WireRecord,
  { facts }: AnyRelation,
  target: AnyDefinition,
  input: JsonObject,
): void {
  const owner = { name: definition.name, record };
  const id = String(record[definition.id]);
  const links = { [facts.key]: id };
  const siblings = write.store.table(target.name).having(facts.key, id);
  const meant = namedRecord(write, target, input) ?? behaviourOf(target.name).identify?.(input, siblings);
  if (meant === undefined) {
    write.create(target, input, links, owner);
    return;
  }
  // A record of another parent is out of reach; one without a parent is attached.
  if (!isBlank(meant[facts.key]) && meant[facts.key] !== id) throw notFound(target.name, String(meant[target.id]));
  if (isDeletion(input)) write.remove(target, meant, owner);
  else write.update(target, meant, input, links, owner);
}

function writeLinked(
  write: Writer,
  definition: AnyDefinition,
  record: WireRecord,
  { facts }: AnyRelation,
  target: AnyDefinition,
  input: JsonObject,
): void {
  const owner = { name: definition.name, record };
  const linked = write.store.table(target.name).get(String(record[facts.key]));
  const meant = namedRecord(write, target, input) ?? linked;
  if (meant !== undefined) write.update(target, meant, input, {}, owner);
  const child = meant ?? write.create(target, input, {}, owner);
  const id = String(child[target.id]);
  if (record[facts.key] !== id) write.store.table(definition.name).update(record, { [facts.key]: id });
}

/** The record that a sent one names by its id. */
function namedRecord(write: Writer, target: AnyDefinition, input: JsonObject): WireRecord | undefined {
  const id = Object.hasOwn(input, target.id) ? input[target.id] : undefined;
  if (id === undefined || id === null || id === "" || String(id) === "0") return undefined;
  const found = write.store.table(target.name).get(String(id));
  if (found === undefined) throw notFound(target.name, String(id));
  return found;
}

/** Documented for custom field values: `deleted` in a nested record removes it. */
function isDeletion(input: JsonObject): boolean {
  return Object.hasOwn(input, "deleted") && String(input.deleted) === "true";
}
