import { reunited, separated, shareOf } from "./alone.js";
import { inFlightOf } from "./bucket.js";
import type { Change, Ledger } from "./ledger.js";
import { othersThan } from "./others.js";
import type { Others } from "./plan.js";
import { heartbeat } from "./processes.js";
import type { RateState } from "./rate-state.js";
import { SharedState, type SharedStateOptions, StoreAway } from "./shared-state.js";

export interface SharedLedgerOptions extends SharedStateOptions {
  /** Told when the store cannot be reached, and when it can again. */
  readonly onStore: (isAway: boolean, cause?: unknown) => void;
}

/** Milliseconds after which a store that was away is tried again. */
const pauseBetweenTries = 1000;

interface Pending {
  readonly change: Change<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A ledger that several processes keep in a store.
 *
 * One exchange at a time; changes that come meanwhile go together with the next. While the store is away it goes on
 * alone, with a part of the limits.
 */
export class SharedLedger implements Ledger {
  readonly me: string;
  readonly others: Others;
  readonly #options: SharedLedgerOptions;
  readonly #shared: SharedState;
  #pending: Pending[] = [];
  #isBusy = false;
  #alone: RateState | undefined;
  #isBack = false;
  #triesAt = 0;
  #heart: AbortController | undefined;

  constructor(options: SharedLedgerOptions, me: string) {
    this.#options = options;
    this.me = me;
    this.others = othersThan(me);
    this.#shared = new SharedState(options, me);
  }

  get isAlone(): boolean {
    return this.#alone !== undefined;
  }

  update<T>(change: Change<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ change, resolve: resolve as (result: unknown) => void, reject });
      if (!this.#isBusy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let batch = this.#pending.splice(0); batch.length > 0; batch = this.#pending.splice(0)) {
      try {
        const results = await this.#apply(batch.map(({ change }) => change));
        for (const [index, { resolve }] of batch.entries()) resolve(results[index]);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isBusy = false;
  }

  async #apply(changes: readonly Change<unknown>[]): Promise<readonly unknown[]> {
    if (this.#alone && !this.#isBack) return this.#applyAlone(this.#alone, changes);
    try {
      const results = this.#alone ? await this.#reunite(this.#alone, changes) : await this.#shared.exchange(changes);
      this.#tend();
      return results;
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      return this.#applyAlone(this.#separate(error.cause), changes);
    }
  }

  #separate(cause: unknown): RateState {
    this.#rest();
    this.#isBack = false;
    this.#triesAt = this.#options.clock.now() + pauseBetweenTries;
    if (this.#alone) return this.#alone;
    const { last } = this.#shared;
    this.#options.onStore(true, cause);
    return separated(last, this.me, shareOf(last));
  }

  #applyAlone(state: RateState, changes: readonly Change<unknown>[]): readonly unknown[] {
    const [changed, results] = this.#shared.apply(changes, state);
    this.#alone = changed;
    if (this.#options.clock.now() >= this.#triesAt) void this.#tryStore();
    return results;
  }

  // Beside the traffic, so that nobody waits for a store that is still away.
  async #tryStore(): Promise<void> {
    this.#triesAt = Number.POSITIVE_INFINITY;
    try {
      await this.#shared.look();
      this.#isBack = true;
      await this.update((state) => [state, undefined]);
    } catch {
      this.#triesAt = this.#options.clock.now() + pauseBetweenTries;
    }
  }

  async #reunite(alone: RateState, changes: readonly Change<unknown>[]): Promise<readonly unknown[]> {
    const back: Change<undefined> = (state, now) => [reunited(state, alone, this.me, now), undefined];
    const [, ...results] = await this.#shared.exchange([back, ...changes]);
    this.#alone = undefined;
    this.#isBack = false;
    this.#options.onStore(false);
    return results;
  }

  // With requests on their way it shows from time to time that it lives; else others would free what it holds.
  #tend(): void {
    const isHolding = inFlightOf(this.#shared.last.bucket, this.me) > 0;
    if (!isHolding) this.#rest();
    if (!isHolding || this.#heart) return;
    this.#heart = new AbortController();
    void this.#beat(this.#heart.signal);
  }

  #rest(): void {
    this.#heart?.abort("at rest");
    this.#heart = undefined;
  }

  async #beat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#options.clock.sleep(heartbeat, signal).catch(() => {});
      if (!signal.aborted) await this.update((state) => [state, undefined]);
    }
  }
}
