import type { Clock } from "./clock.js";
import type { Change } from "./ledger.js";
import { present } from "./others.js";
import { type RateState, unknownState } from "./rate-state.js";
import type { BucketStore, Kept } from "./store.js";
import { StoreClock } from "./store-clock.js";

export interface SharedStateOptions {
  readonly clock: Clock;
  readonly store: BucketStore;
  /** The store's name for the bucket. */
  readonly key: string;
}

/** The store did not do its work; what it said is the cause. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super("The store of the limits is away.", { cause });
  }
}

/** Milliseconds that the store may take for an answer. */
const patience = 2000;

/** How often in a row others may be faster before the store is taken for broken. */
const mostTries = 500;

/** A state in a store, where others write too: changes are made here, kept if nobody was faster, and else made again. */
export class SharedState {
  readonly #options: SharedStateOptions;
  readonly #me: string;
  readonly #time: StoreClock;
  #known: { readonly text: string | undefined; readonly state: RateState } | undefined;

  constructor(options: SharedStateOptions, me: string) {
    this.#options = options;
    this.#me = me;
    this.#time = new StoreClock(options.clock);
  }

  /** As it was seen last. */
  get last(): RateState {
    return this.#known?.state ?? unknownState;
  }

  /** Makes some changes to a state, one after the other. */
  apply(changes: readonly Change<unknown>[], to: RateState): readonly [state: RateState, results: readonly unknown[]] {
    const { now, latest } = this.#time;
    const results: unknown[] = [];
    let state = present(to, this.#me, now);
    for (const change of changes) {
      const [next, result] = change(state, now, latest);
      state = next;
      results.push(result);
    }
    return [state, results];
  }

  /** Makes some changes to the common state. Throws `StoreAway` where the store fails; then nothing is certain. */
  async exchange(changes: readonly Change<unknown>[]): Promise<readonly unknown[]> {
    const known = this.#known ?? (await this.look());
    let { text, state } = known;
    for (let tries = 0; tries < mostTries; tries++) {
      const [changed, results] = this.apply(changes, state);
      const next = JSON.stringify({ format, state: changed });
      const { isKept, text: kept } = await this.#swap(text, next);
      this.#known = isKept ? { text: next, state: changed } : { text: kept, state: parse(kept) };
      if (isKept) return results;
      ({ text, state } = this.#known);
    }
    throw new StoreAway(new Error(`Of ${mostTries} changes in a row it kept none.`));
  }

  /** Reads the common state. */
  async look(): Promise<{ readonly text: string | undefined; readonly state: RateState }> {
    const { text } = await this.#swap();
    this.#known = { text, state: parse(text) };
    return this.#known;
  }

  async #swap(expected?: string, next?: string): Promise<Kept> {
    const { store, key, clock } = this.#options;
    const askedAt = clock.now();
    try {
      const kept = await withTimeLimit(clock, store.swap(key, expected, next));
      if (!Number.isFinite(kept.now)) throw new Error("It does not tell the time.");
      this.#time.set(kept.now, askedAt);
      return kept;
    } catch (error) {
      throw new StoreAway(error);
    }
  }
}

/** Of what is kept; another one for every change of the state's shape. */
const format = 1;

// What cannot be read, or has another shape, is replaced: the next answers tell all that is needed.
function parse(text: string | undefined): RateState {
  try {
    const kept = JSON.parse(text ?? "{}");
    return kept.format === format ? kept.state : unknownState;
  } catch {
    return unknownState;
  }
}

// A client that lost its server may keep a command until it is back, for minutes.
async function withTimeLimit<T>(clock: Clock, promise: Promise<T>): Promise<T> {
  const isDone = new AbortController();
  const expiry = clock.sleep(patience, isDone.signal).then(
    () => {
      throw new Error(`It did not answer within ${patience} ms.`);
    },
    () => promise,
  );
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    isDone.abort();
  }
}
