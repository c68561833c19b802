import { type AnyDefinition, isScalar, type ScalarKind } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { fieldOf, findDefinition, relationOf } from "../definitions.js";
import { related } from "../render/related.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { own } from "../values/own.js";
import type { LoadTree } from "./load.js";

/** Something that records can be filtered by: where its values are. */
export interface FilterField {
  readonly name: string;
  readonly kind: ScalarKind;
  /** A relation's field has one value for each related record; a field that is not set has none. */
  readonly values: (record: WireRecord) => readonly string[];
  readonly operators?: readonly string[] | undefined;
}

/**
 * Finds what a parameter filters by.
 *
 * `undefined` for everything else: the API ignores what it does not know (observed), a trap that is kept on purpose.
 * Fields of related records count only while their relation is loaded, one level deep (documented).
 */
export function filterField(
  definition: AnyDefinition,
  name: string,
  tree: LoadTree,
  store: Store,
): FilterField | undefined {
  const dot = name.indexOf(".");
  if (dot < 0) return ownField(definition, name, store);
  const relationName = name.slice(0, dot);
  const relation = relationOf(definition, relationName);
  const target = relation && findDefinition(relation.target);
  if (relation === undefined || target === undefined || !tree.has(relationName)) return undefined;
  const field = ownField(target, name.slice(dot + 1), store);
  if (field === undefined) return undefined;
  return { ...field, name, values: (record) => related(definition, relationName, record, store).flatMap(field.values) };
}

function ownField(definition: AnyDefinition, name: string, store: Store): FilterField | undefined {
  const derived = own(behaviourOf(definition.name).filters ?? {}, name);
  if (derived !== undefined) return { ...derived, name, values: (record) => derived.values(record, store) };
  const field = fieldOf(definition, name);
  if (field === undefined || !isScalar(field.kind) || isHidden(field.facts)) return undefined;
  return { name, kind: field.kind, values: (record) => textOf(record[name]) };
}

function isHidden(facts: { unfilterable?: boolean; internal?: boolean; writeOnly?: boolean }): boolean {
  return facts.unfilterable === true || facts.internal === true || facts.writeOnly === true;
}

function textOf(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
