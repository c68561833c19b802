import type { Lane } from "../query/index.js";
import type { Clock } from "./clock.js";
import type { Reservation } from "./reservation.js";

export interface AcquireOptions {
  /** Ends the wait; `acquire` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** @default "interactive" */
  readonly lane?: Lane | undefined;
  /** Callers of a lane take turns, however much each one asks for. @default "" */
  readonly caller?: string | undefined;
  /** Milliseconds that it may wait; `acquire` then rejects with `TooLongToWait`. @default without end */
  readonly maxWait?: number | undefined;
  /** The server refused it: it goes before all that came after it. */
  readonly isAgain?: boolean | undefined;
  /** A gift-card lookup, which has a limit of its own as well. */
  readonly isLookup?: boolean | undefined;
}

/** There was no room within `maxWait`. */
export class TooLongToWait extends Error {
  /** Milliseconds that it would have taken, as far as can be told. */
  readonly wait: number;

  constructor(wait: number) {
    super(`It would have waited ${Math.ceil(wait)} ms.`);
    this.wait = wait;
  }
}

/** A call that waits for its turn. */
export class Waiter {
  /** Drips. */
  readonly cost: number;
  readonly lane: Lane;
  readonly name: string;
  readonly isAgain: boolean;
  readonly isLookup: boolean;
  readonly since: number;
  readonly turn: Promise<Reservation>;
  /** Takes it out of the queue that it stands in. */
  leave: () => void = () => {};
  readonly #signal: AbortSignal | undefined;
  #timer: AbortController | undefined;
  #resolve!: (reservation: Reservation) => void;
  #reject!: (reason: unknown) => void;

  constructor(cost: number, since: number, options: AcquireOptions) {
    this.cost = cost;
    this.since = since;
    this.lane = options.lane ?? "interactive";
    this.name = options.caller ?? "";
    this.isAgain = options.isAgain ?? false;
    this.isLookup = options.isLookup ?? false;
    this.turn = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#signal = options.signal;
    this.#signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** Gives up when it still waits after so many milliseconds. */
  limit(clock: Clock, maxWait: number, expected: () => number): void {
    const expire = () => {
      const error = new TooLongToWait(clock.now() - this.since + expected());
      this.leave();
      this.fail(error);
    };
    this.#timer = new AbortController();
    clock.sleep(maxWait, this.#timer.signal).then(expire, () => {});
  }

  admit(reservation: Reservation): void {
    this.#end();
    this.#resolve(reservation);
  }

  fail(reason: unknown): void {
    this.#end();
    this.#reject(reason);
  }

  #end(): void {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#timer?.abort("over");
  }

  readonly #onAbort = (): void => {
    this.leave();
    this.fail(this.#signal?.reason);
  };
}
