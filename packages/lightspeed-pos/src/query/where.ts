import type { ResourceName } from "../resources/index.js";
import type { OperatorKind } from "../schema/index.js";
import type { DefinitionOf, Head, RelationsOf } from "./load.js";

/** One of some keys and no other: two operators never stand on one field unless they belong together. */
type OneOf<T> = {
  [K in keyof T]: { readonly [_ in K]: T[K] } & { readonly [X in Exclude<keyof T, K>]?: never };
}[keyof T];

interface Equality<V> {
  eq: V;
  ne: V;
}

interface Choice<V> extends Equality<V> {
  /** At most 100 values. `[]` matches nothing and asks nothing. */
  in: readonly V[];
}

interface Match<V> extends Choice<V> {
  /** `%` stands for any text. */
  like: V;
  notLike: V;
}

interface Comparison<V> extends Equality<V> {
  gt: V;
  gte: V;
  lt: V;
  lte: V;
  /** From and to, both included. */
  between: readonly [V, V];
}

interface NumberComparison<V> extends Comparison<V> {
  /** At most 100 values. `[]` matches nothing and asks nothing. */
  in: readonly V[];
}

/** `gte` with `lte` becomes the API's between; no other pair can stand on one field. */
interface Range<V> {
  readonly gte: V;
  readonly lte: V;
}

/** What a field of each operator kind may be compared with. */
interface Conditions<V> {
  number: V | OneOf<NumberComparison<V>> | Range<V>;
  time: V | OneOf<Comparison<V>> | Range<V>;
  text: V | OneOf<Match<V>>;
  choice: V | OneOf<Choice<V>>;
  boolean: V | OneOf<Equality<V>>;
}

type Condition<F> = F extends { readonly _operators: infer K; readonly _input: infer V }
  ? Conditions<V>[K & OperatorKind]
  : never;

type FieldsOf<N extends ResourceName> = DefinitionOf<N>["fields"];

/** The fields of a resource that the server can filter by. */
export type FilterableField<N extends ResourceName> = {
  [K in keyof FieldsOf<N>]: FieldsOf<N>[K] extends { readonly _operators: infer O }
    ? [O] extends [never]
      ? never
      : K
    : never;
}[keyof FieldsOf<N>] &
  string;

type TargetOf<N extends ResourceName, R> = R extends keyof RelationsOf<N>
  ? Extract<RelationsOf<N>[R]["target"], ResourceName>
  : never;

/** `Relation.field`, one level deep. */
type RelationField<N extends ResourceName> = {
  [R in keyof DefinitionOf<N>["relations"] & string]: `${R}.${FilterableField<TargetOf<N, R>>}`;
}[keyof DefinitionOf<N>["relations"] & string];

/** Stands in the compiler's message where a relation filter lacks its `load`. */
export interface NeedsLoad<R extends string> {
  readonly "add to load:": R;
}

type RelationCondition<N extends ResourceName, P, K> = K extends `${infer R}.${infer F}`
  ? R extends Head<P>
    ? Condition<FieldsOf<TargetOf<N, R>>[F & keyof FieldsOf<TargetOf<N, R>>]>
    : NeedsLoad<R>
  : never;

/** Conditions that all hold, by field; relation fields need their relation in `load`. */
export type Filter<N extends ResourceName, P = never> = {
  [K in FilterableField<N>]?: Condition<FieldsOf<N>[K]> | undefined;
} & {
  [K in RelationField<N>]?: RelationCondition<N, P, K> | undefined;
};

/** What `where` takes: conditions that all hold, and `or`: alternatives, one condition each. */
export type Where<N extends ResourceName, P = never> = Filter<N, P> & {
  readonly or?: readonly Filter<N, P>[] | undefined;
};
