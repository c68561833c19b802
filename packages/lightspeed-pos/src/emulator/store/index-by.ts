import type { WireRecord } from "./record.js";
import { firstNotBefore } from "./search.js";

/** Records by the text of one field, each group in the order of ids. Those that have none are in no group. */
export class IndexBy {
  readonly #groups = new Map<WireRecord[string], WireRecord[]>();
  readonly #field: string;
  readonly #idOf: (record: WireRecord) => number;

  constructor(field: string, idOf: (record: WireRecord) => number, records: Iterable<WireRecord>) {
    this.#field = field;
    this.#idOf = idOf;
    for (const record of records) this.add(record);
  }

  get(value: string): readonly WireRecord[] {
    return this.#groups.get(value) ?? [];
  }

  add(record: WireRecord): void {
    const key = record[this.#field];
    if (key === undefined) return;
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, [record]);
      return;
    }
    group.splice(this.#placeIn(group, record), 0, record);
  }

  delete(record: WireRecord): void {
    const group = this.#groups.get(record[this.#field]) ?? [];
    const place = this.#placeIn(group, record);
    if (group[place] === record) group.splice(place, 1);
  }

  /** Where a record stands among those of its group, or would. Mostly it is the last one. */
  #placeIn(group: readonly WireRecord[], record: WireRecord): number {
    const id = this.#idOf(record);
    const last = group.at(-1);
    if (last === undefined || this.#idOf(last) < id) return group.length;
    return firstNotBefore(group.length, (place) => this.#idOf(group[place] as WireRecord) < id);
  }
}
