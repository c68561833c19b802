import type { Lane } from "../query/index.js";
import type { Reservation } from "./reservation.js";

export interface AcquireOptions {
  /** Ends the wait; `acquire` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** @default "interactive" */
  readonly lane?: Lane | undefined;
}

/** A call that waits for its turn. */
export class Waiter {
  /** Drips. */
  readonly cost: number;
  readonly lane: Lane;
  readonly turn: Promise<Reservation>;
  /** Takes it out of the queue that it stands in. */
  leave: () => void = () => {};
  readonly #signal: AbortSignal | undefined;
  #resolve!: (reservation: Reservation) => void;
  #reject!: (reason: unknown) => void;

  constructor(cost: number, { signal, lane = "interactive" }: AcquireOptions) {
    this.cost = cost;
    this.lane = lane;
    this.turn = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#signal = signal;
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  admit(reservation: Reservation): void {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#resolve(reservation);
  }

  fail(reason: unknown): void {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#reject(reason);
  }

  readonly #onAbort = (): void => {
    this.leave();
    this.fail(this.#signal?.reason);
  };
}
