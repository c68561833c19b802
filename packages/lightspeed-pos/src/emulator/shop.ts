import { setMaxListeners } from "node:events";
import { InvalidInputError } from "../errors.js";
import type { ResourceName } from "../resources/index.js";
import { type Answer, Api } from "./api.js";
import { Chaos, type EmulatorChaos, inflict, type Victim } from "./chaos/index.js";
import { type ShopClock, wait } from "./clock.js";
import { type Controls, control, isControlPath, refuseStrangers } from "./control/index.js";
import type { EmulatorData, EmulatorSnapshot } from "./data/form.js";
import { snapshotOf } from "./data/snapshot.js";
import { findDefinition } from "./definitions.js";
import { exchangeOf } from "./exchange.js";
import { Inspector } from "./inspector/index.js";
import { type RequestEntry, RequestLog } from "./log.js";
import { FIRST_CLIENT_NUMBER } from "./oauth/clients.js";
import { type EmulatorOAuth, OAuth } from "./oauth/index.js";
import { type EmulatorOptions, type Settings, settingsFrom } from "./options.js";
import { pictureReply } from "./pictures/serve.js";
import { splitAddress } from "./request/address.js";
import type { Incoming } from "./request/incoming.js";
import { seededRandom } from "./seed/index.js";
import { addressOf, type Caller, listen, makeServer, type Reply, stop } from "./server.js";
import { Shops } from "./shops.js";
import { type EmulatorStaff, Staff } from "./staff/index.js";
import type { WireRecord } from "./store/record.js";
import type { Store } from "./store/store.js";

/** A running emulator. */
export interface Emulator {
  /** Where it listens: give it to the client as `baseUrl`. */
  readonly url: string;
  readonly accountID: number;
  readonly accessToken: string;
  /** The clock that it was started with, or the system's: moved by what you advance it or set it to. */
  readonly clock: ShopClock;
  /** What goes wrong on purpose. */
  readonly chaos: EmulatorChaos;
  /** The token server: who is registered, tokens without a browser, and what happened. */
  readonly oauth: EmulatorOAuth;
  /** What people do on the screens of the point of sale, such as receiving an order: the API has no call for it. */
  readonly staff: EmulatorStaff;
  /** The last requests, oldest first; at least ten thousand of them are kept. */
  readonly requests: readonly RequestEntry[];
  /** Copies of a resource's records as the first account's shop keeps them, by id: all fields as text, hidden ones too. */
  records(name: ResourceName): WireRecord[];
  /** What is odd about the data that it was started with, in sentences. */
  readonly warnings: readonly string[];
  /** The first account's shop as it is now, in the form that `data` takes. Uploaded pictures are not in it. */
  snapshot(): EmulatorSnapshot;
  /**
   * Puts data in the place of the first account's shop, such as an earlier snapshot, and gives what is odd about it in
   * sentences. Tokens, limits and the log stay as they are; `reset` still goes back to the start.
   */
  restore(data: EmulatorData): readonly string[];
  /** Brings back the shop, the limits, the clock, the chaos and the log of the start, and forgets all granted tokens. */
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
  // As many requests wait for it as are under way.
  setMaxListeners(0, closing.signal);
  const shops = new Shops(settings);
  shops.storeOf(settings.accountID);
  const server = makeServer((incoming, caller) => respond(incoming, caller));
  const url = addressOf(settings.host, await listen(server, settings.port, settings.host));
  const { accountID, seed, clock } = settings;
  const oauth = new OAuth({ settings: settings.oauth, accountID, seed, clock, storeOf: shops.storeOf });
  let api = new Api(settings, shops, oauth, url);
  const delay = latencySource(settings);
  const chaos = new Chaos(seed, settings.chaos);
  const waitFor = (milliseconds: number) => wait(clock, milliseconds, closing.signal);
  const restore = (data: unknown) => shops.restore(data);
  const snapshot = () => snapshotOf(shops.storeOf(accountID), accountID, settings.accessToken);
  const staff = new Staff(() => shops.storeOf(accountID), clock);
  const controls: Controls = { chaos, clock, log, staff, reset, restore, snapshot };
  const inspector = new Inspector({
    log,
    clock,
    chaos,
    accounts: [accountID, ...settings.oauth.otherAccounts],
    standings: () => api.standings(),
    clientName: (number) => clientName(oauth, number),
    storeOf: shops.storeOf,
  });

  async function respond(incoming: Incoming, caller: Caller): Promise<Reply> {
    const isPage = inspector.isPage(incoming);
    if (isPage || isControlPath(incoming.url)) {
      const refusal = refuseStrangers(caller, settings.host, isPage);
      return refusal ?? inspector.answer(incoming) ?? control(controls, incoming);
    }
    const picture = pictureReply(incoming, shops.find);
    if (picture !== undefined) return picture;
    const rule = chaos.meet(incoming.method, incoming.url);
    const answer: Answer & Reply = rule === undefined ? answerOf(incoming) : await inflict(rule, victimOf(incoming));
    const latency = delay();
    if (latency > 0) await waitFor(latency);
    const { entry } = answer;
    log.add({ ...entry, durationMs: settings.clock.now() - entry.at }, exchangeOf(incoming, answer));
    return answer;
  }

  function answerOf(incoming: Incoming): Answer {
    const reply = oauth.answer(incoming);
    return reply === undefined ? api.answer(incoming) : { ...reply, entry: entryOf(incoming, reply, clock.now()) };
  }

  function victimOf(incoming: Incoming): Victim {
    const nothing: Reply = { status: 0, headers: {}, body: "" };
    return {
      asked: incoming,
      work: () => answerOf(incoming),
      unworked: () => ({ ...nothing, entry: entryOf(incoming, nothing, clock.now()) }),
      wait: waitFor,
    };
  }

  async function reset(): Promise<void> {
    clock.reset();
    shops.reset();
    oauth.reset();
    api = new Api(settings, shops, oauth, url);
    chaos.reset();
    log.clear();
  }

  return {
    url,
    accountID,
    accessToken: settings.accessToken,
    clock,
    chaos,
    oauth,
    staff,
    requests: log.entries,
    warnings: shops.warnings,
    snapshot,
    restore,
    records: (name) => copies(shops.storeOf(accountID), name),
    reset,
    async close() {
      closing.abort();
      await stop(server);
    },
  };
}

/** The fixed token is nobody's, but answers to it need a number too. */
function clientName({ clients }: OAuth, number: number): string {
  if (number === FIRST_CLIENT_NUMBER) return "fixed token";
  return clients.find((client) => client.number === number)?.name ?? `application ${number}`;
}

/** What the API did not answer cost no drips; what goes to the token server is not for a log. */
function entryOf({ method, url }: Incoming, { status }: Reply, at: number): Answer["entry"] {
  const { path, query } = splitAddress(url);
  const shown = path.startsWith("/API/") ? query : "";
  return { at, method, path, query: shown, status, cost: 0, bucketLevel: 0, burstLevel: 0 };
}

function latencySource({ seed, latency: [least, most] }: Settings): () => number {
  const random = seededRandom(seed, "latency");
  return () => least + random.fraction() * (most - least);
}

function copies(store: Store, name: string): WireRecord[] {
  if (findDefinition(name) === undefined) throw new InvalidInputError(`There is no resource named ${name}.`);
  return structuredClone([...store.table(name).all]);
}
