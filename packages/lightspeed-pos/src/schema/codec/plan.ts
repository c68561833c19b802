import type { AnyField, FieldMap } from "../field.js";
import { isScalar, type Kind, type ScalarKind } from "../kind.js";
import type { AnyDefinition } from "../resource.js";
import { type ScalarReader, scalarReader } from "./read-scalar.js";

/** What reading one field takes, worked out once. */
export interface FieldPlan {
  readonly name: string;
  /** Its place among the fields. */
  readonly index: number;
  /** Its name in reports: with the names of the structures around it. */
  readonly path: string;
  readonly kind: Kind;
  readonly optional: boolean;
  readonly alias: string | undefined;
  /** Reads a scalar's text; absent for embedded shapes. */
  readonly read: ScalarReader | undefined;
  /** Reads the text of one scalar of a list. */
  readonly readOne: ScalarReader;
  /** Empty text is a value of it, not the absence of one. */
  readonly isTextual: boolean;
  /** What reading an embedded structure takes. */
  readonly inner: Shape;
}

/** The fields of a record or of an embedded structure. */
export interface Shape {
  readonly fields: readonly FieldPlan[];
  readonly byName: ReadonlyMap<string, FieldPlan>;
  /** Fields by another spelling of their key. */
  readonly byAlias: ReadonlyMap<string, FieldPlan>;
  /** How many of the fields should never be missing. */
  readonly expected: number;
  /** What stands before the names of its fields in reports. */
  readonly prefix: string;
}

export interface RelationPlan {
  readonly name: string;
  /** Its key on the wire. */
  readonly key: string;
  readonly many: boolean;
  readonly wrapper: string;
  readonly target: string;
  /** The field of this record that holds the other's id, and the other's own. */
  readonly ids: readonly [here: string, there: string];
  /** Every relation that comes under the same key, this one among them. */
  readonly sharing: readonly RelationPlan[];
}

/** What reading a record takes. */
export interface Plan extends Shape {
  readonly relationsByKey: ReadonlyMap<string, RelationPlan>;
  readonly relationsByName: ReadonlyMap<string, RelationPlan>;
  /** The field that holds the record's id. */
  readonly id: string;
}

/** Works out how a resource's records are read. `find` gives the declaration of another resource. */
export function planOf(definition: AnyDefinition, find: (name: string) => AnyDefinition): Plan {
  const shown = Object.entries(definition.fields).filter(([, { facts }]) => !facts.internal && !facts.writeOnly);
  const relations = Object.entries(definition.relations).map(([name, { target, many, facts }]) => ({
    name,
    key: facts.wire ?? name,
    many,
    target,
    wrapper: facts.wrapper ?? find(target).key,
    ids: [facts.key, find(target).id] as const,
    sharing: [] as RelationPlan[],
  }));
  for (const relation of relations) relation.sharing.push(...relations.filter(({ key }) => key === relation.key));
  return {
    ...shapeOf(Object.fromEntries(shown), ""),
    relationsByKey: new Map(relations.map((relation) => [relation.key, relation])),
    relationsByName: new Map(relations.map((relation) => [relation.name, relation])),
    id: definition.id,
  };
}

/** Works out how values that are no record are read. */
export function valuesPlan(fields: FieldMap): Plan {
  return { ...shapeOf(fields, ""), relationsByKey: new Map(), relationsByName: new Map(), id: "" };
}

function shapeOf(map: FieldMap, prefix: string): Shape {
  const fields = Object.entries(map).map(([name, field], index) => fieldPlan(name, index, field, prefix));
  return {
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    byAlias: new Map(fields.flatMap((field) => (field.alias === undefined ? [] : [[field.alias, field]]))),
    expected: fields.filter(({ optional }) => !optional).length,
    prefix,
  };
}

function fieldPlan(name: string, index: number, { kind, facts }: AnyField, prefix: string): FieldPlan {
  return {
    name,
    index,
    path: `${prefix}${name}`,
    kind,
    optional: facts.optional === true,
    alias: facts.alias,
    read: isScalar(kind) ? scalarReader(kind) : undefined,
    readOne: scalarReader(kind.type === "list" ? kind.of : { type: "text" }),
    isTextual: isScalar(kind) && isTextual(kind),
    inner: "fields" in kind ? shapeOf(kind.fields, `${prefix}${name}.`) : noShape,
  };
}

const noShape: Shape = { fields: [], byName: new Map(), byAlias: new Map(), expected: 0, prefix: "" };

function isTextual({ type }: ScalarKind): boolean {
  return type === "text" || type === "code" || type === "enumeration";
}
