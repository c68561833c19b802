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
import type { Registry, ResourceName } from "../resources/index.js";
import type { Action } from "../schema/index.js";
import type { Reference } from "./create-once.js";
import type { ImageSettings, Pictured } from "./image-url.js";
import type { Estimate, ManyOptions, ManyRun, Rows } from "./many/types.js";
import type { Priced, PricesByLevel } from "./prices.js";

export type InputOf<N extends ResourceName> = Registry[N]["input"];
export type PatchOf<N extends ResourceName> = Registry[N]["patch"];

/** `T` where the documentation allows an action on the resource. */
type IfAction<N extends ResourceName, A extends Action, T> = A extends DefinitionOf<N>["actions"][number] ? T : unknown;

/** A record: its data, with methods that do not show when it is printed, spread or serialised. */
export type RecordOf<N extends ResourceName, P = never> = With<N, P> &
  Reloads<N, P> &
  Leads<N> &
  PricesOf<N> &
  IfPictured<N, HasPicture<N>> &
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
  readonly [R in ManyWithCollection<N> as Uncapitalize<R>]: RelatedCollection<
    RelationsOf<N>[R]["target"] & ResourceName
  >;
} & FollowsReferences<N>;

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
  /** Brings an archived record back. */
  unarchive(id: number, options?: CallOptions): Promise<RecordOf<N>>;
}

/** The verbs of one resource: those that the documentation allows. */
export type Collection<N extends ResourceName> = Reads<N> &
  IfAction<N, "create", Creates<N> & CreatesMany<N>> &
  (DefinitionOf<N>["reference"] extends readonly string[] ? CreatesOnce<N> : unknown) &
  IfPictured<N, Replaces<N>> &
  IfAction<N, "update", Updates<N> & UpdatesMany<N>> &
  IfAction<N, "delete", Removes<N>> &
  IfAction<N, "archive", Archives<N>>;
