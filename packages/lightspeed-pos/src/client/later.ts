import type { Method } from "../http/index.js";
import type { CallOptions } from "../query/index.js";
import type { Clock } from "../rate-limit/index.js";
import type { Encoder } from "../schema/codec/encode.js";
import type { AnyDefinition, ReferenceFields } from "../schema/index.js";
import type { RawRequest } from "./account.js";
import type { Adopt } from "./calls.js";
import type { OnceCreator, OnceVerbs, Reference } from "./create-once.js";
import type { FindOptions } from "./finds.js";
import type { Raw, ResourceClient, Shared } from "./resource-client.js";
import type { Verbs } from "./verbs.js";

// What of the client is loaded at its first use. Many programs only read, and few send files: they do without the rest.

type Row = Record<string, unknown>;

/** Makes the bodies of writes; how to is loaded with the first one. */
export class Bodies {
  readonly #definitions: Shared["definitions"];
  #encoder: Encoder | undefined;

  constructor(definitions: Shared["definitions"]) {
    this.#definitions = definitions;
  }

  async make(write: "create" | "update", resource: string, input: unknown): Promise<Raw> {
    if (this.#encoder) return this.#encoder[write](resource, input);
    const given = snapshot(input);
    const { Encoder } = await import("../schema/codec/encode.js");
    this.#encoder ??= new Encoder(this.#definitions);
    return this.#encoder[write](resource, given);
  }
}

/** Creates records that carry a reference, at most one for each; how to is loaded with the first one. */
export class LaterOnceCreator {
  readonly #parts: readonly [verbs: OnceVerbs, fields: ReferenceFields, clock: Clock];
  #creator: OnceCreator | undefined;

  constructor(verbs: OnceVerbs, fields: ReferenceFields, clock: Clock) {
    this.#parts = [verbs, fields, clock];
  }

  async create(reference: Reference, input: unknown, options: CallOptions): Promise<Row> {
    const [named, given] = [snapshot(reference), snapshot(input)];
    const { OnceCreator } = await import("./create-once.js");
    // Its calls for one reference share one creation, so there must be one of it.
    this.#creator ??= new OnceCreator(...this.#parts);
    return this.#creator.create(named, given, options);
  }
}

/** Does what a declared call does to one record: few programs refund sales or close registers. */
export async function sendCall(
  client: ResourceClient,
  name: string,
  id: unknown,
  given: readonly unknown[],
  adopt: Adopt,
): Promise<unknown> {
  const values = snapshot(given);
  const calls = await import("./calls.js");
  return calls.sendCall(client, name, id, values, adopt);
}

/** The form of an upload. */
export async function uploadForm(client: ResourceClient, input: unknown, options: CallOptions): Promise<FormData> {
  const given = snapshot(input);
  const uploads = await import("./upload.js");
  return uploads.uploadForm(client, given, options);
}

/** Puts another file in the place of a record's. */
export async function replaceUpload(
  verbs: Verbs,
  definition: AnyDefinition,
  old: Row,
  input: unknown,
  options?: CallOptions,
): Promise<Row> {
  const [before, given] = [{ ...old }, snapshot(input)];
  const replacing = await import("./replace.js");
  return replacing.replaceUpload(verbs, definition, before, given, options);
}

/** Sends any request below an account: for what has no collection. */
export async function sendRaw(
  shared: Shared,
  accountID: number,
  method: Method,
  path: string,
  options?: RawRequest,
): Promise<Raw> {
  const given = snapshot(options);
  const raw = await import("./raw-request.js");
  return raw.sendRaw(shared, accountID, method, path, given);
}

/** Reads several records at once: most finds are of one. */
export async function readFromList(
  client: ResourceClient,
  ids: readonly number[],
  options: FindOptions,
  found: Map<number, Raw>,
): Promise<void> {
  const lists = await import("./finds-by-list.js");
  return lists.readFromList(client, ids, options, found);
}

/** What was given as it is at the call: while more is loaded, the caller may go on to change it. */
function snapshot<T>(value: T): T;
function snapshot(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snapshot);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, snapshot(one)]));
}

// Dates, amounts, files, signals and other objects with methods are kept as they are.
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
