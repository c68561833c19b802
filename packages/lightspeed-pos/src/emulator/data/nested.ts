import type { AnyDefinition, AnyRelation } from "../../schema/index.js";
import { findDefinition, relationsOf } from "../definitions.js";
import { isBlank } from "../write/checks.js";
import { type Draft, nameOf } from "./drafts.js";
import { wrongData } from "./form.js";

/** A place inside of a record where others stand. */
export interface Nesting {
  readonly parent: Draft;
  /** The relation's name as the data has it. */
  readonly name: string;
  readonly relation: AnyRelation;
  readonly target: AnyDefinition;
}

/** What a record already says of the one record that a relation leads to: its id, or a copy of it without one. */
export function tieOf({ parent, relation }: Nesting): { linked?: string; unnamed?: Draft } {
  if (relation.many) return {};
  const { key } = relation.facts;
  const id = parent.given[key];
  if (typeof id === "string" && id !== "0") return { linked: id, unnamed: unnamedAt(parent, key) };
  return { unnamed: unnamedAt(parent, key) };
}

function unnamedAt({ links }: Draft, key: string): Draft | undefined {
  return links.find(({ field, to }) => field === key && to.id === undefined)?.to;
}

/** Ties a nested record to the one that it stands in; what both say of the tie must agree. */
export function attach({ parent, relation, name }: Nesting, child: Draft, path: string): void {
  const { key } = relation.facts;
  const [from, to] = relation.many ? [child, parent] : [parent, child];
  const said = from.given[key];
  if (!isBlank(said) && said !== to.id) {
    const reason = `${from.definition.name} has ${key} ${String(said)}, which is not the one that it stands with.`;
    throw wrongData(relation.many ? path : nameOf(parent), `${name}: ${reason} Make them agree, or leave one out.`);
  }
  if (to.id !== undefined) from.given[key] = to.id;
  else if (!from.links.some((link) => link.to === to)) from.links.push({ field: key, to });
}

type Related = Pick<Nesting, "name" | "relation" | "target">;

const related = new Map<AnyDefinition, ReadonlyMap<string, Related>>();

/** The relation that a key names, by its own name or the one on the wire. */
export function relationAt(definition: AnyDefinition, key: string): Related | undefined {
  let known = related.get(definition);
  if (known === undefined) {
    known = new Map(relationsOf(definition).flatMap(([name, relation]) => relationKeys(name, relation)));
    related.set(definition, known);
  }
  return known.get(key);
}

function relationKeys(name: string, relation: AnyRelation): readonly (readonly [string, Related])[] {
  const target = findDefinition(relation.target);
  if (target === undefined) return [];
  return [...new Set([name, relation.facts.wire ?? name])].map(
    (key) => [key, { name: key, relation, target }] as const,
  );
}
