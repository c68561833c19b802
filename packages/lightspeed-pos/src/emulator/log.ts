import type { StruckFault } from "./chaos/index.js";
import type { JsonObject } from "./values/json.js";

/** One request that the emulator answered. It holds no token. */
export interface RequestEntry {
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** As it came, without the question mark. */
  readonly query: string;
  readonly body?: JsonObject | undefined;
  /** 0 where no answer went out. */
  readonly status: number;
  /** Drips that it cost; a refused one cost nothing in the end. */
  readonly cost: number;
  readonly bucketLevel: number;
  readonly burstLevel: number;
  readonly durationMs: number;
  /** What a rule of chaos did to it. */
  readonly fault?: StruckFault | undefined;
}

/** So that an emulator which runs for weeks does not grow. */
const KEPT = 10_000;

/** The last requests, oldest first. */
export class RequestLog {
  readonly entries: RequestEntry[] = [];
  #forgotten = 0;

  /** How many requests there were. */
  get count(): number {
    return this.#forgotten + this.entries.length;
  }

  /** The requests after the first so many, as far as they are kept. */
  since(count: number): readonly RequestEntry[] {
    return this.entries.slice(Math.max(0, count - this.#forgotten));
  }

  add(entry: RequestEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT * 2) this.#forgotten += this.entries.splice(0, KEPT).length;
  }

  clear(): void {
    this.entries.length = 0;
    this.#forgotten = 0;
  }
}
