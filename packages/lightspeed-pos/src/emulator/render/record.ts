import { type AnyDefinition, type AnyField, type AnyRelation, isScalar } from "../../schema/index.js";
import type { ComputedField } from "../behaviours/behaviour.js";
import { behaviourOf } from "../behaviours/index.js";
import { fieldOf, fieldsOf, findDefinition, relationsOf } from "../definitions.js";
import type { LoadTree } from "../query/load.js";
import type { ApiVersion } from "../request/target.js";
import type { WireRecord } from "../store/record.js";
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

type Render = (record: WireRecord) => JsonObject;

/** What a record is shown as. What is not set is `undefined`, and left out on the wire, as the API does. */
type Rendered = Record<string, Json | undefined>;

/** Puts one field or relation of a record into what is shown of it. */
interface Step {
  readonly key: string;
  put(rendered: Rendered, record: WireRecord): void;
}

/** A record as the wire shows it: its fields, then the relations asked for, then what comes after them. */
export function renderRecord(definition: AnyDefinition, record: WireRecord, load: LoadTree, view: View): JsonObject {
  return rendererOf(definition, load, view)(record);
}

/** Shows many records in the same place: what is shown of them is found out once. */
export function rendererOf(definition: AnyDefinition, load: LoadTree, view: View): Render {
  const { alwaysLoads, omits = [], listOnly = [], computed = {} } = behaviourOf(definition.name);
  const tree = load.with(alwaysLoads);
  const hidden = new Set(view.isSingle ? [...omits, ...listOnly] : omits);
  const fieldSteps = (isLast: boolean) =>
    fieldsOf(definition)
      .filter(([, field]) => (field.facts.last === true) === isLast && isShown(field, tree, view))
      .filter(([name]) => !hidden.has(name))
      .map(([name, field]) => fieldStep(name, field, computed[name], tree, view));
  const steps = [
    ...fieldSteps(false),
    ...relationSteps(definition, tree, view),
    ...tagSteps(definition, tree, view),
    ...fieldSteps(true),
  ];
  // Objects that start alike are filled, and written as JSON, in half the time.
  const blank: Rendered = Object.fromEntries(steps.map(({ key }) => [key, undefined]));
  return (record) => {
    const rendered = { ...blank };
    for (const step of steps) step.put(rendered, record);
    return rendered;
  };
}

function isShown({ facts }: AnyField, tree: LoadTree, view: View): boolean {
  if (facts.internal || facts.writeOnly) return false;
  if (facts.nestedOnly && !view.isNested) return false;
  if (facts.singleOnly && !view.isSingle) return false;
  // Some fields can be loaded by name and come unasked: those are never missing.
  return facts.loadedAs === undefined || !facts.optional || tree.has(facts.loadedAs);
}

function fieldStep(
  key: string,
  { kind, facts }: AnyField,
  compute: ComputedField | undefined,
  tree: LoadTree,
  { store, version }: View,
): Step {
  const valueIn = (record: WireRecord) => compute?.(record, store, version, tree) ?? record[key];
  const isBare = isScalar(kind);
  return {
    key,
    put(rendered, record) {
      const value = valueIn(record);
      if (isBare) rendered[key] = value as string | undefined;
      else if (value !== undefined || !facts.optional) rendered[key] = renderValue(kind, value);
    },
  };
}

function relationSteps(definition: AnyDefinition, tree: LoadTree, view: View): readonly Step[] {
  return relationsOf(definition).flatMap(([name, relation]) => {
    const target = findDefinition(relation.target);
    return target !== undefined && tree.has(name) ? relationStep(definition, name, relation, target, tree, view) : [];
  });
}

/** Only version 2 shows tags so. */
function tagSteps(definition: AnyDefinition, tree: LoadTree, { version, store }: View): readonly Step[] {
  if (version !== 2 || !tree.has("Tags")) return [];
  return [{ key: "Tags", put: (rendered, record) => void Object.assign(rendered, tagsOf(definition, record, store)) }];
}

function relationStep(
  definition: AnyDefinition,
  name: string,
  relation: AnyRelation,
  target: AnyDefinition,
  tree: LoadTree,
  view: View,
): Step {
  const key = relation.facts.wire ?? name;
  const hidesId = hidesIdOf(definition, relation, target, view);
  const render = rendererOf(target, tree.below(name), { ...view, isNested: true });
  return {
    key,
    put(rendered, record) {
      const records = related(definition, name, record, view.store);
      if (records.length === 0) return;
      const shown = records.map(render);
      const wrapped = wrap(relation, target, hidesId ? shown.map((each) => without(each, target.id)) : shown);
      const before = rendered[key];
      // Two relations may come under one key, as a list would (documented sample).
      rendered[key] = before === undefined ? wrapped : [before, wrapped];
    },
  };
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

/** Observed: a contact that shows no id has its timeStamp last, and otherwise before its addresses. */
function without(shown: JsonObject, name: string): JsonObject {
  const { [name]: _, timeStamp, ...others } = shown;
  return timeStamp === undefined ? others : { ...others, timeStamp };
}

/** To-one relations stand bare unless they name a wrapper, to-many ones below their target's key. */
function wrap({ many, facts }: AnyRelation, target: AnyDefinition, shown: readonly JsonObject[]): Json {
  const wrapper = facts.wrapper ?? (many ? target.key : undefined);
  return wrapper === undefined ? collapse(shown) : { [wrapper]: collapse(shown) };
}
