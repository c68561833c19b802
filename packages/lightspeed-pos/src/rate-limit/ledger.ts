import type { Clock } from "./clock.js";
import { nobody, type Others } from "./plan.js";
import { type RateState, unknownState } from "./rate-state.js";

/**
 * What becomes of a state, and what to tell whoever asked. Pure: it may be called again.
 *
 * The time is the ledger's and lies between `now` and `latest`, in milliseconds.
 */
export type Change<T> = (state: RateState, now: number, latest: number) => readonly [state: RateState, result: T];

/** The book that is kept of one account's limits: by this client alone, or together with others. */
export interface Ledger {
  /** The name under which this client is in it. */
  readonly me: string;
  /** Those who write in it too. */
  readonly others: Others;
  /** Whether the others cannot be asked just now, so that only a part of the limits is used. */
  readonly isAlone: boolean;
  /** Changes the state in one step, so that nobody else reads or writes it meanwhile. */
  update<T>(change: Change<T>): Promise<T>;
}

/** A ledger that nobody else writes in. */
export class OwnLedger implements Ledger {
  readonly me = "me";
  readonly others = nobody;
  readonly isAlone = false;
  readonly #clock: Clock;
  #state = unknownState;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async update<T>(change: Change<T>): Promise<T> {
    const now = this.#clock.now();
    const [state, result] = change(this.#state, now, now);
    this.#state = state;
    return result;
  }
}
