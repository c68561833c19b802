import type { Clock } from "./clock.js";
import type { OnLimiterEvent } from "./events.js";
import { Limiter } from "./limiter.js";
import type { Outcome } from "./reservation.js";
import type { BucketStore } from "./store.js";

export interface LimitersOptions {
  readonly clock: Clock;
  /** Where processes that use the same account keep its limits together. @default nowhere: each client is alone */
  readonly store?: BucketStore | undefined;
  /** The account whose bucket pays for requests outside an account. @default the one that an answer names */
  readonly accountID?: number | undefined;
  /** Told what the limiters do. */
  readonly onEvent?: OnLimiterEvent | undefined;
}

/** The limiters of one OAuth client: one for each account, since the server keeps a bucket for each. */
export class Limiters {
  readonly #options: LimitersOptions;
  readonly #accounts = new Map<number, Limiter>();
  #token: Limiter;
  #isIdentified: boolean;

  constructor(options: LimitersOptions) {
    const { clock, accountID, onEvent } = options;
    this.#options = options;
    this.#isIdentified = accountID !== undefined;
    // Its account is unknown, so it can share nothing yet.
    this.#token = accountID === undefined ? new Limiter({ clock, key: "token", onEvent }) : this.forAccount(accountID);
  }

  forAccount(accountID: number): Limiter {
    const known = this.#accounts.get(accountID);
    if (known) return known;
    const { clock, store, onEvent } = this.#options;
    const limiter = new Limiter({ clock, store, key: `account:${accountID}`, accountID, onEvent });
    this.#accounts.set(accountID, limiter);
    return limiter;
  }

  /** For requests outside an account, such as `/Account.json`. */
  forToken(): Limiter {
    return this.#token;
  }

  /**
   * Tells which account the token belongs to; its bucket pays for requests outside an account from then on.
   *
   * The limiter that they had until then becomes the account's. Where the account has one already, or shares one with
   * other processes, they join that, also those who still wait; `outcome` tells it of the request that was answered.
   * Only the first account named counts.
   */
  identify(accountID: number, outcome?: Outcome): void {
    if (this.#isIdentified) return;
    this.#isIdentified = true;
    if (!this.#accounts.has(accountID) && !this.#options.store) {
      this.#accounts.set(accountID, this.#token);
      return;
    }
    const former = this.#token;
    this.#token = this.forAccount(accountID);
    former.moveWaitersTo(this.#token);
    // Where its ledger cannot be loaded, whoever waits there is told; nobody waits for this.
    if (outcome) this.#token.learn(outcome).catch(() => {});
  }
}
