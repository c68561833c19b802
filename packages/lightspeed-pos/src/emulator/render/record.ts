import type { AnyDefinition, AnyField, AnyRelation } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { fieldOf, fieldsOf, findDefinition, relationsOf } from "../definitions.js";
import type { LoadTree } from "../query/load.js";
import type { ApiVersion } from "../request/target.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Json, JsonObject } from "../values/json.js";
import { collapse } from "./collapse.js";
import { renderValue } from "./embedded.js";
import { related } from "./related.js";
import { tagsOf } from "./tags.js";

/** Where a record is shown: some fields depend on it. */
export interface View {
  readonly store: Store;
  readonly version: ApiVersion;
  /** The answer is the read of a single record. */
  readonly isSingle: boolean;
  /** The record stands inside of another. */
  readonly isNested: boolean;
}

/** A record as the wire shows it: its fields, then the relations asked for, then what comes after them. */
export function renderRecord(definition: AnyDefinition, record: WireRecord, load: LoadTree, view: View): JsonObject {
  const { alwaysLoads, omits, listOnly, computed = {} } = behaviourOf(definition.name);
  const tree = load.with(alwaysLoads);
  const rendered: Record<string, Json> = {};
  const addFields = (isLast: boolean) => {
    for (const [name, field] of fieldsOf(definition)) {
      if ((field.facts.last === true) !== isLast || !isShown(field, tree, view)) continue;
      if (omits?.includes(name) || (view.isSingle && listOnly?.includes(name))) continue;
      const json = renderField(field, computed[name]?.(record, view.store, view.version, tree) ?? record[name]);
      if (json !== undefined) rendered[name] = json;
    }
  };
  addFields(false);
  addRelations(rendered, definition, record, tree, view);
  if (view.version === 2 && tree.has("Tags")) Object.assign(rendered, tagsOf(definition, record, view.store));
  addFields(true);
  return rendered;
}

function isShown({ facts }: AnyField, tree: LoadTree, view: View): boolean {
  if (facts.internal || facts.writeOnly) return false;
  if (facts.nestedOnly && !view.isNested) return false;
  if (facts.singleOnly && !view.isSingle) return false;
  // Some fields can be loaded by name and come unasked: those are never missing.
  return facts.loadedAs === undefined || !facts.optional || tree.has(facts.loadedAs);
}

function renderField({ kind, facts }: AnyField, value: WireValue | undefined): Json | undefined {
  if (value === undefined && facts.optional) return undefined;
  return renderValue(kind, value);
}

function addRelations(
  rendered: Record<string, Json>,
  definition: AnyDefinition,
  record: WireRecord,
  tree: LoadTree,
  view: View,
): void {
  for (const [name, relation] of relationsOf(definition)) {
    const target = findDefinition(relation.target);
    if (!tree.has(name) || target === undefined) continue;
    const records = related(definition, name, record, view.store);
    if (records.length === 0) continue;
    const nested = { ...view, isNested: true };
    const shown = records.map((each) => renderRecord(target, each, tree.below(name), nested));
    const hidesId = hidesIdOf(definition, relation, target, view);
    const wrapped = wrap(relation, target, hidesId ? shown.map((each) => without(each, target.id)) : shown);
    const key = relation.facts.wire ?? name;
    const before = rendered[key];
    // Two relations may come under one key, as a list would (documented sample).
    rendered[key] = before === undefined ? wrapped : [before, wrapped];
  }
}

/** Observed: where a record hides its link to another, the other hides its id. */
function hidesIdOf(
  definition: AnyDefinition,
  { many, facts }: AnyRelation,
  target: AnyDefinition,
  view: View,
): boolean {
  const hidesLink = !many && fieldOf(definition, facts.key)?.facts.nestedOnly === true && !view.isNested;
  return hidesLink && fieldOf(target, target.id)?.facts.optional === true;
}

function without(shown: JsonObject, name: string): JsonObject {
  const { [name]: _, ...others } = shown;
  return others;
}

/** To-one relations stand bare unless they name a wrapper, to-many ones below their target's key. */
function wrap({ many, facts }: AnyRelation, target: AnyDefinition, shown: readonly JsonObject[]): Json {
  const wrapper = facts.wrapper ?? (many ? target.key : undefined);
  return wrapper === undefined ? collapse(shown) : { [wrapper]: collapse(shown) };
}
