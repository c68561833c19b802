import type { Clock } from "./clock.js";

/** Looks whether something can be done, and again when it may be worth while: one loop and so one timer, or none. */
export class LookOut {
  readonly #clock: Clock;
  readonly #look: () => Promise<number>;
  readonly #onFailure: (error: unknown) => void;
  #isRunning = false;
  /** What the last look told no longer holds. */
  #isOutdated = false;
  #sleep: AbortController | undefined;

  /** `look` gives the milliseconds until the next look; `Infinity` to look only when told. */
  constructor(clock: Clock, look: () => Promise<number>, onFailure: (error: unknown) => void) {
    this.#clock = clock;
    this.#look = look;
    this.#onFailure = onFailure;
  }

  /** Something changed: looks at once. */
  again(): void {
    this.#isOutdated = true;
    this.#sleep?.abort("outdated");
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let pause = 0; pause < Number.POSITIVE_INFINITY || this.#isOutdated; ) {
        if (!this.#isOutdated) await this.#pause(pause);
        this.#isOutdated = false;
        pause = await this.#look();
      }
    } catch (error) {
      this.#onFailure(error);
    } finally {
      this.#isRunning = false;
    }
  }

  // Timers count whole milliseconds, so up: a millisecond early is a look in vain.
  async #pause(milliseconds: number): Promise<void> {
    this.#sleep = new AbortController();
    const { signal } = this.#sleep;
    try {
      await this.#clock.sleep(Math.ceil(milliseconds), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#sleep = undefined;
    }
  }
}
