import { InvalidInputError } from "../errors.js";
import type { ResourceName } from "../resources/index.js";
import { type Answer, Api } from "./api.js";
import { type EmulatorClock, wait } from "./clock.js";
import { findDefinition } from "./definitions.js";
import { type RequestEntry, RequestLog } from "./log.js";
import { type EmulatorOAuth, OAuth } from "./oauth/index.js";
import { type EmulatorOptions, type Settings, settingsFrom } from "./options.js";
import type { Incoming } from "./request/incoming.js";
import { seededRandom } from "./seed/index.js";
import { addressOf, listen, makeServer, type Reply, stop } from "./server.js";
import { Shops } from "./shops.js";
import type { WireRecord } from "./store/record.js";
import type { Store } from "./store/store.js";

/** A running emulator. */
export interface Emulator {
  /** Where it listens: give it to the client as `baseUrl`. */
  readonly url: string;
  readonly accountID: number;
  readonly accessToken: string;
  readonly clock: EmulatorClock;
  /** The token server: who is registered, tokens without a browser, and what happened. */
  readonly oauth: EmulatorOAuth;
  /** The last requests, oldest first; at least ten thousand of them are kept. */
  readonly requests: readonly RequestEntry[];
  /** Copies of a resource's records as the first account's shop keeps them, by id: all fields as text, hidden ones too. */
  records(name: ResourceName): WireRecord[];
  /** Brings back the shop, the rate limits and the log as they were at the start, and forgets all granted tokens. */
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
  const shops = new Shops(settings);
  shops.storeOf(settings.accountID);
  const server = makeServer((incoming) => respond(incoming));
  const url = addressOf(settings.host, await listen(server, settings.port, settings.host));
  const { accountID, seed, clock } = settings;
  const oauth = new OAuth({ settings: settings.oauth, accountID, seed, clock, storeOf: shops.storeOf });
  let api = new Api(settings, shops, oauth, url);
  const delay = latencySource(settings);

  async function respond(incoming: Incoming): Promise<Reply> {
    const { entry, ...reply } = answerOf(incoming);
    const latency = delay();
    if (latency > 0) await wait(settings.clock, latency, closing.signal);
    log.add({ ...entry, durationMs: settings.clock.now() - entry.at });
    return reply;
  }

  function answerOf(incoming: Incoming): Answer {
    const reply = oauth.answer(incoming);
    return reply === undefined ? api.answer(incoming) : { ...reply, entry: entryOf(incoming, reply, clock.now()) };
  }

  return {
    url,
    accountID,
    accessToken: settings.accessToken,
    clock,
    oauth,
    requests: log.entries,
    records: (name) => copies(shops.storeOf(accountID), name),
    async reset() {
      shops.reset();
      oauth.reset();
      api = new Api(settings, shops, oauth, url);
      log.clear();
    },
    async close() {
      closing.abort();
      await stop(server);
    },
  };
}

/** Requests to the token server cost no drips, and what they hold is not for a log. */
function entryOf({ method, url }: Incoming, { status }: Reply, at: number): Answer["entry"] {
  const [path = ""] = url.split("?");
  return { at, method, path, query: "", status, cost: 0, bucketLevel: 0, burstLevel: 0 };
}

function latencySource({ seed, latency: [least, most] }: Settings): () => number {
  const random = seededRandom(seed, "latency");
  return () => least + random.fraction() * (most - least);
}

function copies(store: Store, name: string): WireRecord[] {
  if (findDefinition(name) === undefined) throw new InvalidInputError(`There is no resource named ${name}.`);
  return structuredClone([...store.table(name).all]);
}
