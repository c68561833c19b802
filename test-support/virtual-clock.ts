import type { Clock } from "../packages/lightspeed-pos/src/rate-limit/clock.js";

export interface VirtualClockOptions {
  /** What `now` says first, in milliseconds. @default 0 */
  readonly start?: number;
  /** Time moves by `advance` alone. @default false: it jumps to the next sleeper whenever everything waits */
  readonly isManual?: boolean;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * A clock for tests: hours pass in milliseconds, in the same order each time.
 *
 * "Everything waits" means that no promise is left to continue. It does not see real input and output, so where a test
 * talks over sockets time must be moved by hand.
 */
export class VirtualClock implements Clock {
  #now: number;
  readonly #isManual: boolean;
  /** By the time they wake at, then by when they fell asleep. */
  #sleepers: Sleeper[] = [];
  #isJumping = false;

  constructor({ start = 0, isManual = false }: VirtualClockOptions = {}) {
    this.#now = start;
    this.#isManual = isManual;
  }

  now(): number {
    return this.#now;
  }

  /** How many sleep now. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
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
      const sleeper = { until: this.#now + Math.max(0, ms), wake };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#add(sleeper);
      if (!this.#isManual) this.#jump();
    });
  }

  /** Moves time on, waking everybody on the way, one after the other. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let [next] = this.#sleepers; next && next.until <= end; [next] = this.#sleepers) {
      this.#wakeFirst();
      await settle();
    }
    this.#now = end;
  }

  #add(sleeper: Sleeper): void {
    const later = this.#sleepers.findIndex(({ until }) => until > sleeper.until);
    this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, sleeper);
  }

  #jump(): void {
    if (this.#isJumping) return;
    this.#isJumping = true;
    setImmediate(() => {
      this.#isJumping = false;
      this.#wakeFirst();
      if (this.#sleepers.length > 0) this.#jump();
    });
  }

  #wakeFirst(): void {
    const first = this.#sleepers.shift();
    if (!first) return;
    this.#now = Math.max(this.#now, first.until);
    first.wake();
  }
}

/** Lets every promise that can continue do so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
