import type { WireRecord } from "./record.js";

/** The records of a table by the value of one field, each group in the order of ids. */
export class IndexBy {
  readonly #groups = new Map<string, WireRecord[]>();
  readonly #field: string;
  readonly #idOf: (record: WireRecord) => number;

  /** The records are given in the order of ids. */
  constructor(field: string, idOf: (record: WireRecord) => number, records: readonly WireRecord[]) {
    this.#field = field;
    this.#idOf = idOf;
    for (const record of records) {
      const key = this.#keyOf(record);
      const group = this.#groups.get(key);
      if (group === undefined) this.#groups.set(key, [record]);
      else group.push(record);
    }
  }

  get(value: string): readonly WireRecord[] {
    return this.#groups.get(value) ?? [];
  }

  add(record: WireRecord): void {
    const key = this.#keyOf(record);
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
    const group = this.#groups.get(this.#keyOf(record));
    const at = group?.indexOf(record) ?? -1;
    if (at >= 0) group?.splice(at, 1);
  }

  #keyOf(record: WireRecord): string {
    const value = record[this.#field];
    return typeof value === "string" ? value : "";
  }
}
