import { type AccessToken, tokenSource } from "../auth/index.js";
import { InvalidInputError } from "../errors.js";
import { type Fetch, originOf, Road } from "../http/index.js";
import { type Clock, Limiters, systemClock } from "../rate-limit/index.js";
import { resources } from "../resources/index.js";
import { closest, Decoder, Encoder, isObject, type OnOddity } from "../schema/codec/index.js";
import { type AccountHandle, addAccountMembers } from "./account.js";
import { Accounts } from "./accounts.js";
import { checkedID } from "./paths.js";
import type { Shared } from "./resource-client.js";
import { version } from "./version.js";

/** Options of `new Lightspeed({ … })`. */
export interface LightspeedOptions {
  /** An OAuth access token, or a function that gives the one to use now. */
  readonly accessToken: AccessToken | undefined;
  /** The API's origin. @default "https://api.lightspeedapp.com" */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt of a request, its whole answer included. @default 60000 */
  readonly timeout?: number | undefined;
  /** Attempts after the first, where repeating is safe. @default 4 */
  readonly maxRetries?: number | undefined;
  /** What to send with, for proxies and tests. @default the runtime's `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Tells the time and waits. @default the system's */
  readonly clock?: Clock | undefined;
  /** A number from 0 to below 1, for the backoff. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Gets everything in an answer that does not fit the declarations; throw to refuse the answer. @default nothing */
  readonly onOddity?: OnOddity | undefined;
  /** The `User-Agent` header. @default "lightspeed-pos/<version>" */
  readonly userAgent?: string | undefined;
}

const known: readonly (keyof LightspeedOptions)[] = [
  "accessToken",
  "baseUrl",
  "timeout",
  "maxRetries",
  "fetch",
  "clock",
  "random",
  "onOddity",
  "userAgent",
];

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

  constructor(options: LightspeedOptions) {
    checkOptions(options);
    const clock = options.clock ?? systemClock;
    this.#limiters = new Limiters({ clock });
    this.#shared = {
      definitions: resources,
      decoder: new Decoder(resources, options.onOddity ?? (() => {})),
      encoder: new Encoder(resources),
      road: new Road({
        definitions: resources,
        baseUrl: originOf(options.baseUrl ?? "https://api.lightspeedapp.com", "baseUrl"),
        fetch: options.fetch ?? ((url, init) => fetch(url, init)),
        clock,
        limiters: this.#limiters,
        token: tokenSource(options.accessToken),
        timeout: positive("timeout", options.timeout ?? 60_000, 1),
        maxRetries: positive("maxRetries", options.maxRetries ?? 4, 0),
        random: options.random ?? Math.random,
        userAgent: options.userAgent ?? `lightspeed-pos/${version}`,
      }),
    };
    this.accounts = new Accounts(this.#shared, this.#limiters);
  }

  /** A handle on an account whose id is known; asks nothing. */
  account(accountID: number): AccountHandle {
    const id = checkedID(accountID, "accountID");
    const target = { accountID: id };
    return addAccountMembers(target, id, this.#shared, this.#limiters);
  }
}

function checkOptions(options: unknown): void {
  if (!isObject(options)) throw new InvalidInputError("new Lightspeed() takes an object with at least an accessToken.");
  for (const name of Object.keys(options)) {
    if ((known as readonly string[]).includes(name)) continue;
    throw new InvalidInputError(`new Lightspeed() has no option "${name}".${closest(name, known)}`);
  }
}

function positive(name: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidInputError(`${name} must be a whole number, ${least} or more.`);
}
