import type { Lane } from "../query/index.js";

/** Who waits, in order: first by lane, then by arrival. */
export class LaneQueue<T extends { readonly lane: Lane }> {
  // A set keeps the order of arrival and lets anybody leave at once.
  readonly #lanes: Readonly<Record<Lane, Set<T>>> = {
    interactive: new Set(),
    sync: new Set(),
    backfill: new Set(),
  };

  add(waiter: T): void {
    this.#lanes[waiter.lane].add(waiter);
  }

  /** Takes a waiter out; tells whether it was still there. */
  remove(waiter: T): boolean {
    return this.#lanes[waiter.lane].delete(waiter);
  }

  get first(): T | undefined {
    const { interactive, sync, backfill } = this.#lanes;
    return head(interactive) ?? head(sync) ?? head(backfill);
  }

  get size(): number {
    const { interactive, sync, backfill } = this.#lanes;
    return interactive.size + sync.size + backfill.size;
  }

  /** Everybody in order, and leaves the queue empty. */
  drain(): T[] {
    const lanes = Object.values(this.#lanes);
    const everybody = lanes.flatMap((lane) => [...lane]);
    for (const lane of lanes) lane.clear();
    return everybody;
  }
}

function head<T>(lane: ReadonlySet<T>): T | undefined {
  for (const first of lane) return first;
  return undefined;
}
