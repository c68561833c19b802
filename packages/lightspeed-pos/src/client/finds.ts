import { AbortedError, NotFoundError } from "../errors.js";
import { type CallOptions, mostValuesInOneFilter, type Parameter, toSearch } from "../query/index.js";
import { readFromList } from "./later.js";
import type { Raw, ResourceClient } from "./resource-client.js";

/** How the records of one find are to be read. */
export interface FindOptions extends CallOptions {
  /** The parameters that bring relations. */
  readonly parameters: readonly Parameter[];
}

/**
 * Reads records by id, many callers in one request.
 *
 * Finds of the same tick with the same relations, lane and limits of time become `IN` requests of up to 100 ids; one alone
 * reads the record itself, where relations cost half. A caller who gives up harms no other: a request is stopped only
 * when all who wait for it have given up.
 */
export class Finds {
  readonly #client: ResourceClient;
  readonly #groups = new Map<string, Group>();

  constructor(client: ResourceClient) {
    this.#client = client;
  }

  /** The wire record of an id. `NotFoundError` if there is none. */
  find(id: number, options: FindOptions): Promise<Raw> {
    const { signal } = options;
    const context = { method: "GET", path: this.#client.recordPath(id) };
    if (signal?.aborted) return Promise.reject(new AbortedError(context, signal.reason));
    const group = this.#groupOf(options);
    return new Promise<Raw>((resolve, reject) => {
      const onAbort = () => {
        group.leave(id);
        reject(new AbortedError(context, signal?.reason));
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      const settled = () => signal?.removeEventListener("abort", onAbort);
      group.join(id).then(resolve, reject).finally(settled);
    });
  }

  /** The wire records of many ids, in as few requests as possible; those that do not exist are left out. */
  async findMany(ids: readonly number[], options: FindOptions): Promise<Map<number, Raw>> {
    const found = new Map<number, Raw>();
    const distinct = [...new Set(ids)];
    await Promise.all(chunks(distinct).map((chunk) => readByIDs(this.#client, chunk, options, found)));
    return found;
  }

  // Whoever comes within this tick joins; the first to come arranges that the group is sent at its end.
  #groupOf(options: FindOptions): Group {
    const { parameters, lane, caller, timeout, maxWait } = options;
    const key = JSON.stringify([parameters, lane, caller, timeout, maxWait]);
    const waiting = this.#groups.get(key);
    if (waiting) return waiting;
    const group = new Group(this.#client, { ...options, signal: undefined });
    this.#groups.set(key, group);
    setTimeout(() => {
      this.#groups.delete(key);
      group.send();
    }, 0);
    return group;
  }
}

/** Callers of one tick whose finds may share requests. */
class Group {
  readonly #client: ResourceClient;
  readonly #options: FindOptions;
  readonly #records = new Map<number, Deferred<Raw>>();
  readonly #callers = new Map<number, number>();
  readonly #requests = new Map<number, { readonly ids: readonly number[]; readonly stop: AbortController }>();

  constructor(client: ResourceClient, options: FindOptions) {
    this.#client = client;
    this.#options = options;
  }

  join(id: number): Promise<Raw> {
    const record = this.#records.get(id) ?? deferred<Raw>();
    this.#records.set(id, record);
    this.#callers.set(id, (this.#callers.get(id) ?? 0) + 1);
    return record.promise;
  }

  leave(id: number): void {
    this.#callers.set(id, (this.#callers.get(id) ?? 1) - 1);
    const request = this.#requests.get(id);
    if (request?.ids.every((one) => this.#callers.get(one) === 0)) request.stop.abort();
  }

  send(): void {
    const wanted = [...this.#records.keys()].filter((id) => this.#callers.get(id) !== 0);
    for (const ids of chunks(wanted)) {
      const request = { ids, stop: new AbortController() };
      for (const id of ids) this.#requests.set(id, request);
      void this.#read(ids, request.stop.signal);
    }
  }

  async #read(ids: readonly number[], signal: AbortSignal): Promise<void> {
    const found = new Map<number, Raw>();
    try {
      await readByIDs(this.#client, ids, { ...this.#options, signal }, found);
      for (const id of ids) this.#settle(id, found.get(id));
    } catch (error) {
      for (const id of ids) this.#records.get(id)?.reject(error);
    }
  }

  #settle(id: number, raw: Raw | undefined): void {
    const record = this.#records.get(id);
    if (raw) record?.resolve(raw);
    else record?.reject(new NotFoundError({ method: "GET", path: this.#client.recordPath(id), status: 404 }));
  }
}

/** Reads some records, at most as many as one filter takes, into `found`. */
export async function readByIDs(
  client: ResourceClient,
  ids: readonly number[],
  options: FindOptions,
  found: Map<number, Raw>,
): Promise<void> {
  const { actions, fields, id } = client.definition;
  const [first] = ids;
  if (first === undefined) return;
  // A list whose records do not show their ids cannot tell which is which.
  const isListed = actions.includes("list") && !fields[id]?.facts.internal;
  if (actions.includes("get") && (ids.length === 1 || !isListed)) {
    await readOneByOne(client, ids, options, found);
    return;
  }
  await readFromList(client, ids, options, found);
}

/** Reads each record by a request of its own, into `found`. */
export async function readOneByOne(
  client: ResourceClient,
  ids: readonly number[],
  options: FindOptions,
  found: Map<number, Raw>,
): Promise<void> {
  const search = toSearch(options.parameters);
  const reads = ids.map(async (id) => {
    try {
      found.set(id, client.one(await client.send("GET", client.recordPath(id), options, { search })));
    } catch (error) {
      if (!(error instanceof NotFoundError) || error.status !== 404) throw error;
    }
  });
  await Promise.all(reads);
}

function chunks(ids: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (let at = 0; at < ids.length; at += mostValuesInOneFilter) parts.push(ids.slice(at, at + mostValuesInOneFilter));
  return parts;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, "promise"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as Omit<Deferred<T>, "promise">) };
}
