import type { VirtualClock } from "../../../../test-support/virtual-clock.js";
import { Limits, sizesFor } from "../../src/emulator/limits/bucket.js";
import { limitHeaders } from "../../src/emulator/limits/headers.js";

export interface ServerOptions {
  readonly clock: VirtualClock;
  readonly registers?: number;
  /** Requests in a window. @default two ninths of the bucket */
  readonly burst?: number | undefined;
  /** Milliseconds after 0 at which a one-second window begins. */
  readonly phase?: number;
  /** Drips that somebody else left in the bucket. */
  readonly level?: number;
  /** Milliseconds by which its clock is set forward, from our time on. @default never */
  readonly shiftAt?: (now: number) => number;
  /** By how much its clock goes faster than ours: 0.001 is a millisecond in a second. @default 0 */
  readonly drift?: number;
}

export interface Answer {
  readonly status: 200 | 429;
  readonly headers: Headers;
}

/** What the limiter is tried against. */
export interface Server {
  readonly size: number;
  readonly dripRate: number;
  readonly burstLimit: number;
  readonly refusals: readonly { readonly at: number; readonly type: string }[];
  /** Refused ones too. */
  readonly requests: number;
  readonly drips: number;
  readonly level: number;
  /** Books a request now. */
  handle(cost: number): Answer;
  /** Somebody else's request, through the same bucket. */
  foreign(cost: number): void;
}

/** The documented limits once more, written from the server's side and sharing nothing with the client's model. */
export class SimulatedServer implements Server {
  readonly size: number;
  readonly dripRate: number;
  readonly burstLimit: number;
  readonly refusals: { readonly at: number; readonly type: string }[] = [];
  requests = 0;
  drips = 0;
  readonly #now: () => number;
  readonly #phase: number;
  #level: number;
  #leakedAt = 0;
  #window = Number.NaN;
  #inWindow = 0;

  constructor({ clock, registers = 1, burst, phase = 0, level = 0, drift = 0, shiftAt }: ServerOptions) {
    this.#now = () => clock.now() * (1 + drift) + (shiftAt?.(clock.now()) ?? 0);
    this.#phase = phase;
    this.#level = level;
    this.size = 90 + 10 * (registers - 1);
    this.dripRate = 1 + 0.5 * (registers - 1);
    this.burstLimit = burst ?? Math.floor((this.size * 2) / 9);
  }

  get level(): number {
    const seconds = (this.#now() - this.#leakedAt) / 1000;
    this.#level = Math.max(0, this.#level - seconds * this.dripRate);
    this.#leakedAt = this.#now();
    return this.#level;
  }

  handle(cost: number): Answer {
    this.requests++;
    this.#count();
    if (this.#inWindow > this.burstLimit) return this.#refuse("api-burst-limiter", 1);
    if (this.level >= this.size) {
      return this.#refuse("api-leaky-bucket", Math.max(1, Math.ceil((this.#level - this.size) / this.dripRate)));
    }
    this.#level += cost;
    this.drips += cost;
    return { status: 200, headers: this.#headers({ "X-LS-API-Request-Cost": `${cost}` }) };
  }

  foreign(cost: number): void {
    this.#count();
    if (this.#inWindow <= this.burstLimit && this.level < this.size) this.#level += cost;
  }

  #count(): void {
    const window = Math.floor((this.#now() - this.#phase) / 1000);
    if (window !== this.#window) this.#inWindow = 0;
    this.#window = window;
    this.#inWindow++;
  }

  #refuse(type: string, retryAfter: number): Answer {
    this.refusals.push({ at: this.#now(), type });
    const headers = this.#headers({ "Retry-After": `${retryAfter}`, "X-LS-API-RateLimit-Type": type });
    return { status: 429, headers };
  }

  #headers(own: Record<string, string>): Headers {
    return new Headers({
      ...own,
      "X-LS-API-Bucket-Level": `${this.level}/${this.size}`,
      "X-LS-API-Burst-Level": `${this.#inWindow}/${this.burstLimit}`,
      "X-LS-API-Drip-Rate": `${this.dripRate}`,
    });
  }
}

/** The emulator's own limits, which were written by somebody else. */
export class EmulatedServer implements Server {
  readonly size: number;
  readonly dripRate: number;
  readonly burstLimit: number;
  readonly refusals: { readonly at: number; readonly type: string }[] = [];
  requests = 0;
  drips = 0;
  level = 0;
  readonly #limits: Limits;
  readonly #now: () => number;

  constructor({ clock, registers = 1, burst, phase = 0, level = 0, drift = 0 }: ServerOptions) {
    const sizes = sizesFor(registers);
    this.#limits = new Limits({ ...sizes, burst: burst ?? sizes.burst });
    this.#now = () => (clock.now() + 1000 - phase) * (1 + drift);
    this.size = this.#limits.sizes.bucketSize;
    this.dripRate = this.#limits.sizes.dripRate;
    this.burstLimit = this.#limits.sizes.burst;
    if (level > 0) this.foreign(level);
  }

  handle(cost: number): Answer {
    this.requests++;
    const admission = this.#limits.admit(cost, this.#now());
    this.level = admission.bucketLevel;
    const headers = new Headers(limitHeaders(admission, this.#limits.sizes, cost));
    if (admission.refusedBy === undefined) {
      this.drips += cost;
      return { status: 200, headers };
    }
    this.refusals.push({ at: this.#now(), type: admission.refusedBy });
    return { status: 429, headers };
  }

  foreign(cost: number): void {
    this.#limits.admit(cost, this.#now());
  }
}
