import { InvalidInputError } from "../errors.js";
import type { ResourceName } from "../resources/index.js";
import { accountRecord } from "./account.js";
import { Api } from "./api.js";
import { type EmulatorClock, wait } from "./clock.js";
import { findDefinition } from "./definitions.js";
import { type RequestEntry, RequestLog } from "./log.js";
import { type EmulatorOptions, type Settings, settingsFrom } from "./options.js";
import type { Incoming } from "./request/incoming.js";
import { generateShop, seededRandom } from "./seed/index.js";
import { addressOf, listen, makeServer, type Reply, stop } from "./server.js";
import type { WireRecord } from "./store/record.js";
import { Store } from "./store/store.js";

/** A running emulator. */
export interface Emulator {
  /** Where it listens: give it to the client as `baseUrl`. */
  readonly url: string;
  readonly accountID: number;
  readonly accessToken: string;
  readonly clock: EmulatorClock;
  /** The last requests, oldest first; at least ten thousand of them are kept. */
  readonly requests: readonly RequestEntry[];
  /** Copies of the records of a resource as the shop keeps them, by id: every field as text, hidden ones too. */
  records(name: ResourceName): WireRecord[];
  /** Brings back the shop, the rate limits and the log as they were at the start. */
  reset(): Promise<void>;
  /** Stops it; requests that are under way are cut off. */
  close(): Promise<void>;
}

/**
 * Starts a shop on this machine that answers like the Retail (R-Series) API.
 *
 * ```ts
 * const shop = await startEmulator({ items: 1000, sales: 5000 });
 * const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
 * // …
 * await shop.close();
 * ```
 *
 * Everything is in memory. The same seed makes the same shop; `reset` brings it back.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = settingsFrom(options);
  const log = new RequestLog();
  const closing = new AbortController();
  const founded = settings.clock.now();
  let store = seededStore(settings, founded);
  const server = makeServer((incoming) => respond(incoming));
  const url = addressOf(settings.host, await listen(server, settings.port, settings.host));
  let api = new Api(settings, store, url);
  const delay = latencySource(settings);

  async function respond(incoming: Incoming): Promise<Reply> {
    const { entry, ...reply } = api.answer(incoming);
    const latency = delay();
    if (latency > 0) await wait(settings.clock, latency, closing.signal);
    log.add({ ...entry, durationMs: settings.clock.now() - entry.at });
    return reply;
  }

  return {
    url,
    accountID: settings.accountID,
    accessToken: settings.accessToken,
    clock: settings.clock,
    requests: log.entries,
    records: (name) => copies(store, name),
    async reset() {
      store = seededStore(settings, founded);
      api = new Api(settings, store, url);
      log.clear();
    },
    async close() {
      closing.abort();
      await stop(server);
    },
  };
}

function seededStore(settings: Settings, now: number): Store {
  const { seed, items, sales, customers, registers, accountID } = settings;
  const data = generateShop({ seed, items, sales, customers, registers, now });
  return new Store({ ...data, Account: [accountRecord(accountID)] });
}

function latencySource({ seed, latency: [least, most] }: Settings): () => number {
  const random = seededRandom(seed, "latency");
  return () => least + random.fraction() * (most - least);
}

function copies(store: Store, name: string): WireRecord[] {
  if (findDefinition(name) === undefined) throw new InvalidInputError(`There is no resource named ${name}.`);
  return structuredClone([...store.table(name).all]);
}
