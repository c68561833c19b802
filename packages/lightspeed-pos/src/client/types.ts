import type {
  CallOptions,
  DefinitionOf,
  Load,
  LoadOption,
  LoadPath,
  PathsOf,
  Query,
  RelationsOf,
  RowOf,
  With,
} from "../query/index.js";
import type { Places, Registry, ResourceName } from "../resources/index.js";
import type { Action, AnyCall, Extra, InputIn } from "../schema/index.js";
import type { Reference } from "./create-once.js";
import type { ImageSettings, Pictured } from "./image-url.js";
import type { Estimate, ManyOptions, ManyRun, Rows } from "./many/types.js";
import type { Priced, PricesByLevel } from "./prices.js";

export type InputOf<N extends ResourceName> = Registry[N]["input"];
export type PatchOf<N extends ResourceName> = Registry[N]["patch"];

/** `T` where the documentation allows an action on the resource. */
type IfAction<N extends ResourceName, A extends Action, T> = A extends DefinitionOf<N>["actions"][number] ? T : unknown;

/** The flags of the field that holds a resource's id. */
type FlagsOfID<N extends ResourceName> = DefinitionOf<N>["fields"][DefinitionOf<N>["id"] &
  keyof DefinitionOf<N>["fields"]] extends { readonly _flags: infer F }
  ? F
  : never;

/** `T` where the wire shows the records' ids, so that they can be named. */
type IfNamed<N extends ResourceName, T, E = unknown> = "internal" extends FlagsOfID<N> ? E : T;

/** `T` where records can be read by their ids: those that the wire shows, and those that it takes without showing them. */
type IfFound<N extends ResourceName, T, E> = "get" extends DefinitionOf<N>["actions"][number] ? T : IfNamed<N, T, E>;

/** A record: its data, with methods that do not show when it is printed, spread or serialised. */
export type RecordOf<N extends ResourceName, P = never> = With<N, P> &
  IfNamed<N, Reloads<N, P> & Leads<N> & Calls<N, []>, Prints<N, P>> &
  PricesOf<N> &
  IfPictured<N, HasPicture<N>> &
  IfAction<N, "update", Changes<N>> &
  IfAction<N, "delete", Destroys<N>> &
  IfAction<N, "archive", ArchivesItself<N>>;

interface Prints<N extends ResourceName, P> {
  /** The bare data. */
  toJSON(): With<N, P>;
}

interface Reloads<N extends ResourceName, P> extends Prints<N, P> {
  /** The primary id. */
  readonly id: number;
  /** Reads the record again, with the same relations. */
  reload(options?: CallOptions): Promise<RecordOf<N, P>>;
  /** Reads the record again, with more relations. */
  load<const M extends readonly LoadPath<N>[]>(...relations: M): Promise<RecordOf<N, P | M[number]>>;
}

/** What a call takes. */
export type CallInput<N extends ResourceName, K extends keyof DefinitionOf<N>["calls"]> = InputOfCall<
  DefinitionOf<N>["calls"][K]
>;

type InputOfCall<C> = C extends AnyCall ? InputIn<Registry, C> & { readonly extra?: Extra } : never;

type ArgumentsOfCall<C> = C extends AnyCall
  ? C["list"] extends string
    ? [inputs: readonly InputOfCall<C>[], options?: CallOptions]
    : [keyof C["fields"] | keyof C["relations"]] extends [never]
      ? [options?: CallOptions]
      : Record<never, never> extends InputOfCall<C>
        ? [input?: InputOfCall<C>, options?: CallOptions]
        : [input: InputOfCall<C>, options?: CallOptions]
  : never;

type GivenByCall<C> = C extends {
  readonly gives: { readonly resource: infer N; readonly _value: infer V; readonly _many: infer M };
}
  ? Several<N extends ResourceName ? RecordOf<N> : N extends undefined ? V : never, M>
  : never;

type Several<T, M> = M extends true ? T[] : T;

/** The actions beyond the verbs; `Named` is the id that a collection's methods take first. */
type Calls<N extends ResourceName, Named extends unknown[]> = {
  readonly [K in keyof DefinitionOf<N>["calls"]]: (
    ...given: [...Named, ...ArgumentsOfCall<DefinitionOf<N>["calls"][K]>]
  ) => Promise<GivenByCall<DefinitionOf<N>["calls"][K]>>;
};

/** The to-many relations whose records have a collection of their own. */
type ManyWithCollection<N extends ResourceName> = {
  [R in keyof DefinitionOf<N>["relations"] & string]: RelationsOf<N>[R]["many"] extends true
    ? Registry[RelationsOf<N>[R]["target"] & ResourceName]["definition"]["collection"] extends string
      ? R
      : never
    : never;
}[keyof DefinitionOf<N>["relations"] & string];

type ToOne<N extends ResourceName> = {
  [R in keyof DefinitionOf<N>["relations"] & string]: RelationsOf<N>[R]["many"] extends true ? never : R;
}[keyof DefinitionOf<N>["relations"] & string];

/** A record of a resource with a collection; of others the data alone. */
type Target<T extends ResourceName> = Registry[T]["definition"]["collection"] extends string ? RecordOf<T> : RowOf<T>;

type Leads<N extends ResourceName> = {
  /** The records of a to-many relation, as a collection: they are asked for when it is used. */
  readonly [R in ManyWithCollection<N> as Exclude<Uncapitalize<R>, keyof PlacesOf<N>>]: RelatedCollection<
    RelationsOf<N>[R]["target"] & ResourceName
  >;
} & {
  /** The records that the API has below this one. */
  readonly [K in keyof PlacesOf<N>]: PlacedCollection<PlacesOf<N>[K] & ResourceName, N, K>;
} & FollowsReferences<N>;

/** What stands below the records of an endpoint, by the name of its collection there. */
type PlacesOf<N extends ResourceName> = N extends keyof Places ? Places[N] : Record<never, never>;

/** A collection below a record: it lists where all of these records are listed, if they are, and writes below it. */
type PlacedCollection<M extends ResourceName, N extends ResourceName, K> = {
  [R in ManyWithCollection<N>]: Uncapitalize<R> extends K ? R : never;
}[ManyWithCollection<N>] extends infer R
  ? [R] extends [never]
    ? Collection<M>
    : Lists<RelationsOf<N>[R & keyof RelationsOf<N>]["target"] & ResourceName> & Omit<Collection<M>, keyof Lists<M>>
  : never;

interface FollowsReferences<N extends ResourceName> {
  /** Fetches the record of a to-one relation; `undefined` where there is none. With `load` it costs less. */
  related<R extends ToOne<N>>(
    relation: R,
    options?: CallOptions,
  ): Promise<Target<RelationsOf<N>[R]["target"] & ResourceName> | undefined>;
}

type PricesOf<N extends ResourceName> = RowOf<N> extends Priced ? HasPrices : unknown;

interface HasPrices {
  /** Prices by the name of their level: `item.prices.Default`. */
  readonly prices: PricesByLevel;
}

/** `T` on images. */
type IfPictured<N extends ResourceName, T> = RowOf<N> extends Pictured ? T : unknown;

interface HasPicture<N extends ResourceName> {
  /** The address of the picture, in a size: `image.url({ width: 300, height: 200, fit: "limit" })`. */
  url(settings?: ImageSettings): string;
  /**
   * Uploads another file for the same item or matrix, then removes this image. The new one has an id of its own, and
   * takes over what the input does not say. `ReplaceUnfinishedError` if the old one could not be removed.
   */
  replace(input: InputOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Replaces<N extends ResourceName> {
  /** The same as `replace` of the image. */
  replace(id: number, input: InputOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

/** What a `DELETE` gives back: the record's last state, or nothing where the API answers with a receipt. */
type Last<N extends ResourceName> = DefinitionOf<N>["removal"] extends "receipt" ? undefined : RecordOf<N>;

interface Changes<N extends ResourceName> {
  /** Changes the record on the server and returns the new one; this one stays as it was. */
  update(patch: PatchOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Destroys<N extends ResourceName> {
  /** Removes the record; the returned one shows its last state, as far as the API's answer was not lost. */
  destroy(options?: CallOptions): Promise<Last<N> | undefined>;
}

interface ArchivesItself<N extends ResourceName> {
  /** Archives the record: it stays readable by id and with `archived`. */
  archive(options?: CallOptions): Promise<Last<N>>;
  /** The same as `archive`. */
  destroy(options?: CallOptions): Promise<Last<N>>;
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

interface Lists<N extends ResourceName> extends AsyncIterable<RecordOf<N>> {
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
  /** How many match. Costs 10 drips. */
  count<const L extends Load<N> = readonly []>(
    query?: Pick<Query<N, L>, "where" | "load" | "archived" | "params" | keyof CallOptions>,
  ): Promise<number>;
  /** What a query costs, without asking. */
  explain<const L extends Load<N> = readonly []>(query?: Query<N, L>): Explanation;
}

interface Reads<N extends ResourceName> extends Lists<N> {
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
}

/** The records of another resource that belong to one record: filtered by it, and created for it. */
export type RelatedCollection<N extends ResourceName> = Lists<N> & IfAction<N, "create", Creates<N>>;

interface Creates<N extends ResourceName> {
  /** Creates a record. Sent once: if the answer is lost, the error says that it may have happened. */
  create(input: InputOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface CreatesMany<N extends ResourceName> {
  /** How many requests, drips and seconds it would take, and which rows are invalid; nothing is sent. */
  createMany(inputs: Rows<InputOf<N>>, options: CreateManyOptions<N> & { readonly dryRun: true }): Promise<Estimate>;
  /**
   * Creates many records, with an outcome for each in the order of the inputs: `await` it, or iterate over it. Nothing
   * is sent before that. Like `create` it sends each row once; with a `journal` a later run goes on where one stopped.
   */
  createMany(
    inputs: Rows<InputOf<N>>,
    options?: CreateManyOptions<N> & { readonly dryRun?: false | undefined },
  ): ManyRun<RecordOf<N>>;
}

/** Options of `createMany`. */
export type CreateManyOptions<N extends ResourceName> = ManyOptions<InputOf<N>, RecordOf<N>>;

interface CreatesOnce<N extends ResourceName> {
  /**
   * Creates a record that carries a reference of yours, at most one for each, whatever happens to the answers.
   *
   * It looks for the reference first (1 drip) and gives the record that has it, archived and unfinished ones too:
   * after an error check `completed`. A bare text is a number of the source "lightspeed-pos".
   */
  createOnce(reference: Reference, input: InputOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

interface Updates<N extends ResourceName> {
  /** Changes some fields: `null` clears one, absent ones keep their value. */
  update(id: number, patch: PatchOf<N>, options?: CallOptions): Promise<RecordOf<N>>;
}

/** A record's id and what to change in it. */
export interface Patch<N extends ResourceName> {
  readonly id: number;
  readonly patch: PatchOf<N>;
}

interface UpdatesMany<N extends ResourceName> {
  /** How many requests, drips and seconds it would take, and which rows are invalid; nothing is sent. */
  updateMany(patches: Rows<Patch<N>>, options: UpdateManyOptions<N> & { readonly dryRun: true }): Promise<Estimate>;
  /** Changes many records: `updateMany([{ id: 1, patch: { upc: "…" } }])`. All else is as with `createMany`. */
  updateMany(
    patches: Rows<Patch<N>>,
    options?: UpdateManyOptions<N> & { readonly dryRun?: false | undefined },
  ): ManyRun<RecordOf<N>>;
}

/** Options of `updateMany`. */
export type UpdateManyOptions<N extends ResourceName> = ManyOptions<Patch<N>, RecordOf<N>>;

interface Removes<N extends ResourceName> {
  /**
   * Removes a record for good; the returned one shows its last state.
   *
   * `undefined` where the answer was lost and the record is gone when it is asked again. `NotFoundError` where it was
   * not there from the start.
   */
  destroy(id: number, options?: CallOptions): Promise<Last<N> | undefined>;
}

interface Archives<N extends ResourceName> {
  /** Archives a record. */
  archive(id: number, options?: CallOptions): Promise<Last<N>>;
  /** The same as `archive`. */
  destroy(id: number, options?: CallOptions): Promise<Last<N>>;
}

/** `T` where `archived` can be written. */
type IfRestored<N extends ResourceName, T> = DefinitionOf<N>["fields"] extends {
  readonly archived: { readonly _flags: infer F };
}
  ? "readOnly" extends F
    ? unknown
    : T
  : unknown;

interface Restores<N extends ResourceName> {
  /** Brings an archived record back. */
  unarchive(id: number, options?: CallOptions): Promise<RecordOf<N>>;
}

/** `T` where lists take parameters of their own, such as the days of a report. */
type IfSearched<N extends ResourceName, T, E> = [keyof DefinitionOf<N>["parameters"]] extends [never] ? E : T;

type SearchQuery<N extends ResourceName, L extends Load<N>> = Query<N, L> &
  InputIn<Registry, { fields: DefinitionOf<N>["parameters"]; relations: Record<never, never> }>;

interface Searches<N extends ResourceName> {
  /** Every record that answers, collected. */
  all<const L extends Load<N> = readonly []>(query: SearchQuery<N, L>): Promise<RecordOf<N, PathsOf<N, L>>[]>;
  /** One record at a time, one page in memory. */
  each<const L extends Load<N> = readonly []>(
    query: SearchQuery<N, L>,
  ): AsyncIterableIterator<RecordOf<N, PathsOf<N, L>>, undefined, undefined>;
  /** One page at a time. */
  pages<const L extends Load<N> = readonly []>(
    query: SearchQuery<N, L> & { readonly from?: string | undefined },
  ): AsyncIterableIterator<Page<RecordOf<N, PathsOf<N, L>>>, undefined, undefined>;
  /** The first record, or `undefined`. */
  first<const L extends Load<N> = readonly []>(
    query: Omit<SearchQuery<N, L>, "max" | "pageSize">,
  ): Promise<RecordOf<N, PathsOf<N, L>> | undefined>;
  /** What a query costs, without asking. */
  explain<const L extends Load<N> = readonly []>(query: SearchQuery<N, L>): Explanation;
}

interface Opens<N extends ResourceName> {
  /** What stands below one record, without asking for it: `account.sales.of(5).saleLines`. */
  of(id: number): { readonly [K in keyof PlacesOf<N>]: Collection<PlacesOf<N>[K] & ResourceName> };
}

/** The verbs of one resource: those that the documentation allows. */
export type Collection<N extends ResourceName> = IfSearched<N, Searches<N>, IfFound<N, Reads<N>, Lists<N>>> &
  Calls<N, [id: number]> &
  (N extends keyof Places ? Opens<N> : unknown) &
  IfAction<N, "create", Creates<N> & CreatesMany<N>> &
  (DefinitionOf<N>["reference"] extends readonly string[] ? CreatesOnce<N> : unknown) &
  IfPictured<N, Replaces<N>> &
  IfAction<N, "update", Updates<N> & UpdatesMany<N>> &
  IfAction<N, "delete", Removes<N>> &
  IfAction<N, "archive", Archives<N> & IfRestored<N, Restores<N>>>;
