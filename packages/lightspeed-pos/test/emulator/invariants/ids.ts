/** The ids of a resource. */
export class Ids {
  /** All that were ever given, in that order. */
  readonly given: string[] = [];
  #present: ReadonlySet<string> = new Set();
  #last = 0;

  /** Takes note of the ids that are there now; gives one that is new without being higher than all before it. */
  follow(present: readonly string[]): string | undefined {
    const fresh = present.filter((id) => !this.#present.has(id));
    const again = fresh.find((id) => Number(id) <= this.#last);
    this.given.push(...fresh);
    this.#present = new Set(present);
    this.#last = Math.max(this.#last, ...fresh.map(Number));
    return again;
  }
}
