import type { WireRecord } from "./record.js";

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
    const id = this.#idOf(record);
    let at = group.length;
    while (at > 0 && this.#idOf(group[at - 1] as WireRecord) > id) at -= 1;
    group.splice(at, 0, record);
  }

  delete(record: WireRecord): void {
    const group = this.#groups.get(record[this.#field]);
    const at = group?.indexOf(record) ?? -1;
    if (at >= 0) group?.splice(at, 1);
  }
}
