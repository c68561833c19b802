import type { AnyDefinition, AnyField, AnyRelation } from "../../schema/index.js";
import { isScalar } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { fieldsOf, findDefinition, relationsOf } from "../definitions.js";
import type { LoadTree } from "../query/load.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Json, JsonObject } from "../values/json.js";
import { collapse } from "./collapse.js";
import { renderValue } from "./embedded.js";
import { related } from "./related.js";

/** Where a record is shown: some fields depend on it. */
export interface View {
  readonly store: Store;
  /** The answer is the read of a single record. */
  readonly isSingle: boolean;
  /** The record stands inside of another. */
  readonly isNested: boolean;
}

/** A record as the wire shows it: its fields, then the relations asked for, then what comes after them. */
export function renderRecord(definition: AnyDefinition, record: WireRecord, load: LoadTree, view: View): JsonObject {
  const tree = load.with(behaviourOf(definition.name).alwaysLoads);
  const shown = fieldsOf(definition).filter(([, field]) => isShown(field, tree, view));
  const rendered: Record<string, Json> = {};
  addFields(rendered, record, shown.filter(([, field]) => !field.facts.last));
  addRelations(rendered, definition, record, tree, view);
  addFields(rendered, record, shown.filter(([, field]) => field.facts.last));
  return rendered;
}

function isShown({ facts }: AnyField, tree: LoadTree, view: View): boolean {
  if (facts.internal || facts.writeOnly) return false;
  if (facts.nestedOnly && !view.isNested) return false;
  if (facts.singleOnly && !view.isSingle) return false;
  return facts.loadedAs === undefined || tree.has(facts.loadedAs);
}

function addFields(
  rendered: Record<string, Json>,
  record: WireRecord,
  fields: readonly (readonly [string, AnyField])[],
): void {
  for (const [name, { kind, facts }] of fields) {
    const value = record[name];
    if (value === undefined && facts.optional && !isScalar(kind)) continue;
    const json = renderValue(kind, value);
    if (json !== undefined) rendered[name] = json;
  }
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
    const records = related(definition, relation, record, view.store);
    if (records.length === 0) continue;
    const nested = { ...view, isNested: true };
    const shown = records.map((each) => renderRecord(target, each, tree.below(name), nested));
    rendered[relation.facts.wire ?? name] = wrap(relation, target, shown);
  }
}

/** To-one relations stand bare unless they name a wrapper, to-many ones below their target's key. */
function wrap({ many, facts }: AnyRelation, target: AnyDefinition, shown: readonly JsonObject[]): Json {
  const wrapper = facts.wrapper ?? (many ? target.key : undefined);
  return wrapper === undefined ? collapse(shown) : { [wrapper]: collapse(shown) };
}
