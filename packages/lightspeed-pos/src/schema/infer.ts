import type { FieldMap } from "./field.js";
import type { AnyRelation, RelationMap } from "./relation.js";

/** The part of a definition that types are made of. */
interface Declared {
  readonly fields: FieldMap;
  readonly relations: RelationMap;
}

/** The data of a record: every field that the wire shows, by its kind. */
export type Row<D extends Declared> = {
  [K in keyof D["fields"] as Extract<D["fields"][K]["_flags"], "writeOnly" | "internal"> extends never
    ? K
    : never]: D["fields"][K]["_value"];
};

type IsWritable<Flags> = Extract<Flags, "readOnly" | "internal"> extends never ? true : false;
type IsWritableInParent<Flags> = "throughParent" extends Flags ? true : IsWritable<Flags>;

/** The fields that a create must name. */
type RequiredFields<F extends FieldMap> = {
  [K in keyof F as "required" extends F[K]["_flags"] ? K : never]: F[K]["_input"];
};

/** The fields that a create may name. */
type OptionalFields<F extends FieldMap> = {
  [K in keyof F as "required" extends F[K]["_flags"] ? never : IsWritable<F[K]["_flags"]> extends true ? K : never]?:
    | F[K]["_input"]
    | undefined;
};

/** The definition that a registry `G` has under the name `N`. */
type DefinitionIn<G, N extends keyof G> = G[N] extends { readonly definition: infer D }
  ? D extends Declared & { readonly id: string }
    ? D
    : never
  : never;

/** Its id names a record to change, unless the wire never shows it. */
type IsNested<Flags, IsId extends boolean> = "internal" extends Flags
  ? false
  : IsId extends true
    ? true
    : IsWritableInParent<Flags>;

type NestedFields<F extends FieldMap, Id extends string> = {
  [K in keyof F as IsNested<F[K]["_flags"], K extends Id ? true : false> extends true ? K : never]?:
    | F[K]["_input"]
    | null
    | undefined;
};

/** A record as it is sent inside its parent: with its id it changes one, without it adds one. */
export type NestedInput<G, N extends keyof G> = NestedFields<DefinitionIn<G, N>["fields"], DefinitionIn<G, N>["id"]> &
  NestedRelations<G, DefinitionIn<G, N>["relations"]>;

type NestedRelation<G, R extends AnyRelation> = R["target"] extends keyof G
  ? R["many"] extends true
    ? readonly NestedInput<G, R["target"]>[]
    : NestedInput<G, R["target"]>
  : never;

/** The relations that may be written inside their parent. */
export type NestedRelations<G, R extends RelationMap> = {
  [K in keyof R as R[K]["_writable"] extends true ? K : never]?: NestedRelation<G, R[K]> | undefined;
};

/** What a create takes: required fields, the other writable ones, and nested records. */
export type InputIn<G, D extends Declared> = RequiredFields<D["fields"]> &
  OptionalFields<D["fields"]> &
  NestedRelations<G, D["relations"]>;

/** What an update takes: any writable field; `null` clears, absent keeps. */
export type PatchIn<G, D extends Declared> = {
  [K in keyof D["fields"] as IsWritable<D["fields"][K]["_flags"]> extends true ? K : never]?:
    | D["fields"][K]["_input"]
    | null
    | undefined;
} & NestedRelations<G, D["relations"]>;

/** Fields that the declaration does not know, sent as they are. */
export type Extra = Readonly<Record<string, unknown>>;
