import type { CallOptions, DefinitionOf, Load, LoadOption, LoadPath, PathsOf, Query, With } from "../query/index.js";
import type { Registry, ResourceName } from "../resources/index.js";
import type { Action } from "../schema/index.js";

export type InputOf<N extends ResourceName> = Registry[N]["input"];
export type PatchOf<N extends ResourceName> = Registry[N]["patch"];

/** `T` where the documentation allows an action on the resource. */
type IfAction<N extends ResourceName, A extends Action, T> = A extends DefinitionOf<N>["actions"][number] ? T : unknown;

/** A record: its data, with methods that do not show when it is printed, spread or serialised. */
export type RecordOf<N extends ResourceName, P = never> = With<N, P> &
  Reloads<N, P> &
  IfAction<N, "update", Changes<N>> &
  IfAction<N, "delete", Destroys<N>> &
  IfAction<N, "archive", ArchivesItself<N>>;

interface Reloads<N extends ResourceName, P> {
  /** The primary id. */
  readonly id: number;
  /** Reads the record again, with the same relations. */
  reload(options?: CallOptions): Promise<RecordOf<N, P>>;
  /** Reads the record again, with more relations. */
  load<const M extends readonly LoadPath<N>[]>(...relations: M): Promise<RecordOf<N, P | M[number]>>;
  /** The bare data. */
  toJSON(): With<N, P>;
}

interface Changes<N extends ResourceName> {
  /** Changes the record on the server and returns the new one; this one stays as it was. */
  update(patch: PatchOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Destroys<N extends ResourceName> {
  /** Removes the record; the returned one shows its last state. */
  destroy(options?: CallOptions): Promise<RecordOf<N>>;
}

interface ArchivesItself<N extends ResourceName> {
  /** Archives the record: it stays readable by id and with `archived`. */
  archive(options?: CallOptions): Promise<RecordOf<N>>;
  /** The same as `archive`. */
  destroy(options?: CallOptions): Promise<RecordOf<N>>;
}

/** Up to a hundred records, and where the next ones are. */
export interface Page<T> extends Array<T> {
  /** Give it to `pages({ from })`, now or in a later run; `undefined` on the last page. */
  readonly next: string | undefined;
}

/** What a query will cost, without asking. */
export interface Explanation {
  /** Drips of one request. */
  readonly drips: number;
  /** How many records one request brings at most. */
  readonly recordsPerRequest: number;
  /** The request as it would be sent, without the host. */
  readonly request: string;
}

interface Reads<N extends ResourceName> extends AsyncIterable<RecordOf<N>> {
  /** Every record that matches, collected; `max` bounds it. One request per 100. */
  all<const L extends Load<N> = readonly []>(query?: Query<N, L>): Promise<RecordOf<N, PathsOf<N, L>>[]>;
  /** One record at a time, one page in memory. */
  each<const L extends Load<N> = readonly []>(
    query?: Query<N, L>,
  ): AsyncIterableIterator<RecordOf<N, PathsOf<N, L>>, undefined, undefined>;
  /** One page at a time. */
  pages<const L extends Load<N> = readonly []>(
    query?: Query<N, L> & { readonly from?: string | undefined },
  ): AsyncIterableIterator<Page<RecordOf<N, PathsOf<N, L>>>, undefined, undefined>;
  /** The first record, or `undefined`; asks for one record only. */
  first<const L extends Load<N> = readonly []>(
    query?: Omit<Query<N, L>, "max" | "pageSize">,
  ): Promise<RecordOf<N, PathsOf<N, L>> | undefined>;
  /** The record, archived or not; `NotFoundError` if there is none. Calls of the same tick share requests. */
  find<const L extends Load<N> = readonly []>(
    id: number,
    options?: LoadOption<N, L> & CallOptions,
  ): Promise<RecordOf<N, PathsOf<N, L>>>;
  /** The records found, in the order asked, as few requests as possible. */
  findMany<const L extends Load<N> = readonly []>(
    ids: readonly number[],
    options?: LoadOption<N, L> & CallOptions,
  ): Promise<RecordOf<N, PathsOf<N, L>>[]>;
  /** How many match. Costs 10 drips. */
  count<const L extends Load<N> = readonly []>(
    query?: Pick<Query<N, L>, "where" | "load" | "archived" | "params" | keyof CallOptions>,
  ): Promise<number>;
  /** What a query costs, without asking. */
  explain<const L extends Load<N> = readonly []>(query?: Query<N, L>): Explanation;
}

interface Creates<N extends ResourceName> {
  /** Creates a record. Sent once: if the answer is lost, the error says that it may have happened. */
  create(input: InputOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Updates<N extends ResourceName> {
  /** Changes some fields: `null` clears one, absent ones keep their value. */
  update(id: number, patch: PatchOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Removes<N extends ResourceName> {
  /** Removes a record for good; the returned one shows its last state. */
  destroy(id: number, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Archives<N extends ResourceName> {
  /** Archives a record. */
  archive(id: number, options?: CallOptions): Promise<RecordOf<N>>;
  /** The same as `archive`. */
  destroy(id: number, options?: CallOptions): Promise<RecordOf<N>>;
  /** Brings an archived record back. */
  unarchive(id: number, options?: CallOptions): Promise<RecordOf<N>>;
}

/** The verbs of one resource: those that the documentation allows. */
export type Collection<N extends ResourceName> = Reads<N> &
  IfAction<N, "create", Creates<N>> &
  IfAction<N, "update", Updates<N>> &
  IfAction<N, "delete", Removes<N>> &
  IfAction<N, "archive", Archives<N>>;
