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
  readonly status: number;
  /** Drips that it cost; a refused one cost nothing in the end. */
  readonly cost: number;
  readonly bucketLevel: number;
  readonly burstLevel: number;
  readonly durationMs: number;
}

/** So that an emulator which runs for weeks does not grow. */
const KEPT = 10_000;

/** The last requests, oldest first. */
export class RequestLog {
  readonly entries: RequestEntry[] = [];

  add(entry: RequestEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT * 2) this.entries.splice(0, KEPT);
  }

  clear(): void {
    this.entries.length = 0;
  }
}
