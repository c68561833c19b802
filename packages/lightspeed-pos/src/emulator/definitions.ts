import { resources } from "../resources/index.js";
import type { AnyDefinition, AnyField, AnyRelation } from "../schema/index.js";
import { own } from "./values/own.js";

/** Every declared resource, by name. */
export const definitions: Readonly<Record<string, AnyDefinition>> = resources;

/** Every declared resource, and every place at which its records stand. */
export const allDefinitions: readonly AnyDefinition[] = Object.values(definitions);

/** Those whose records are kept: not the places at which others' stand, nor what lies outside of accounts. */
export const keptDefinitions: readonly AnyDefinition[] = allDefinitions.filter(
  ({ name, records, scope }) => name === records && (scope === "account" || name === "Account"),
);

const byName = new Map(allDefinitions.map((definition) => [definition.name, definition]));

/** The declaration of a name, where there is one. */
export function findDefinition(name: string): AnyDefinition | undefined {
  return byName.get(name);
}

export function fieldOf(definition: AnyDefinition, name: string): AnyField | undefined {
  return own(definition.fields, name);
}

export function relationOf(definition: AnyDefinition, name: string): AnyRelation | undefined {
  return own(definition.relations, name);
}

type Named<T> = readonly (readonly [string, T])[];

const fieldLists = new Map<AnyDefinition, Named<AnyField>>(allDefinitions.map((d) => [d, Object.entries(d.fields)]));

/** The fields in the order of the wire. */
export function fieldsOf(definition: AnyDefinition): Named<AnyField> {
  return fieldLists.get(definition) ?? [];
}

/** The relations in the order of the wire. */
export function relationsOf(definition: Pick<AnyDefinition, "relations">): Named<AnyRelation> {
  return Object.entries(definition.relations);
}

/** Tells whether records of this resource can be archived, and are then hidden from lists. */
export function isArchivable(definition: AnyDefinition): boolean {
  return Object.hasOwn(definition.fields, "archived");
}
