import type { VirtualClock } from "../../../../test-support/virtual-clock.js";

export interface ServerOptions {
  readonly clock: VirtualClock;
  readonly registers?: number;
  /** Milliseconds after 0 at which a one-second window begins. */
  readonly phase?: number;
  /** Drips that somebody else left in the bucket. */
  readonly level?: number;
}

export interface Answer {
  readonly status: 200 | 429;
  readonly headers: Headers;
}

/** The documented limits once more, written from the server's side and sharing nothing with the client's model. */
export class SimulatedServer {
  readonly size: number;
  readonly dripRate: number;
  readonly burstLimit: number;
  readonly refusals: { readonly at: number; readonly type: string }[] = [];
  requests = 0;
  drips = 0;
  readonly #clock: VirtualClock;
  readonly #phase: number;
  #level: number;
  #leakedAt = 0;
  #window = Number.NaN;
  #inWindow = 0;

  constructor({ clock, registers = 1, phase = 0, level = 0 }: ServerOptions) {
    this.#clock = clock;
    this.#phase = phase;
    this.#level = level;
    this.size = 90 + 10 * (registers - 1);
    this.dripRate = 1 + 0.5 * (registers - 1);
    this.burstLimit = Math.floor((this.size * 2) / 9);
  }

  get level(): number {
    const seconds = (this.#clock.now() - this.#leakedAt) / 1000;
    this.#level = Math.max(0, this.#level - seconds * this.dripRate);
    this.#leakedAt = this.#clock.now();
    return this.#level;
  }

  /** Books a request now. */
  handle(cost: number): Answer {
    this.requests++;
    const window = Math.floor((this.#clock.now() - this.#phase) / 1000);
    if (window !== this.#window) this.#inWindow = 0;
    this.#window = window;
    if (this.#inWindow >= this.burstLimit) return this.#refuse("api-burst-limiter", 1);
    this.#inWindow++;
    if (this.level >= this.size) {
      return this.#refuse("api-leaky-bucket", Math.max(1, Math.ceil((this.#level - this.size) / this.dripRate)));
    }
    this.#level += cost;
    this.drips += cost;
    return { status: 200, headers: this.#headers({ "X-LS-API-Request-Cost": `${cost}` }) };
  }

  /** Somebody else's request, through the same bucket. */
  foreign(cost: number): void {
    if (this.level < this.size) this.#level += cost;
  }

  #refuse(type: string, retryAfter: number): Answer {
    this.refusals.push({ at: this.#clock.now(), type });
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
