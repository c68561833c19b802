import type { Clock } from "./clock.js";
import { Limiter } from "./limiter.js";
import { type BucketStore, memoryStore } from "./store.js";

export interface LimitersOptions {
  readonly clock: Clock;
  /** @default in memory */
  readonly store?: BucketStore | undefined;
  /** The account whose bucket pays for requests outside an account. @default the one that an answer names */
  readonly accountID?: number | undefined;
}

/** The limiters of one OAuth client: one for each account, since the server keeps a bucket for each. */
export class Limiters {
  readonly #clock: Clock;
  readonly #store: BucketStore;
  readonly #accounts = new Map<number, Limiter>();
  #token: Limiter;
  #isIdentified: boolean;

  constructor({ clock, store = memoryStore(clock), accountID }: LimitersOptions) {
    this.#clock = clock;
    this.#store = store;
    this.#isIdentified = accountID !== undefined;
    this.#token = accountID === undefined ? this.#create("token") : this.forAccount(accountID);
  }

  forAccount(accountID: number): Limiter {
    const known = this.#accounts.get(accountID);
    if (known) return known;
    const limiter = this.#create(`account:${accountID}`);
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
   * The limiter that they had until then becomes the account's. Where the account has one already they join that, also
   * those who still wait. Only the first account named counts.
   */
  identify(accountID: number): void {
    if (this.#isIdentified) return;
    this.#isIdentified = true;
    const account = this.#accounts.get(accountID);
    if (!account) {
      this.#accounts.set(accountID, this.#token);
      return;
    }
    this.#token.moveWaitersTo(account);
    this.#token = account;
  }

  #create(key: string): Limiter {
    return new Limiter({ clock: this.#clock, store: this.#store, key });
  }
}
