import type { RenewalEvent } from "../auth/index.js";
import { InvalidInputError } from "../errors.js";
import {
  EventHub,
  type EventName,
  type Fetch,
  type Listener,
  type Logger,
  logTo,
  originOf,
  Road,
} from "../http/index.js";
import type { CallOptions } from "../query/index.js";
import { type BucketStore, type Clock, Limiters, systemClock } from "../rate-limit/index.js";
import { type Locale, resources, type Session } from "../resources/index.js";
import { closest, Decoder, isObject, type OnOddity } from "../schema/codec/index.js";
import { type AccountHandle, addAccountMembers } from "./account.js";
import { Accounts } from "./accounts.js";
import {
  type AccessTokenCredentials,
  type ConnectionCredentials,
  type CredentialTools,
  credentialNames,
  credentialsFrom,
} from "./credentials.js";
import { Bodies } from "./later.js";
import { checkedID } from "./paths.js";
import { ResourceClient, type Shared } from "./resource-client.js";
import { version } from "./version.js";

/** Options of `new Lightspeed({ … })`: credentials in one of two forms, and how the client works. */
export type LightspeedOptions = ClientOptions & (AccessTokenCredentials | ConnectionCredentials);

/** How a client works, whatever its credentials. */
export interface ClientOptions {
  /** The API's origin. @default "https://api.lightspeedapp.com" */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt of a request, its whole answer included. @default 60000 */
  readonly timeout?: number | undefined;
  /** Attempts after the first, where repeating is safe. @default 4 */
  readonly maxRetries?: number | undefined;
  /** Milliseconds that a request may wait for room in the bucket; `WaitTooLongError` then. @default without end */
  readonly maxWait?: number | undefined;
  /**
   * Where processes that use the same account keep its limits together, such as `redisBucketStore({ client })`. One
   * store is for one OAuth client. @default nowhere: this client is alone
   */
  readonly bucketStore?: BucketStore | undefined;
  /** The account whose bucket pays for requests outside an account. @default the one that the first answer names */
  readonly payFrom?: number | undefined;
  /** What to send with, for proxies and tests. @default the runtime's `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Tells the time and waits. @default the system's */
  readonly clock?: Clock | undefined;
  /** A number from 0 to below 1, for the backoff. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Gets everything in an answer that does not fit the declarations; throw to refuse the answer. @default nothing */
  readonly onOddity?: OnOddity | undefined;
  /** Gets a line for each event: pino, or any object with `debug`, `info`, `warn`. @default none */
  readonly logger?: Logger | undefined;
  /** The `User-Agent` header. @default "lightspeed-pos/<version>" */
  readonly userAgent?: string | undefined;
}

/** The options of every client. */
export const clientOptionNames: readonly (keyof ClientOptions)[] = [
  "baseUrl",
  "timeout",
  "maxRetries",
  "maxWait",
  "bucketStore",
  "payFrom",
  "fetch",
  "clock",
  "random",
  "onOddity",
  "logger",
  "userAgent",
];

const known: readonly string[] = [...credentialNames, ...clientOptionNames];

/**
 * A client of the Lightspeed Retail (R-Series) API.
 *
 * ```ts
 * const lightspeed = new Lightspeed({ accessToken: process.env.LIGHTSPEED_ACCESS_TOKEN });
 * const account = await lightspeed.accounts.first();
 * for await (const item of account.items) console.log(item.description);
 * ```
 *
 * It keeps no state outside of itself: two clients share nothing, so use one per token. Every request is priced before
 * it is sent and waits for room in its account's bucket. Throws `InvalidInputError` for options that cannot work.
 */
export class Lightspeed {
  /** The accounts that the token reaches. */
  readonly accounts: Accounts;
  readonly #shared: Shared;
  readonly #limiters: Limiters;
  readonly #events = new EventHub();

  constructor(options: LightspeedOptions) {
    checkOptions("Lightspeed", options, known);
    const tools = toolsFrom(options);
    const { clock } = tools;
    const { onOddity, logger } = options;
    if (logger) logTo(logger, this.#events);
    this.#limiters = new Limiters({
      clock,
      store: checkedStore(options.bucketStore),
      accountID: options.payFrom === undefined ? undefined : checkedID(options.payFrom, "payFrom"),
      onEvent: (make) => this.#events.emit("limits", make),
    });
    this.#shared = {
      clock,
      definitions: resources,
      decoder: new Decoder(resources, (oddity) => {
        this.#events.emit("oddity", () => oddity);
        onOddity?.(oddity);
      }),
      bodies: new Bodies(resources),
      road: new Road({
        ...tools,
        definitions: resources,
        baseUrl: originOf(options.baseUrl ?? "https://api.lightspeedapp.com", "baseUrl"),
        limiters: this.#limiters,
        events: this.#events,
        token: credentialsFrom(this.#tellingRenewals(options), tools),
        maxRetries: positive("maxRetries", options.maxRetries ?? 4, 0),
        maxWait: options.maxWait === undefined ? undefined : positive("maxWait", options.maxWait, 0),
      }),
    };
    this.accounts = new Accounts(this.#shared, this.#limiters);
  }

  #tellingRenewals(options: LightspeedOptions): LightspeedOptions {
    if (!("tokenStore" in options)) return options;
    const { onRenewal } = options;
    const tell = (event: RenewalEvent) => {
      this.#events.emit("refresh", () => event);
      onRenewal?.(event);
    };
    return { ...options, onRenewal: tell };
  }

  /**
   * Listens to what the client does: `request`, `answer`, `wait`, `limits`, `retry`, `refresh`, `oddity`.
   *
   * ```ts
   * const leave = lightspeed.on("answer", ({ path, status, cost, level }) => console.log(path, status, cost, level));
   * ```
   *
   * Gives the function that stops listening. Events hold no token, query or body. The same events are published on
   * Node's `diagnostics_channel` as `lightspeed-pos:answer` and so on. What nobody listens to is not even made.
   */
  on<K extends EventName>(name: K, listener: Listener<K>): () => void {
    return this.#events.on(name, listener);
  }

  /**
   * Whom the token stands for, and what it may do. 1 drip.
   *
   * ```ts
   * const { Employee, Rights } = await lightspeed.session();
   * ```
   */
  async session(options: CallOptions = {}): Promise<Session> {
    const client = new ResourceClient(this.#shared, resources.Session, undefined);
    const answer = await client.send("GET", client.listPath, options);
    return client.decode(client.one(answer), {}, Object.prototype) as unknown as Session;
  }

  /** The countries that shops can be in, with their money and taxes. 1 drip. */
  async locales(options: CallOptions = {}): Promise<Locale[]> {
    const client = new ResourceClient(this.#shared, resources.Locale, undefined);
    const answer = await client.send("GET", client.listPath, options);
    return client.many(answer).map((raw) => client.decode(raw, {}, Object.prototype) as unknown as Locale);
  }

  /** A handle on an account whose id is known; asks nothing. */
  account(accountID: number): AccountHandle {
    const id = checkedID(accountID, "accountID");
    const target = { accountID: id };
    return addAccountMembers(target, id, this.#shared, this.#limiters);
  }
}

/** What sends and waits, out of the options and the defaults. */
export function toolsFrom(options: ClientOptions): CredentialTools {
  return {
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeout: positive("timeout", options.timeout ?? 60_000, 1),
    userAgent: options.userAgent ?? `lightspeed-pos/${version}`,
  };
}

/** Refuses options that do not exist, since they would silently do nothing. */
export function checkOptions(of: string, options: unknown, names: readonly string[]): void {
  if (!isObject(options)) throw new InvalidInputError(`new ${of}() takes an object with at least ${names[0]}.`);
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    throw new InvalidInputError(`new ${of}() has no option "${name}".${closest(name, names)}`);
  }
}

function checkedStore(store: BucketStore | undefined): BucketStore | undefined {
  if (store === undefined || typeof store?.swap === "function") return store;
  throw new InvalidInputError("bucketStore must be a store with swap(), such as redisBucketStore({ client }).");
}

function positive(name: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidInputError(`${name} must be a whole number, ${least} or more.`);
}
