import { IndexBy } from "./index-by.js";
import type { WireRecord } from "./record.js";

/** The records of a table that were added or changed since the shop was founded. */
export class WrittenRecords {
  readonly #idOf: (record: WireRecord) => number;
  readonly #byID = new Map<number, WireRecord>();
  readonly #indexes = new Map<string, IndexBy>();

  constructor(idOf: (record: WireRecord) => number) {
    this.#idOf = idOf;
  }

  get count(): number {
    return this.#byID.size;
  }

  get(id: number): WireRecord | undefined {
    return this.#byID.get(id);
  }

  has(id: number): boolean {
    return this.#byID.has(id);
  }

  /** Those whose `field` holds `value`, by id. */
  having(field: string, value: string): readonly WireRecord[] {
    const index = this.#indexes.get(field) ?? new IndexBy(field, this.#idOf, this.#byID.values());
    this.#indexes.set(field, index);
    return index.get(value);
  }

  add(record: WireRecord): void {
    this.#byID.set(this.#idOf(record), record);
    for (const index of this.#indexes.values()) index.add(record);
  }

  delete(record: WireRecord): void {
    this.#byID.delete(this.#idOf(record));
    for (const index of this.#indexes.values()) index.delete(record);
  }

  /** Changes some fields of a record in place, whether it is one of these or gone. */
  change(record: WireRecord, changes: WireRecord): void {
    const isHere = this.#byID.get(this.#idOf(record)) === record;
    const changed = isHere ? Object.keys(changes).filter((field) => changes[field] !== record[field]) : [];
    const indexes = changed.flatMap((field) => this.#indexes.get(field) ?? []);
    for (const index of indexes) index.delete(record);
    Object.assign(record, changes);
    for (const index of indexes) index.add(record);
  }
}
