import { type Founded, positionOf } from "./founded.js";
import type { Journal } from "./journal.js";
import { type OrderBy, orderedIDs } from "./order.js";
import { PresentIDs } from "./present-ids.js";
import type { WireRecord } from "./record.js";
import { MadeRows } from "./rows.js";
import { WrittenRecords } from "./written-records.js";

/** So many records that were only looked at are kept, unless a request that may write holds them. */
const MOST_LOOKED_AT = 2000;

/**
 * The records of one resource, by id: those that the shop was founded with, below what was written since.
 *
 * Within a request that may write, two looks at a record give the same object. Indexes by a field and orders other than
 * by id are made when first asked for, so that a large shop pays only for what is used. Records are changed through the
 * table alone.
 */
export class Table {
  readonly idField: string;
  /** Every record, by id. Those that were not written before are made anew at each look. */
  readonly all: MadeRows;
  readonly #founded: Founded;
  readonly #journal: Journal;
  readonly #present: PresentIDs;
  readonly #written = new WrittenRecords((record) => this.idOf(record));
  /** The founded records that were looked at by themselves, by id. */
  readonly #looked = new Map<number, WireRecord>();
  readonly #orders = new Map<string, Float64Array>();
  /** Unknown until it is asked for: what is derived is left alone. */
  #lastID: number | undefined;
  readonly #lastGone: number;

  /** `lastID` is the last id that was given out, where that record is gone. */
  constructor(idField: string, founded: Founded, journal: Journal, lastID = 0) {
    this.idField = idField;
    this.#founded = founded;
    this.#journal = journal;
    this.#lastGone = lastID;
    this.#present = new PresentIDs(founded);
    this.all = new MadeRows(
      () => this.#present.length,
      (index) => this.#recordOf(this.#present.at(index)),
      (index) => this.#glimpseAt(index),
    );
  }

  /** The last id that was given out. */
  get lastID(): number {
    const { length } = this.#founded;
    this.#lastID ??= Math.max(this.#lastGone, length === 0 ? 0 : this.#founded.idAt(length - 1));
    return this.#lastID;
  }

  idOf(record: WireRecord): number {
    return Number(record[this.idField]);
  }

  get(id: number | string | undefined): WireRecord | undefined {
    const wanted = Number(id);
    const known = this.#written.get(wanted) ?? this.#looked.get(wanted);
    if (known !== undefined) return known;
    return this.#present.has(wanted) ? this.#look(wanted) : undefined;
  }

  /** The records whose `field` holds `value`, by id. */
  having(field: string, value: string): readonly WireRecord[] {
    return this.idsHaving(field, value).map((id) => this.#written.get(id) ?? this.#look(id));
  }

  /** The ids of the records whose `field` holds `value`, ascending. */
  idsHaving(field: string, value: string): readonly number[] {
    const founded = this.#founded.having(field, value).map((position) => this.#founded.idAt(position));
    const unchanged = founded.filter((id) => !this.#written.has(id) && this.#present.has(id));
    const written = this.#written.having(field, value);
    if (written.length === 0) return unchanged;
    return [...unchanged, ...written.map((record) => this.idOf(record))].sort((a, b) => a - b);
  }

  /** How many records hold `value` in `field` at most; told without looking at each. */
  mostHaving(field: string, value: string): number {
    return this.#founded.mostHaving(field, value) + this.#written.count;
  }

  /** Where the first record stands whose id is not lower than this one. */
  firstFrom(id: number): number {
    return this.#present.firstFrom(id);
  }

  /** Records with these ids, which are there. */
  rows(ids: ArrayLike<number>): MadeRows {
    const idAt = (index: number) => ids[index] as number;
    return new MadeRows(
      () => ids.length,
      (index) => this.#recordOf(idAt(index)),
      (index) => this.#glimpseOf(idAt(index)),
    );
  }

  /** Every record in another order, kept until something is written that changes it. */
  ordered<T>(order: OrderBy<T>): MadeRows {
    const ids = this.#orders.get(order.field) ?? orderedIDs(this.#entriesOf(order.field), order);
    this.#orders.set(order.field, ids);
    return this.rows(ids);
  }

  /** Some records in another order; their ids are ascending. */
  orderedAmong<T>(ids: readonly number[], order: OrderBy<T>): MadeRows {
    const entries = ids.map((id) => [id, this.#glimpseOf(id)[order.field]] as const);
    return this.rows(orderedIDs(entries, order));
  }

  /** What a field holds in every record, by id. */
  *valuesOf(field: string): Generator<WireRecord[string]> {
    for (const [, value] of this.#entriesOf(field)) yield value;
  }

  /** Adds a record under a new id. Ids are never given twice. */
  insert(draft: WireRecord): WireRecord {
    this.#lastID = this.lastID + 1;
    const record: WireRecord = { ...draft, [this.idField]: String(this.#lastID) };
    this.#add(record);
    this.#journal.note(() => this.#delete(record));
    return record;
  }

  /** Changes some fields of a record in place. */
  update(record: WireRecord, changes: WireRecord): void {
    const kept = this.#toWrite(record);
    const before: WireRecord = {};
    for (const field of Object.keys(changes)) before[field] = kept[field];
    this.#assign(kept, changes);
    // Somebody may hold another copy of it, from looking through all.
    if (kept !== record) Object.assign(record, changes);
    this.#journal.note(() => this.#assign(kept, before));
  }

  remove(record: WireRecord): void {
    if (!this.#present.has(this.idOf(record))) return;
    const kept = this.#toWrite(record);
    this.#delete(kept);
    this.#journal.note(() => this.#add(kept));
  }

  /** A record that is there. It is not remembered: all of them at once would be too many. */
  #recordOf(id: number): WireRecord {
    return this.#written.get(id) ?? this.#looked.get(id) ?? this.#made(id);
  }

  /** A founded record that was not written, to be looked at by itself. */
  #look(id: number): WireRecord {
    if (this.#looked.size >= MOST_LOOKED_AT && !this.#journal.isOpen) this.#looked.clear();
    const record = this.#looked.get(id) ?? this.#made(id);
    this.#looked.set(id, record);
    return record;
  }

  #made(id: number): WireRecord {
    return this.#founded.at(positionOf(this.#founded, id) as number);
  }

  #glimpseOf(id: number): WireRecord {
    return this.#written.get(id) ?? this.#founded.glimpse(positionOf(this.#founded, id) as number);
  }

  #glimpseAt(index: number): WireRecord {
    const position = this.#written.count === 0 ? this.#present.foundedAt(index) : undefined;
    return position === undefined ? this.#glimpseOf(this.#present.at(index)) : this.#founded.glimpse(position);
  }

  *#entriesOf(field: string): Generator<readonly [id: number, value: WireRecord[string]]> {
    for (let index = 0; index < this.#present.length; index += 1) {
      yield [this.#present.at(index), this.#glimpseAt(index)[field]];
    }
  }

  /** The object that stands for a record from now on. */
  #toWrite(record: WireRecord): WireRecord {
    const id = this.idOf(record);
    const known = this.#written.get(id);
    if (known !== undefined) return known;
    // What is gone stays gone, whoever still holds it.
    if (!this.#present.has(id)) return record;
    const kept = this.#looked.get(id) ?? record;
    this.#looked.delete(id);
    this.#written.add(kept);
    return kept;
  }

  #add(record: WireRecord): void {
    this.#present.add(this.idOf(record));
    this.#written.add(record);
    this.#orders.clear();
  }

  #delete(record: WireRecord): void {
    this.#present.delete(this.idOf(record));
    this.#written.delete(record);
    this.#orders.clear();
  }

  #assign(record: WireRecord, changes: WireRecord): void {
    this.#written.change(record, changes);
    for (const field of Object.keys(changes)) this.#orders.delete(field);
  }
}
