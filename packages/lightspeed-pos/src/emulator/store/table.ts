import { type Founded, positionOf } from "./founded.js";
import { IndexBy } from "./index-by.js";
import type { Journal } from "./journal.js";
import { type OrderBy, orderedIDs } from "./order.js";
import type { WireRecord } from "./record.js";
import { MadeRows, type Rows } from "./rows.js";
import { firstNotBefore } from "./search.js";
import { SortedNumbers } from "./sorted-numbers.js";

/** So many records that were only looked at are kept from one request to the next. */
const MOST_LOOKED_AT = 2000;

/**
 * The records of one resource, by id: those that the shop was founded with, below what was written since.
 *
 * Within a request two looks at a record give the same object. Indexes by a field and orders other than by id are made
 * when first asked for, so that a large shop pays only for what is used. Records are changed through the table alone.
 */
export class Table {
  readonly idField: string;
  /** Every record, by id. Those that were not written before are made anew at each look. */
  readonly all: Rows;
  readonly #founded: Founded;
  readonly #journal: Journal;
  /** The records that were changed or added, by id. */
  readonly #written = new Map<number, WireRecord>();
  /** The founded records that were looked at by themselves, by id. */
  readonly #looked = new Map<number, WireRecord>();
  /** Positions of founded records that are gone. */
  readonly #removed = new SortedNumbers();
  /** Ids of records that were added; they are higher than those of founded ones. */
  readonly #added = new SortedNumbers();
  readonly #indexes = new Map<string, IndexBy>();
  readonly #orders = new Map<string, Float64Array>();
  #lastID: number;

  /** `lastID` is the last id that was given out, where that record is gone. */
  constructor(idField: string, founded: Founded, journal: Journal, lastID = 0) {
    this.idField = idField;
    this.#founded = founded;
    this.#journal = journal;
    this.#lastID = Math.max(lastID, founded.length === 0 ? 0 : founded.idAt(founded.length - 1));
    this.all = new MadeRows(
      () => this.#foundedLeft + this.#added.length,
      (position) => this.#recordAt(position),
    );
  }

  /** The last id that was given out. */
  get lastID(): number {
    return this.#lastID;
  }

  idOf(record: WireRecord): number {
    return Number(record[this.idField]);
  }

  get(id: number | string | undefined): WireRecord | undefined {
    const wanted = Number(id);
    const known = this.#written.get(wanted) ?? this.#looked.get(wanted);
    if (known !== undefined) return known;
    const position = positionOf(this.#founded, wanted);
    return position === undefined || this.#removed.has(position) ? undefined : this.#look(wanted, position);
  }

  /** The records whose `field` holds `value`, by id. */
  having(field: string, value: string): readonly WireRecord[] {
    const unchanged = this.#unchangedHaving(field, value);
    const written = this.#indexOf(field).get(value);
    if (written.length === 0) return unchanged;
    if (unchanged.length === 0) return [...written];
    return [...unchanged, ...written].sort((a, b) => this.idOf(a) - this.idOf(b));
  }

  /** Where the first record stands whose id is not lower than this one. */
  firstFrom(id: number): number {
    return firstNotBefore(this.all.length, (position) => this.#idAt(position) < id);
  }

  /** Every record in another order, kept until something is written that changes it. */
  ordered<T>(order: OrderBy<T>): Rows {
    const ids = this.#orders.get(order.field) ?? orderedIDs(this.#entriesOf(order.field), order);
    this.#orders.set(order.field, ids);
    return new MadeRows(
      () => ids.length,
      (position) => this.#recordOf(ids[position] as number),
    );
  }

  /** What a field holds in every record, by id. */
  *valuesOf(field: string): Generator<WireRecord[string]> {
    for (const [, value] of this.#entriesOf(field)) yield value;
  }

  /** Adds a record under a new id. Ids are never given twice. */
  insert(draft: WireRecord): WireRecord {
    this.#lastID += 1;
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
    const kept = this.#toWrite(record);
    this.#delete(kept);
    this.#journal.note(() => this.#add(kept));
  }

  /** Lets go of what was only looked at, if that is much: for the moment after a request. */
  letGo(): void {
    if (this.#looked.size > MOST_LOOKED_AT) this.#looked.clear();
  }

  get #foundedLeft(): number {
    return this.#founded.length - this.#removed.length;
  }

  #recordAt(position: number): WireRecord {
    return this.#recordOf(this.#idAt(position));
  }

  #idAt(position: number): number {
    if (position >= this.#foundedLeft) return this.#added.at(position - this.#foundedLeft);
    return this.#founded.idAt(this.#removed.skipping(position));
  }

  /** A record that is there. It is not remembered: all of them at once would be too many. */
  #recordOf(id: number): WireRecord {
    const known = this.#written.get(id) ?? this.#looked.get(id);
    return known ?? this.#founded.at(positionOf(this.#founded, id) as number);
  }

  #look(id: number, position: number): WireRecord {
    const record = this.#looked.get(id) ?? this.#founded.at(position);
    this.#looked.set(id, record);
    return record;
  }

  #unchangedHaving(field: string, value: string): readonly WireRecord[] {
    const records: WireRecord[] = [];
    for (const position of this.#founded.having(field, value)) {
      const id = this.#founded.idAt(position);
      if (!this.#written.has(id) && !this.#removed.has(position)) records.push(this.#look(id, position));
    }
    return records;
  }

  *#entriesOf(field: string): Generator<readonly [id: number, value: WireRecord[string]]> {
    for (let position = 0; position < this.#founded.length; position += 1) {
      if (this.#removed.has(position)) continue;
      const id = this.#founded.idAt(position);
      const written = this.#written.get(id);
      yield [id, written === undefined ? this.#founded.valueAt(position, field) : written[field]];
    }
    for (const id of this.#added) yield [id, this.#written.get(id)?.[field]];
  }

  #indexOf(field: string): IndexBy {
    const known = this.#indexes.get(field);
    if (known !== undefined) return known;
    const index = new IndexBy(field, (record) => this.idOf(record), [...this.#written.values()]);
    this.#indexes.set(field, index);
    return index;
  }

  /** The object that stands for a record from now on. */
  #toWrite(record: WireRecord): WireRecord {
    const id = this.idOf(record);
    const known = this.#written.get(id);
    if (known !== undefined) return known;
    const kept = this.#looked.get(id) ?? record;
    this.#looked.delete(id);
    this.#written.set(id, kept);
    for (const index of this.#indexes.values()) index.add(kept);
    return kept;
  }

  #add(record: WireRecord): void {
    const id = this.idOf(record);
    const position = positionOf(this.#founded, id);
    if (position === undefined) this.#added.add(id);
    else this.#removed.delete(position);
    this.#written.set(id, record);
    for (const index of this.#indexes.values()) index.add(record);
    this.#orders.clear();
  }

  #delete(record: WireRecord): void {
    const id = this.idOf(record);
    const position = positionOf(this.#founded, id);
    if (position === undefined) this.#added.delete(id);
    else this.#removed.add(position);
    this.#written.delete(id);
    for (const index of this.#indexes.values()) index.delete(record);
    this.#orders.clear();
  }

  #assign(record: WireRecord, changes: WireRecord): void {
    const fields = Object.keys(changes);
    const indexes = fields.flatMap((field) => this.#indexes.get(field) ?? []);
    for (const index of indexes) index.delete(record);
    Object.assign(record, changes);
    for (const index of indexes) index.add(record);
    for (const field of fields) this.#orders.delete(field);
  }
}
