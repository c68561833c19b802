import type { Clock } from "./clock.js";

/**
 * The store's time, told from when its answers were asked for and when they came.
 *
 * The moment of an answer lies between the two; so does the truth between `now` and `latest`.
 */
export class StoreClock {
  readonly #clock: Clock;
  /** What to add to our time, at least and at most. */
  #least = 0;
  #most = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What the time surely is by now. */
  get now(): number {
    return this.#clock.now() + this.#least;
  }

  /** What the time can be at most. */
  get latest(): number {
    return this.#clock.now() + this.#most;
  }

  /** Sets it by an answer that came just now. */
  set(storeTime: number, askedAt: number): void {
    this.#least = storeTime - this.#clock.now();
    this.#most = storeTime - askedAt;
  }
}
