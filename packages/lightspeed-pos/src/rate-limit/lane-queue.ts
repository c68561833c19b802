import type { Lane } from "../query/index.js";
import { afterTurn, type Contender, lanesInOrder, nextOf, noTurns, type Turns } from "./turns.js";

/** Those who wait in this process. Names within a lane take turns; of one name whoever came first is first. */
export class LaneQueue<T extends Contender> {
  readonly #rows = new Map<string, Row<T>>();
  #turns: Turns = noTurns;
  #size = 0;
  #drips = 0;

  add(waiter: T): void {
    const key = keyOf(waiter);
    const row = this.#rows.get(key) ?? new Row<T>();
    this.#rows.set(key, row);
    row.add(waiter);
    this.#size++;
    this.#drips += waiter.cost;
  }

  /** Takes a waiter out; tells whether it was still there. */
  remove(waiter: T): boolean {
    const key = keyOf(waiter);
    const row = this.#rows.get(key);
    if (!row?.delete(waiter)) return false;
    if (row.size === 0) this.#rows.delete(key);
    this.#size--;
    this.#drips -= waiter.cost;
    return true;
  }

  /** Takes out one who had its turn; tells whether it was still there. */
  serve(waiter: T): boolean {
    const heads = this.#heads();
    if (!this.remove(waiter)) return false;
    this.#turns = afterTurn(this.#turns, waiter, heads);
    return true;
  }

  get first(): T | undefined {
    return nextOf(this.#turns, this.#heads());
  }

  get size(): number {
    return this.#size;
  }

  /** What everybody who waits will cost. */
  get drips(): number {
    return this.#drips;
  }

  /** How many wait in a lane. */
  sizeOf(lane: Lane): number {
    let size = 0;
    for (const [key, row] of this.#rows) if (key.startsWith(`${lane} `)) size += row.size;
    return size;
  }

  /** Everybody in the order in which they would be served, each as if those before had been. */
  *inOrder(): Generator<T, void, undefined> {
    const rows = [...this.#rows.values()].map((row) => row.values());
    const heads = rows.map((row) => row.next().value as T | undefined);
    let turns = this.#turns;
    for (;;) {
      const contenders = heads.filter((head) => head !== undefined);
      const next = nextOf(turns, contenders);
      if (!next) return;
      turns = afterTurn(turns, next, contenders);
      yield next;
      const index = heads.indexOf(next);
      heads[index] = rows[index]?.next().value as T | undefined;
    }
  }

  /** Everybody in order, and leaves the queue empty. */
  drain(): T[] {
    const everybody = [...this.inOrder()];
    this.#rows.clear();
    this.#size = 0;
    this.#drips = 0;
    return everybody;
  }

  #heads(): T[] {
    return [...this.#rows.values()].map((row) => row.first).filter((head) => head !== undefined);
  }
}

/** Those of one name in one lane: who was refused first, then the others, each in the order in which they came. */
class Row<T extends Contender> {
  // A set keeps the order of arrival and lets anybody leave at once.
  readonly #again = new Set<T>();
  readonly #fresh = new Set<T>();

  add(waiter: T): void {
    (waiter.isAgain ? this.#again : this.#fresh).add(waiter);
  }

  delete(waiter: T): boolean {
    return this.#again.delete(waiter) || this.#fresh.delete(waiter);
  }

  get first(): T | undefined {
    for (const first of this.values()) return first;
    return undefined;
  }

  get size(): number {
    return this.#again.size + this.#fresh.size;
  }

  *values(): Generator<T, void, undefined> {
    yield* this.#again;
    yield* this.#fresh;
  }
}

function keyOf({ lane, name }: Contender): string {
  return `${lane} ${name}`;
}

/** The lanes from the highest down, and how many wait in each. */
export function sizesByLane(queue: LaneQueue<Contender>): Readonly<Record<Lane, number>> {
  return Object.fromEntries(lanesInOrder.map((lane) => [lane, queue.sizeOf(lane)])) as Record<Lane, number>;
}
