import type { LightspeedError } from "../errors.js";
import type { Clock, RateHeaders } from "../rate-limit/index.js";
import type { RawAnswer } from "./attempt.js";
import type { EventHub } from "./events.js";
import type { ApiRequest } from "./request.js";

/** Tells the events of one request: what happens to it, attempt by attempt. */
export class Story {
  readonly #events: EventHub;
  readonly #clock: Clock;
  readonly #request: ApiRequest;
  readonly #requestID: string;
  readonly #cost: number;
  #attempt = 0;
  #startedAt = 0;

  constructor(events: EventHub, clock: Clock, request: ApiRequest, requestID: string, cost: number) {
    this.#events = events;
    this.#clock = clock;
    this.#request = request;
    this.#requestID = requestID;
    this.#cost = cost;
  }

  /** An attempt begins by waiting for its place in the bucket. */
  queued(): void {
    this.#attempt += 1;
    this.#startedAt = this.#clock.now();
  }

  /** It has its place and goes out. */
  sent(): void {
    const waitedMs = Math.round(this.#sinceStart());
    this.#startedAt = this.#clock.now();
    const told = () => ({ ...this.#about(), cost: this.#cost, waitedMs });
    if (waitedMs > 0) this.#events.emit("wait", told);
    this.#events.emit("request", told);
  }

  answered({ status, headers }: RawAnswer, { cost = this.#cost, level, size }: RateHeaders): void {
    this.#events.emit("answer", () => {
      const ray = headers.get("cf-ray") ?? undefined;
      return { ...this.#about(), status, cost, level, size, durationMs: this.#sinceStart(), ray };
    });
  }

  repeating({ code }: LightspeedError, delayMs: number): void {
    this.#events.emit("retry", () => ({ ...this.#about(), code, delayMs }));
  }

  #sinceStart(): number {
    return this.#clock.now() - this.#startedAt;
  }

  #about() {
    const { method, path, accountID, lane = "interactive" } = this.#request;
    return { requestID: this.#requestID, method, path, accountID, lane, attempt: this.#attempt };
  }
}
