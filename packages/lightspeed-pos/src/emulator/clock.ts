import { InvalidInputError } from "../errors.js";

/** Time as the emulator sees it: its bucket, its timestamps and its latency go by it. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; without it latency is waited for in real time. */
  sleep?(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of a running emulator: it goes on by itself, and can be moved. */
export interface ShopClock extends EmulatorClock {
  /** Moves it on. What waits already waits as long as before. */
  advance(milliseconds: number): void;
  /** Moves it to a time, also one that has been. */
  set(time: Date | string | number): void;
  /** Lets it stand still; it can still be moved. Waiting goes on as before. */
  freeze(): void;
  /** Lets it run again from where it stands. */
  unfreeze(): void;
  readonly isFrozen: boolean;
}

export const systemClock: EmulatorClock = { now: () => Date.now() };

/** Another clock, moved. */
export class MovableClock implements ShopClock {
  readonly sleep: EmulatorClock["sleep"];
  readonly #base: EmulatorClock;
  #offset = 0;
  /** What the clock underneath said when this one was stopped. */
  #stoppedAt: number | undefined;

  constructor(base: EmulatorClock) {
    this.#base = base;
    this.sleep = base.sleep?.bind(base);
  }

  now(): number {
    return this.#underneath() + this.#offset;
  }

  advance(milliseconds: number): void {
    if (typeof milliseconds === "number" && Number.isFinite(milliseconds) && milliseconds >= 0) {
      this.#offset += milliseconds;
      return;
    }
    throw new InvalidInputError("The emulator's clock is advanced by milliseconds from 0 up; set moves it back.");
  }

  set(time: Date | string | number): void {
    const milliseconds = new Date(time).getTime();
    if (Number.isNaN(milliseconds)) {
      throw new InvalidInputError('The emulator\'s clock is set to a time such as "2026-03-20T12:00:00Z".');
    }
    this.#offset = milliseconds - this.#underneath();
  }

  get isFrozen(): boolean {
    return this.#stoppedAt !== undefined;
  }

  freeze(): void {
    this.#stoppedAt ??= this.#base.now();
  }

  unfreeze(): void {
    if (this.#stoppedAt === undefined) return;
    const now = this.now();
    this.#stoppedAt = undefined;
    this.#offset = now - this.#base.now();
  }

  /** Shows the time of the clock underneath again. */
  reset(): void {
    this.#stoppedAt = undefined;
    this.#offset = 0;
  }

  #underneath(): number {
    return this.#stoppedAt ?? this.#base.now();
  }
}

/** Waits on the clock; ends early, without an error, when `signal` aborts. */
export async function wait(clock: EmulatorClock, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (clock.sleep === undefined) return waitInRealTime(milliseconds, signal);
  await clock.sleep(milliseconds, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function waitInRealTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
  });
}
