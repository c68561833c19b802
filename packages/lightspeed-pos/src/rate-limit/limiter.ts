import { InvalidInputError } from "../errors.js";
import { inFlightOf, levelOf } from "./bucket.js";
import { occupiedOf } from "./burst.js";
import type { Clock } from "./clock.js";
import { LaneQueue } from "./lane-queue.js";
import { type RateState, sent, settled, unknownState, waitFor, withdrawn } from "./rate-state.js";
import { Reservation } from "./reservation.js";
import type { BucketStore } from "./store.js";
import { type AcquireOptions, Waiter } from "./waiter.js";

export interface LimiterOptions {
  readonly clock: Clock;
  readonly store: BucketStore;
  /** The store's name for the bucket. */
  readonly key: string;
}

/** What a limiter knows, to be shown. */
export interface LimiterState {
  /** The most drips that can be in the bucket, those of requests on their way included. */
  readonly level: number;
  readonly size: number | undefined;
  /** Drips per second. */
  readonly dripRate: number;
  /** The most requests that the server's one-second window can hold now. */
  readonly burstCount: number;
  readonly burstLimit: number | undefined;
  /** Calls that wait for their turn. */
  readonly queued: number;
  /** Requests sent and neither answered nor given up. */
  readonly inFlight: number;
}

/**
 * Lets requests of one account go as soon as the server will surely take them: by lane, then in the order they came.
 *
 * ```ts
 * const reservation = await limiter.acquire(1.4, { signal, lane: "sync" });
 * try {
 *   const answer = await send();
 *   reservation.answered(readRateHeaders(answer.headers));
 * } finally {
 *   reservation.lost(); // does nothing after an answer
 * }
 * ```
 */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #queue = new LaneQueue<Waiter>();
  #isServing = false;
  /** Aborts when what the last look at the state said no longer holds. */
  #outdated = new AbortController();
  /** The state at the last look, with the store's time and ours. */
  #seen: { readonly state: RateState; readonly now: number; readonly at: number };

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#seen = { state: unknownState, now: 0, at: options.clock.now() };
  }

  /** Waits until a request of this cost, in drips, can be sent. */
  async acquire(cost: number, options: AcquireOptions = {}): Promise<Reservation> {
    if (!Number.isFinite(cost) || cost < 0) {
      throw new InvalidInputError(`A request cannot cost ${cost} drips: its price must be a number from 0 up.`);
    }
    options.signal?.throwIfAborted();
    const waiter = new Waiter(cost, options);
    this.#enqueue(waiter);
    return waiter.turn;
  }

  get state(): LimiterState {
    const { state, now, at } = this.#seen;
    const { bucket, burst } = state;
    const moment = now + this.#options.clock.now() - at;
    return {
      level: levelOf(bucket, moment),
      size: bucket.size,
      dripRate: bucket.dripRate,
      burstCount: occupiedOf(burst, moment),
      burstLimit: burst.limit,
      queued: this.#queue.size,
      inFlight: inFlightOf(bucket),
    };
  }

  /** Sends everybody who still waits to another limiter's queue. */
  moveWaitersTo(other: Limiter): void {
    for (const waiter of this.#queue.drain()) other.#enqueue(waiter);
    this.#lookAgain();
  }

  #enqueue(waiter: Waiter): void {
    waiter.leave = () => this.#leave(waiter);
    this.#queue.add(waiter);
    if (this.#queue.first === waiter) this.#lookAgain();
  }

  #leave(waiter: Waiter): void {
    const wasFirst = this.#queue.first === waiter;
    this.#queue.remove(waiter);
    if (wasFirst) this.#lookAgain();
  }

  #lookAgain(): void {
    this.#outdated.abort("outdated");
    if (!this.#isServing) void this.#serve();
  }

  // One loop, and so one timer, for however many wait. It ends when nobody does, or when only an answer can help.
  async #serve(): Promise<void> {
    this.#isServing = true;
    try {
      for (let first = this.#queue.first; first; first = this.#queue.first) {
        this.#outdated = new AbortController();
        const { signal } = this.#outdated;
        const wait = await this.#admit(first);
        if (wait === Number.POSITIVE_INFINITY && !signal.aborted) break;
        if (wait > 0) await this.#pause(wait, signal);
      }
    } catch (error) {
      for (const waiter of this.#queue.drain()) waiter.fail(error);
    } finally {
      this.#isServing = false;
    }
  }

  async #admit(waiter: Waiter): Promise<number> {
    const id = crypto.randomUUID();
    const wait = await this.#update((state, now) => {
      const time = waitFor(state, waiter.cost, now);
      return [time > 0 ? state : sent(state, id, waiter.cost, now), time];
    });
    if (wait > 0) return wait;
    if (this.#queue.remove(waiter)) waiter.admit(this.#reservation(id));
    else await this.#update((state) => [withdrawn(state, id), undefined]);
    return 0;
  }

  #reservation(id: string): Reservation {
    return new Reservation((outcome) => {
      const settling = this.#update((state, now) => [settled(state, id, outcome, now), undefined]);
      // A store that fails here fails at the next look too, and there it has a caller to tell.
      void settling.catch(() => {}).then(() => this.#lookAgain());
    });
  }

  async #update<T>(change: (state: RateState, now: number) => readonly [RateState, T]): Promise<T> {
    const { clock, store, key } = this.#options;
    return store.update(key, (state = unknownState, now) => {
      const changed = change(state, now);
      this.#seen = { state: changed[0], now, at: clock.now() };
      return changed;
    });
  }

  // Timers count whole milliseconds, so up: a millisecond early is a look in vain.
  async #pause(wait: number, signal: AbortSignal): Promise<void> {
    try {
      await this.#options.clock.sleep(Math.ceil(wait), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
