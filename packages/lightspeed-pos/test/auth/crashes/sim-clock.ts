import type { Clock } from "../../../src/index.js";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * Time that passes only when everybody sleeps and no real work is under way: hours take milliseconds, and a disk or a
 * database that is slow on this machine changes nothing in what happens.
 */
export class SimClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #working = 0;
  #isWatching = false;

  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Real work, during which time stands still. */
  async work<T>(work: () => Promise<T>): Promise<T> {
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
    }
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      };
      const sleeper = { until: this.#now + milliseconds, wake };
      signal?.addEventListener("abort", onAbort, { once: true });
      const later = this.#sleepers.findIndex(({ until }) => until > sleeper.until);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, sleeper);
      this.#watch();
    });
  }

  /** Nobody is woken any more: what still sleeps is left behind. */
  stop(): void {
    this.#sleepers = [];
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    setImmediate(() => {
      this.#isWatching = false;
      if (this.#working === 0) this.#wakeFirst();
      if (this.#sleepers.length > 0) this.#watch();
    });
  }

  #wakeFirst(): void {
    const first = this.#sleepers.shift();
    if (first === undefined) return;
    this.#now = Math.max(this.#now, first.until);
    first.wake();
  }
}
