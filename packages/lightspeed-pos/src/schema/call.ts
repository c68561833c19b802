import type { FieldMap, StructureRow } from "./field.js";
import type { RelationMap } from "./relation.js";

/** What the answer to a call holds. The type says it to the compiler, the members to the code that reads it. */
export class Gives<V, N extends string = never, Many extends boolean = false> {
  declare readonly _value: V;
  declare readonly _many: Many;

  /** The resource whose records come back, with their methods. */
  readonly resource: N | undefined;
  /** The values that come back, where they are no records. */
  readonly fields: FieldMap | undefined;
  /** The key that they stand below; without it the answer is the value itself. */
  readonly key: string | undefined;
  readonly many: boolean;
  /** `html`: a page, which is given as text. */
  readonly format: "json" | "html";

  constructor(what: {
    readonly resource?: N;
    readonly fields?: FieldMap;
    readonly key?: string;
    readonly many?: boolean;
    readonly format?: "json" | "html";
  }) {
    this.resource = what.resource;
    this.fields = what.fields;
    this.key = what.key;
    this.many = what.many ?? false;
    this.format = what.format ?? "json";
  }
}

export type AnyGives = Gives<unknown, string, boolean>;

/** A record of a resource. */
export function one<const N extends string>(resource: N): Gives<never, N> {
  return new Gives<never, N>({ resource });
}

/** Records of a resource. */
export function many<const N extends string>(resource: N): Gives<never, N, true> {
  return new Gives<never, N, true>({ resource, many: true });
}

/** Values that are no record, bare or below a key. */
export function values<F extends FieldMap>(fields: F, key?: string): Gives<StructureRow<F>> {
  return new Gives<StructureRow<F>>(key === undefined ? { fields } : { fields, key });
}

/** Several times such values, below a key. */
export function rows<F extends FieldMap>(key: string, fields: F): Gives<StructureRow<F>, never, true> {
  return new Gives<StructureRow<F>, never, true>({ fields, key, many: true });
}

/** A page for people. */
export function html(): Gives<string> {
  return new Gives<string>({ format: "html" });
}

/** An action of the API that is none of the verbs, such as refunding a sale. It is done to one record. */
export interface Call<
  T extends FieldMap = FieldMap,
  R extends RelationMap = RelationMap,
  L extends string | undefined = string | undefined,
  G extends AnyGives = AnyGives,
> {
  readonly method: "GET" | "POST" | "DELETE";
  /** The last step of its path, below the record; none where it goes to `at`. */
  readonly step: string;
  /** The path of another resource that it goes to, with the record's id in the body. */
  readonly at: string | undefined;
  /** What it takes: in the query of a `GET`, else in the body. */
  readonly fields: T;
  /** Records that may be sent with it. */
  readonly relations: R;
  /** It takes several of these at once, which stand in a plain list below this key of the body. */
  readonly list: L;
  readonly gives: G;
  /** Drips. */
  readonly cost: number;
  /** Where it is documented, where that is not the resource's own page. */
  readonly page: string | undefined;
}

export type AnyCall = Call;
export type CallMap = Readonly<Record<string, AnyCall>>;

/**
 * Declares an action beyond the verbs.
 *
 * ```ts
 * emailReceipt: call("POST", "EmailReceipt", {
 *   takes: { emailAddress: text().required() },
 *   gives: values({ message: text() }),
 *   cost: 5,
 * }),
 * ```
 */
export function call<
  G extends AnyGives,
  T extends FieldMap = Record<never, never>,
  R extends RelationMap = Record<never, never>,
  const L extends string | undefined = undefined,
>(
  method: Call["method"],
  step: string,
  declaration: {
    readonly gives: G;
    readonly takes?: T;
    readonly with?: R;
    readonly list?: L;
    readonly at?: string;
    readonly cost?: number;
    readonly page?: string;
  },
): Call<NoInfer<T>, NoInfer<R>, L, G> {
  const { takes, with: relations, list, gives, cost = 1, at, page } = declaration;
  return {
    method,
    step,
    at,
    fields: takes ?? ({} as T),
    relations: relations ?? ({} as R),
    list: list as L,
    gives,
    cost,
    page,
  };
}
