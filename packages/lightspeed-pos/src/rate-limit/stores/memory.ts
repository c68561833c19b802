import { type Clock, systemClock } from "../clock.js";
import type { BucketStore } from "../store.js";

export interface MemoryBucketStoreOptions {
  /** @default the system's */
  readonly clock?: Pick<Clock, "now"> | undefined;
}

/** Shares a bucket among the clients of this process: those of one OAuth client that reach the same account. */
export function memoryBucketStore({ clock = systemClock }: MemoryBucketStoreOptions = {}): BucketStore {
  const texts = new Map<string, string>();
  return {
    async swap(key, expected, next) {
      const isKept = next !== undefined && texts.get(key) === expected;
      if (isKept) texts.set(key, next);
      return { isKept, text: texts.get(key), now: clock.now() };
    },
  };
}
