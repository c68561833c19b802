import type { Clock } from "./clock.js";
import type { RateState } from "./rate-state.js";

/** What becomes of a state, and what to tell whoever asked. */
export type Change<T> = (state: RateState | undefined, now: number) => readonly [state: RateState, result: T];

/**
 * Where the state of the limits is kept: in memory, or in a place that several processes share.
 *
 * ```ts
 * const wait = await store.update("account:1", (state = unknownState, now) => [state, waitFor(state, 1, now)]);
 * ```
 *
 * A shared store is for one OAuth client: the server keeps a bucket per account and client.
 */
export interface BucketStore {
  /**
   * Changes the state under a key in one step, so that nobody else reads or writes it meanwhile.
   *
   * `change` is pure and may be called again. It gets what was kept last, `undefined` at first, and the store's time in
   * milliseconds, which is the same for everybody who shares the store. What it returns first is kept.
   */
  update<T>(key: string, change: Change<T>): Promise<T>;
}

/** Keeps the state in this process. */
export function memoryStore(clock: Clock): BucketStore {
  const states = new Map<string, RateState>();
  return {
    async update(key, change) {
      const [state, result] = change(states.get(key), clock.now());
      states.set(key, state);
      return result;
    },
  };
}
