/** The sizes of an account's limits. */
export interface LimitSizes {
  /** Drips that the bucket holds. */
  readonly bucketSize: number;
  /** Drips that leave it each second. */
  readonly dripRate: number;
  /** Requests in one second. */
  readonly burst: number;
}

/** What became of a request at the limits. */
export interface Admission {
  /** The limit that refused it. */
  readonly refusedBy: "api-leaky-bucket" | "api-burst-limiter" | undefined;
  /** Seconds after which another try makes sense; 0 when it was let through. */
  readonly retryAfter: number;
  readonly bucketLevel: number;
  readonly burstLevel: number;
}

/** Documented for March 2026: by the registers of the subscription. The burst's share was read off one sample. */
export function sizesFor(registers: number): LimitSizes {
  const bucketSize = 90 + 10 * (registers - 1);
  return { bucketSize, dripRate: 1 + 0.5 * (registers - 1), burst: Math.floor((bucketSize * 2) / 9) };
}

/** Gift cards that may be looked up by their code in one second. */
const LOOKUPS = 1;

/** Limits that nobody reaches. */
export const UNREACHABLE: LimitSizes = { bucketSize: 1_000_000, dripRate: 1_000_000, burst: 1_000_000 };

/** A leaky bucket, and a window of one second that counts requests. */
export class Limits {
  readonly sizes: LimitSizes;
  #level = 0;
  #levelAt: number | undefined;
  #window = -1;
  #inWindow = 0;
  /** Gift cards that were looked up by their code in the window. */
  #lookedUp = 0;

  constructor(sizes: LimitSizes) {
    this.sizes = sizes;
  }

  /**
   * Lets a request through or refuses it.
   *
   * Documented: the bucket leaks first; while its level is below its size a request runs and its cost is added, so the
   * level may end above. Every request counts for the burst; a refused one adds nothing to the bucket (assumed).
   * Looking up a gift card by its code has a limit of its own (documented); that it is told as a burst is assumed.
   */
  admit(cost: number, now: number, isLookup = false): Admission {
    this.#leak(now);
    this.#count(now);
    if (isLookup) this.#lookedUp += 1;
    const tooManyLookups = isLookup && this.#lookedUp > LOOKUPS && this.sizes.burst < UNREACHABLE.burst;
    if (this.#inWindow > this.sizes.burst || tooManyLookups) return this.#answer("api-burst-limiter", 1);
    if (this.#level >= this.sizes.bucketSize) return this.#answer("api-leaky-bucket", this.#secondsUntilRoom());
    this.#level += cost;
    return this.#answer(undefined, 0);
  }

  /** How full both are, without asking for anything. */
  standing(now: number): Pick<Admission, "bucketLevel" | "burstLevel"> {
    return { bucketLevel: this.#leaked(now), burstLevel: Math.floor(now / 1000) === this.#window ? this.#inWindow : 0 };
  }

  /** Waiting so many whole seconds brings the level below the size; the documented sample fits. */
  #secondsUntilRoom(): number {
    return Math.floor((this.#level - this.sizes.bucketSize) / this.sizes.dripRate) + 1;
  }

  #leak(now: number): void {
    this.#level = this.#leaked(now);
    this.#levelAt = now;
  }

  #leaked(now: number): number {
    const seconds = Math.max(0, now - (this.#levelAt ?? now)) / 1000;
    return Math.max(0, this.#level - seconds * this.sizes.dripRate);
  }

  #count(now: number): void {
    const window = Math.floor(now / 1000);
    if (window !== this.#window) {
      this.#inWindow = 0;
      this.#lookedUp = 0;
    }
    this.#window = window;
    this.#inWindow += 1;
  }

  #answer(refusedBy: Admission["refusedBy"], retryAfter: number): Admission {
    return { refusedBy, retryAfter, bucketLevel: this.#level, burstLevel: this.#inWindow };
  }
}
