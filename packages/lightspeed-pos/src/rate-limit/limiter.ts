import { InvalidInputError } from "../errors.js";
import { AccountBook, type AccountBookOptions } from "./account-book.js";
import { LaneQueue, sizesByLane } from "./lane-queue.js";
import type { LimiterState } from "./limiter-state.js";
import { LookOut } from "./look-out.js";
import { type Outcome, Reservation } from "./reservation.js";
import { longestSleep } from "./stored-ledger.js";
import { type AcquireOptions, TooLongToWait, Waiter } from "./waiter.js";

export interface LimiterOptions extends AccountBookOptions {}

// Where processes share a bucket, nobody is woken by another one's answer.
const lookWhenOthersMayAnswer = 100;

/**
 * Lets requests of one account go as soon as the server will surely take them: by lane, within a lane the callers in
 * turns, and those of one caller in the order they came.
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
  readonly #book: AccountBook;
  readonly #queue = new LaneQueue<Waiter>();
  readonly #lookOut: LookOut;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#book = new AccountBook(options);
    const failAll = (error: unknown) => {
      for (const waiter of this.#queue.drain()) waiter.fail(error);
    };
    this.#lookOut = new LookOut(options.clock, () => this.#admit(), failAll);
  }

  /** Waits until a request of this cost, in drips, can be sent. Rejects with `TooLongToWait` beyond `maxWait`. */
  async acquire(cost: number, options: AcquireOptions = {}): Promise<Reservation> {
    if (!Number.isFinite(cost) || cost < 0) {
      throw new InvalidInputError(`A request cannot cost ${cost} drips: its price must be a number from 0 up.`);
    }
    const { signal, maxWait } = options;
    const { clock } = this.#options;
    signal?.throwIfAborted();
    const waiter = new Waiter(cost, clock.now(), options);
    this.#enqueue(waiter);
    if (maxWait !== undefined) this.#limit(waiter, maxWait);
    this.#options.onEvent?.(() => ({
      type: "queued",
      accountID: this.#options.accountID,
      lane: waiter.lane,
      cost,
      expected: this.#expectedWaitOf(waiter),
      queued: this.#queue.size,
    }));
    return waiter.turn;
  }

  get state(): LimiterState {
    return {
      ...this.#book.shown,
      queued: this.#queue.size,
      queuedByLane: sizesByLane(this.#queue),
      wait: this.#expectedWaitBehind(1),
    };
  }

  /** Sends everybody who still waits to another limiter's queue. */
  moveWaitersTo(other: Limiter): void {
    for (const waiter of this.#queue.drain()) other.#enqueue(waiter);
    this.#lookOut.again();
  }

  /** Learns from a request that another limiter let go. */
  async learn(outcome: Outcome): Promise<void> {
    await this.#book.learn(outcome);
    this.#lookOut.again();
  }

  #enqueue(waiter: Waiter): void {
    waiter.leave = () => this.#leave(waiter);
    const wasFirst = this.#queue.first;
    this.#queue.add(waiter);
    // A lookup that waits for its own limit keeps nobody waiting.
    if (!wasFirst || wasFirst.isLookup || this.#queue.first === waiter) this.#lookOut.again();
  }

  #leave(waiter: Waiter): void {
    const wasFirst = this.#queue.first === waiter;
    this.#queue.remove(waiter);
    if (wasFirst) this.#lookOut.again();
  }

  #limit(waiter: Waiter, maxWait: number): void {
    const expected = this.#expectedWaitOf(waiter);
    if (expected > maxWait) {
      this.#leave(waiter);
      waiter.fail(new TooLongToWait(expected));
    } else waiter.limit(this.#options.clock, maxWait, () => this.#expectedWaitOf(waiter));
  }

  /** Milliseconds that somebody in the queue will wait. */
  #expectedWaitOf(waiter: Waiter): number {
    let drips = 0;
    let requests = 0;
    for (const one of this.#queue.inOrder()) {
      drips += one.cost;
      requests++;
      if (one === waiter) break;
    }
    return this.#book.expectedWait({ drips, requests });
  }

  /** Milliseconds until everybody has gone, and one more of some drips. */
  #expectedWaitBehind(drips: number): number {
    return this.#book.expectedWait({ drips: this.#queue.drips + drips, requests: this.#queue.size + 1 });
  }

  /** Lets go who can; gives the milliseconds until it is worth looking again. */
  async #admit(): Promise<number> {
    if (this.#queue.size === 0) return Number.POSITIVE_INFINITY;
    const { admitted, wait } = await this.#book.admit(this.#queue);
    for (const [waiter, id] of admitted) {
      if (this.#queue.serve(waiter)) this.#letGo(waiter, id);
      else await this.#book.settle(id, { type: "unused" });
    }
    if (!this.#book.isShared || this.#queue.size === 0) return wait;
    return Number.isFinite(wait) ? Math.min(wait, longestSleep) : lookWhenOthersMayAnswer;
  }

  #letGo(waiter: Waiter, id: string): void {
    const { onEvent, accountID, clock } = this.#options;
    const { lane, cost, since } = waiter;
    onEvent?.(() => ({ type: "admitted", accountID, lane, cost, waited: clock.now() - since }));
    waiter.admit(new Reservation((outcome) => void this.#settle(id, outcome)));
  }

  async #settle(id: string, outcome: Outcome): Promise<void> {
    await this.#book.settle(id, outcome);
    this.#lookOut.again();
  }
}
