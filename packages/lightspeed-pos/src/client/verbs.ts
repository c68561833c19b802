import { InvalidInputError, NotFoundError, UndecodableError } from "../errors.js";
import { type CallOptions, compileQuery, toSearch } from "../query/index.js";
import { isObject } from "../schema/codec/index.js";
import type { Action, AnyDefinition } from "../schema/index.js";
import type { Reference } from "./create-once.js";
import { Finds } from "./finds.js";
import { LaterOnceCreator, replaceUpload, sendCall, uploadForm } from "./later.js";
import { type ManyRequest, type ManyRows, startMany } from "./many/start.js";
import { checkedID } from "./paths.js";
import { RecordMaker } from "./record.js";
import type { Raw, ResourceClient } from "./resource-client.js";
import type { Siblings } from "./siblings.js";
import type { Explanation, Page } from "./types.js";
import {
  checkedSize,
  checkNames,
  countOptions,
  type FindQuery,
  findOptions,
  type ListQuery,
  listOptions,
} from "./verb-options.js";
import { checkedCursor, firstLocation, mostRecordsPerPage, type Walk, walkPages } from "./walk.js";

type Row = Record<string, unknown>;

/**
 * The verbs of one resource.
 *
 * What callers see of it is the type `Collection`, which knows the resource's fields, relations and actions.
 */
export class Verbs {
  readonly #client: ResourceClient;
  readonly #finds: Finds;
  readonly #records: RecordMaker;
  readonly #once: LaterOnceCreator | undefined;
  readonly #siblings: Siblings;

  constructor(client: ResourceClient, siblings: Siblings) {
    this.#client = client;
    this.#siblings = siblings;
    this.#finds = new Finds(client);
    this.#records = new RecordMaker(this, client.definition, siblings);
    const { reference } = client.definition;
    this.#once = reference && new LaterOnceCreator(this, reference, client.shared.clock);
  }

  get definition(): AnyDefinition {
    return this.#client.definition;
  }

  /** Whether anything stands below its records. */
  get hasPlaces(): boolean {
    return this.#siblings.places(this.#client.definition).length > 0;
  }

  /** The verbs of what stands below one record. Asks nothing. */
  below(id: unknown): readonly Verbs[] {
    const { definition } = this.#client;
    return this.#siblings.below(definition, this.#client.stemOf(checkedID(id, definition.id)));
  }

  /** Does what a declared call does to one record. */
  call(name: string, id: unknown, ...given: readonly unknown[]): Promise<unknown> {
    return sendCall(this.#client, name, id, given, (resource, raw, ownerID) => {
      const verbs =
        this.#siblings.of(resource) ?? this.below(ownerID).find(({ definition }) => definition.records === resource);
      return (verbs ?? this).adopt(raw);
    });
  }

  /** A wire record as one of this resource's, with its methods. */
  adopt(raw: Raw): Row {
    return this.#client.decode(raw, {}, this.#records.loadedWith([]));
  }

  /** Whether the API allows an action on the resource. */
  allows(action: Action): boolean {
    return (this.#client.definition.actions as readonly Action[]).includes(action);
  }

  async all(query?: ListQuery): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const page of this.pages(query)) for (const row of page) rows.push(row);
    return rows;
  }

  async *each(query?: ListQuery): AsyncGenerator<Row, void, undefined> {
    for await (const page of this.pages(query)) for (const row of page) yield row;
  }

  pages(query: ListQuery = {}): AsyncGenerator<Page<Row>, void, undefined> {
    return walkPages(this.#client, this.#walk(query));
  }

  [Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    return this.each();
  }

  async first(query: ListQuery = {}): Promise<Row | undefined> {
    checkNames(query, this.#listOptions, "first");
    const [row] = await this.all({ ...query, pageSize: 1, max: 1 });
    return row;
  }

  async find(id: number, options: FindQuery = {}): Promise<Row> {
    checkNames(options, findOptions, "find");
    const name = checkedID(id, this.#client.definition.id);
    const { parameters, decode } = this.#reading(options);
    return decode(withID(await this.#finds.find(name, { ...options, parameters }), this.#client, name));
  }

  async findMany(ids: readonly number[], options: FindQuery = {}): Promise<Row[]> {
    checkNames(options, findOptions, "findMany");
    const names = ids.map((id) => checkedID(id, this.#client.definition.id));
    const { parameters, decode } = this.#reading(options);
    const found = await this.#finds.findMany(names, { ...options, parameters });
    return names.flatMap((id) => {
      const raw = found.get(id);
      return raw ? [decode(raw)] : [];
    });
  }

  async count(query: ListQuery = {}): Promise<number> {
    checkNames(query, countOptions, "count");
    const { parameters, isEmpty } = this.#compile(query);
    if (isEmpty) return 0;
    const search = toSearch([...parameters, ["count", "1"]]);
    const answer = await this.#client.send("GET", this.#client.listPath, query, { search });
    const attributes = answer.body["@attributes"];
    const count = Number(isObject(attributes) ? attributes["count"] : undefined);
    if (Number.isSafeInteger(count)) return count;
    throw new UndecodableError(answer.context, "it holds no count");
  }

  explain(query: ListQuery = {}): Explanation {
    const walk = this.#walk(query);
    const request = walk.from ?? firstLocation(this.#client, walk);
    const [path = "", search = ""] = request.split("?");
    const drips = this.#client.shared.road.price({ method: "GET", path, search });
    return { drips, recordsPerRequest: Math.min(walk.pageSize, walk.max), request };
  }

  async create(input: unknown, options: CallOptions = {}): Promise<Row> {
    if (this.takesFiles()) return this.#upload(this.#client.listPath, input, options);
    const body = await this.#client.shared.bodies.make("create", this.#client.definition.name, input);
    return this.#write("POST", this.#client.listPath, options, { body });
  }

  createMany(inputs: ManyRows, options?: ManyRequest): unknown {
    return startMany({ verb: "create", client: this.#client, verbs: this }, inputs, options);
  }

  updateMany(patches: ManyRows, options?: ManyRequest): unknown {
    return startMany({ verb: "update", client: this.#client, verbs: this }, patches, options);
  }

  /** Whether an archived record can be brought back: sales and ways to pay cannot. */
  restores(): boolean {
    return this.allows("archive") && this.#client.definition.fields["archived"]?.facts.readOnly !== true;
  }

  /** Whether a record is created with a file. */
  takesFiles(): boolean {
    return this.#client.definition.upload !== undefined;
  }

  async replace(id: number, input: unknown, options: CallOptions = {}): Promise<Row> {
    return this.replaceRow(await this.find(id, options), input, options);
  }

  /** The same for a record that is here already. */
  replaceRow(row: Row, input: unknown, options?: CallOptions): Promise<Row> {
    return replaceUpload(this, this.#client.definition, row, input, options);
  }

  /** Whether records can carry a reference of another system. */
  takesReferences(): boolean {
    return this.#once !== undefined;
  }

  async createOnce(reference: Reference, input: unknown, options: CallOptions = {}): Promise<Row> {
    if (this.#once) return this.#once.create(reference, input, options);
    throw new InvalidInputError(`${this.#client.definition.name} has no fields for a reference.`);
  }

  async update(id: number, patch: unknown, options: CallOptions = {}): Promise<Row> {
    const name = checkedID(id, this.#client.definition.id);
    const body = await this.#client.shared.bodies.make("update", this.#client.definition.name, patch);
    return this.#write("PUT", this.#client.recordPath(name), options, { body });
  }

  /** The record's last state; `undefined` where the API answers with a receipt, or its answer was lost. */
  async destroy(id: number, options: CallOptions = {}): Promise<Row | undefined> {
    const name = checkedID(id, this.#client.definition.id);
    const path = this.#client.recordPath(name);
    try {
      if (this.#client.definition.removal !== "receipt") return await this.#write("DELETE", path, options);
      await this.#client.send("DELETE", path, options);
      return undefined;
    } catch (error) {
      // The first attempt removed it, and a second one was made because the answer was lost.
      if (error instanceof NotFoundError && error.isRepeat && this.allows("delete")) return undefined;
      throw error;
    }
  }

  async unarchive(id: number, options: CallOptions = {}): Promise<Row> {
    const name = checkedID(id, this.#client.definition.id);
    return this.#write("PUT", this.#client.recordPath(name), options, { body: { archived: "false" } });
  }

  async #upload(path: string, input: unknown, options: CallOptions): Promise<Row> {
    return this.#write("POST", path, options, { form: await uploadForm(this.#client, input, options) });
  }

  async #write(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    options: CallOptions,
    sent: { readonly body?: unknown; readonly form?: FormData } = {},
  ): Promise<Row> {
    const answer = await this.#client.send(method, path, options, sent);
    return this.adopt(this.#client.one(answer));
  }

  get #listOptions(): readonly string[] {
    return [...listOptions, ...Object.keys(this.#client.definition.parameters)];
  }

  #compile(query: ListQuery) {
    return compileQuery(this.#client.shared.definitions, this.#client.definition, query);
  }

  #walk(query: ListQuery): Walk {
    checkNames(query, this.#listOptions, "a query");
    return {
      query: this.#compile(query),
      pageSize: checkedSize("pageSize", query.pageSize ?? mostRecordsPerPage, 1, mostRecordsPerPage),
      max:
        query.max === undefined ? Number.POSITIVE_INFINITY : checkedSize("max", query.max, 0, Number.MAX_SAFE_INTEGER),
      from: checkedCursor(this.#client, query.from),
      options: query,
      prototype: this.#records.loadedWith(query.load),
    };
  }

  #reading({ load }: FindQuery) {
    const { parameters, loaded } = this.#compile({ load });
    const prototype = this.#records.loadedWith(load);
    return { parameters, decode: (raw: Raw) => this.#client.decode(raw, loaded, prototype) };
  }
}

// The single read of an account may leave out the id that it was asked by. Other rows never show theirs.
function withID(raw: Raw, { definition }: ResourceClient, id: number): Raw {
  const isShown = definition.id in raw || definition.fields[definition.id]?.facts.internal;
  return isShown ? raw : { [definition.id]: String(id), ...raw };
}
