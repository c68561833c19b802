import type { Registry, ResourceName } from "../resources/index.js";
import type { AnyRelation, RelationMap } from "../schema/index.js";

export type DefinitionOf<N extends ResourceName> = Registry[N]["definition"];
export type RowOf<N extends ResourceName> = Registry[N]["row"];
export type RelationsOf<N extends ResourceName> = DefinitionOf<N>["relations"] & RelationMap;

/** A documented value of `load` for a resource: a relation, or a dotted path of them. */
export type LoadPath<N extends ResourceName> = DefinitionOf<N>["load"][number];

/** What `load` takes: a list of paths, or `"all"` (every documented one but custom field values). */
export type Load<N extends ResourceName> = readonly LoadPath<N>[] | "all";

/** Stands for the paths of a list that the compiler cannot see into. */
export interface Uncertain {
  readonly uncertain: true;
}

/** The paths that a `load` brings. */
export type PathsOf<N extends ResourceName, L> = L extends "all"
  ? Exclude<LoadPath<N>, `CustomFieldValues${string}`>
  : L extends readonly (infer P)[]
    ? number extends L["length"]
      ? Uncertain
      : P
    : never;

export type Head<P> = P extends `${infer H}.${string}` ? H : P;
type Tail<P, H extends string> = P extends `${H}.${infer T}` ? T : never;

type Loaded<R extends AnyRelation, P> = R["target"] extends ResourceName
  ? R["many"] extends true
    ? With<R["target"], P>[]
    : With<R["target"], P> | undefined
  : never;

type Relations<N extends ResourceName, P> = {
  [H in Head<P> & keyof DefinitionOf<N>["relations"] & string]: Loaded<RelationsOf<N>[H], Tail<P, H>>;
};

/** A resource's row with the relations of some paths, and only them; with all, where its answers bring all. */
export type With<N extends ResourceName, P> = DefinitionOf<N>["loadsAll"] extends true
  ? RowOf<N> & Relations<N, LoadPath<N>>
  : [P] extends [never]
    ? RowOf<N>
    : [P] extends [Uncertain]
      ? RowOf<N> & Partial<Relations<N, LoadPath<N>>>
      : RowOf<N> & Relations<N, P>;
