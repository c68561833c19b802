import { IndexBy } from "./index-by.js";
import type { Journal } from "./journal.js";
import type { WireRecord } from "./record.js";
import { searchById } from "./search.js";

/**
 * The records of one resource, by id.
 *
 * Indexes by a field and orders other than by id are made when first asked for, so that a large shop pays only for
 * what is used. Records are changed through the table alone.
 */
export class Table {
  readonly idField: string;
  readonly #byId = new Map<number, WireRecord>();
  readonly #inOrder: WireRecord[];
  readonly #indexes = new Map<string, IndexBy>();
  readonly #orders = new Map<string, readonly WireRecord[]>();
  readonly #journal: Journal;
  #lastID: number;

  /** `lastID` is the last id that was given out, where that record is gone. */
  constructor(idField: string, records: readonly WireRecord[], journal: Journal, lastID = 0) {
    this.idField = idField;
    this.#lastID = lastID;
    this.#journal = journal;
    this.#inOrder = [...records];
    let isOrdered = true;
    let last = 0;
    for (const record of records) {
      const id = this.idOf(record);
      isOrdered &&= id > last;
      last = id;
      this.#lastID = Math.max(this.#lastID, id);
      this.#byId.set(id, record);
    }
    if (!isOrdered) this.#inOrder.sort((a, b) => this.idOf(a) - this.idOf(b));
  }

  /** Every record, by id. */
  get all(): readonly WireRecord[] {
    return this.#inOrder;
  }

  /** The last id that was given out. */
  get lastID(): number {
    return this.#lastID;
  }

  idOf(record: WireRecord): number {
    return Number(record[this.idField]);
  }

  get(id: number | string | undefined): WireRecord | undefined {
    return this.#byId.get(Number(id));
  }

  /** The records whose `field` holds `value`, by id. */
  having(field: string, value: string): readonly WireRecord[] {
    let index = this.#indexes.get(field);
    if (index === undefined) {
      index = new IndexBy(field, (record) => this.idOf(record), this.#inOrder);
      this.#indexes.set(field, index);
    }
    return index.get(value);
  }

  /** Every record in another order, kept under `name` until something is written. */
  ordered(name: string, sort: (records: readonly WireRecord[]) => readonly WireRecord[]): readonly WireRecord[] {
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const sorted = sort(this.#inOrder);
    this.#orders.set(name, sorted);
    return sorted;
  }

  /** Adds a record under a new id. Ids are never given twice. */
  insert(draft: WireRecord): WireRecord {
    this.#lastID += 1;
    const record: WireRecord = { ...draft, [this.idField]: String(this.#lastID) };
    this.#add(record, this.#inOrder.length);
    this.#journal.note(() => this.#delete(record));
    return record;
  }

  /** Changes some fields of a record in place. */
  update(record: WireRecord, changes: WireRecord): void {
    const before: WireRecord = {};
    for (const field of Object.keys(changes)) before[field] = record[field];
    this.#assign(record, changes);
    this.#journal.note(() => this.#assign(record, before));
  }

  remove(record: WireRecord): void {
    const at = this.#delete(record);
    this.#journal.note(() => this.#add(record, at));
  }

  #add(record: WireRecord, at: number): void {
    this.#inOrder.splice(at, 0, record);
    this.#byId.set(this.idOf(record), record);
    for (const index of this.#indexes.values()) index.add(record);
    this.#orders.clear();
  }

  #delete(record: WireRecord): number {
    const at = searchById(this.#inOrder, this.idOf(record), this.idField);
    this.#inOrder.splice(at, 1);
    this.#byId.delete(this.idOf(record));
    for (const index of this.#indexes.values()) index.delete(record);
    this.#orders.clear();
    return at;
  }

  #assign(record: WireRecord, changes: WireRecord): void {
    const indexes = Object.keys(changes).flatMap((field) => this.#indexes.get(field) ?? []);
    for (const index of indexes) index.delete(record);
    Object.assign(record, changes);
    for (const index of indexes) index.add(record);
    this.#orders.clear();
  }
}
