import type { CallMap } from "./call.js";
import type { FieldMap } from "./field.js";
import type { RelationMap } from "./relation.js";

/** What the API allows on an endpoint. */
export type Action = "list" | "get" | "create" | "update" | "archive" | "delete";

/** What a `DELETE` leaves behind. */
export type Removal =
  /** The record stays, marked `archived`. */
  | "archives"
  /** The record is gone; the answer shows its last state. */
  | "removes"
  /** The record is gone; the answer is `{ name, primaryID }`. */
  | "receipt";

/** What is known of one resource. Everything else is derived from it. */
export interface Definition<
  N extends string = string,
  F extends FieldMap = FieldMap,
  I extends string = string,
  A extends Action = Action,
  R extends RelationMap = RelationMap,
  L extends string = string,
  S extends string = string,
  C extends string | undefined = string | undefined,
  Q extends ReferenceFields | undefined = ReferenceFields | undefined,
  M extends Removal = Removal,
  K extends CallMap = CallMap,
  P extends FieldMap = FieldMap,
  B extends boolean = boolean,
> {
  /** The property that holds its collection, of an account or of the record that it stands below; absent for rows without one. */
  readonly collection: C;
  /** The resource's name in code and in `load` targets. */
  readonly name: N;
  /** The resource whose records these are: its own name, or that of the one whose records it shows at another place. */
  readonly records: string;
  /** The endpoint whose records it stands below; absent right below the account. */
  readonly within: string | undefined;
  /** The field of its records that holds the id of the record that they stand below. */
  readonly by: string | undefined;
  /** Its page in the documentation, where that is not called after its path. */
  readonly page: string | undefined;
  /** The path below the account, or below the record that it stands in, where it is not the name. */
  readonly path: string;
  /** The key of its records on the wire, where it is not the name. */
  readonly key: string;
  /** `account`: below `/Account/{id}`. `root`: beside it. `versionless`: beside it, in a path that names no version. */
  readonly scope: "account" | "root" | "versionless";
  /** The single read answers the bare record, without the resource key. */
  readonly unwrapped: boolean;
  /** There is one record and its path has no id. */
  readonly single: boolean;
  /** Its lists come whole, without `@attributes`: there are no pages. */
  readonly whole: boolean;
  /** Its lists say how many there are, not where the next page is. */
  readonly counted: boolean;
  readonly id: I;
  readonly actions: readonly A[];
  /** The actions beyond the verbs, by the name of their method. */
  readonly calls: K;
  /** What lists take in their query besides filters. */
  readonly parameters: P;
  readonly fields: F;
  readonly relations: R;
  /** The documented values of `load_relations`. */
  readonly load: readonly L[];
  /** Its answers bring all of `load`, whatever is asked. */
  readonly loadsAll: B;
  readonly sort: readonly S[];
  /** Relations that the answer to a write brings without being asked. */
  readonly writesAnswer: readonly string[];
  /** Base cost in drips of an action, where it is not 1. */
  readonly cost: Readonly<Partial<Record<Action, number>>>;
  /** Drips added when the body says `completed: true`. */
  readonly costWhenCompleted: number;
  readonly removal: M;
  /** The part of a form in which a file is sent to create one; absent where records are made of fields alone. */
  readonly upload: string | undefined;
  /** The fields that come with a file are parts of the form of their own, not one text. */
  readonly uploadsFieldsApart: boolean;
  /** The fields that hold a caller's own number for a record and the name of the system it is from. */
  readonly reference: Q;
}

/** Two fields that together name a record in somebody else's words. */
export type ReferenceFields = readonly [number: string, source: string];

export type AnyDefinition = Definition;

/**
 * Declares a resource: the one place where its facts stand.
 *
 * ```ts
 * export const season = resource("Season", {
 *   collection: "seasons",
 *   id: "seasonID",
 *   actions: ["list", "get", "create", "update", "delete"],
 *   fields: { seasonID: id(), name: text().required() },
 *   sort: ["seasonID"],
 * });
 * ```
 *
 * Relations name their target by a string, since definitions that refer to each other in a ring cannot be inferred;
 * the registry's test checks that each name exists. A resource without actions is a row without a collection.
 */
export function resource<
  const N extends string,
  F extends FieldMap,
  const I extends keyof F & string,
  const A extends readonly Action[],
  R extends RelationMap = Record<never, never>,
  const L extends readonly string[] = [],
  const S extends readonly string[] = [],
  const C extends string | undefined = undefined,
  const Q extends ReferenceFields | undefined = undefined,
  const M extends Removal = Removal,
  K extends CallMap = Record<never, never>,
  P extends FieldMap = Record<never, never>,
  const B extends boolean = false,
>(
  name: N,
  declaration: {
    readonly collection?: C;
    readonly id: I;
    readonly actions: A;
    readonly fields: F;
    readonly relations?: R;
    readonly load?: L;
    readonly loadsAll?: B;
    readonly sort?: S;
    readonly path?: string;
    readonly key?: string;
    readonly page?: string;
    readonly records?: string;
    readonly within?: string;
    readonly by?: string;
    readonly scope?: Definition["scope"];
    readonly unwrapped?: boolean;
    readonly single?: boolean;
    readonly whole?: boolean;
    readonly counted?: boolean;
    readonly calls?: K;
    readonly parameters?: P;
    readonly writesAnswer?: readonly (keyof R & string)[];
    readonly cost?: Readonly<Partial<Record<Action, number>>>;
    readonly costWhenCompleted?: number;
    readonly removal?: M;
    readonly upload?: string;
    readonly uploadsFieldsApart?: boolean;
    readonly reference?: Q;
  },
): Definition<N, F, I, A[number], R, L[number], S[number], C, Q, M, K, P, B> {
  return {
    name,
    collection: undefined as C,
    reference: undefined as Q,
    page: undefined,
    records: name,
    within: undefined,
    by: undefined,
    path: name,
    key: name,
    scope: "account",
    unwrapped: false,
    single: false,
    whole: false,
    counted: false,
    calls: {} as K,
    parameters: {} as P,
    relations: {} as R,
    load: [],
    loadsAll: false as B,
    sort: [],
    writesAnswer: [],
    cost: {},
    costWhenCompleted: 0,
    removal: (declaration.actions.includes("archive") ? "archives" : "removes") as M,
    upload: undefined,
    uploadsFieldsApart: false,
    ...declaration,
  };
}

/**
 * Declares another endpoint of a resource: its records below those of another, with what is allowed there.
 *
 * ```ts
 * export const saleSaleLine = place("Sale", saleLine, {
 *   collection: "saleLines",
 *   by: "saleID",
 *   actions: ["list", "get", "create", "update", "delete"],
 *   sort: ["saleLineID", "timeStamp"],
 * });
 * ```
 *
 * Its name is the path that it stands for, `Sale/SaleLine`. Fields and relations are those of the resource.
 */
export function place<
  const W extends string,
  D extends AnyDefinition,
  const A extends readonly Action[],
  const C extends string,
  const L extends readonly string[] = [],
  const S extends readonly string[] = [],
  const M extends Removal = Removal,
>(
  within: W,
  records: D,
  declaration: {
    readonly collection: C;
    readonly page?: string;
    readonly by: keyof D["fields"] & string;
    readonly actions: A;
    readonly load?: L;
    readonly sort?: S;
    readonly cost?: Definition["cost"];
    readonly removal?: M;
  },
): Definition<
  string,
  D["fields"],
  D["id"],
  A[number],
  D["relations"],
  L[number],
  S[number],
  C,
  undefined,
  M,
  D["calls"],
  Record<never, never>,
  D["loadsAll"]
> {
  return {
    ...records,
    page: undefined,
    within,
    name: `${within}/${records.path}`,
    load: [],
    sort: [],
    cost: {},
    reference: undefined,
    parameters: {},
    removal: (declaration.actions.includes("archive") ? "archives" : "removes") as M,
    ...declaration,
  } as never;
}
