import type { Founded } from "../founded.js";
import { Groups } from "../groups.js";
import { Lens } from "../lens.js";
import type { WireRecord, WireValue } from "../record.js";
import { AdaptingColumn } from "./adapting-column.js";
import { cellOf, valueIn } from "./cell.js";

const NOWHERE = new Uint32Array();

/** Records that are kept field by field, so that a large shop fits in memory; each is made when it is looked at. */
export class PackedRecords implements Founded {
  readonly #idField: string;
  readonly #columns = new Map<string, AdaptingColumn>();
  readonly #inOrder: { readonly field: string; readonly column: AdaptingColumn }[] = [];
  readonly #groups = new Map<string, Groups>();
  #lens: Lens | undefined;
  #length = 0;

  constructor(idField: string) {
    this.#idField = idField;
  }

  /** Packs records, which stand in the order of ids. */
  static of(idField: string, records: Iterable<WireRecord>): PackedRecords {
    const packed = new PackedRecords(idField);
    for (const record of records) packed.add(record);
    return packed;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a record, whose id is higher than those before. */
  add(record: WireRecord): void {
    let place = 0;
    for (const field in record) {
      const value = record[field];
      // Mostly the fields come in the same order.
      const known = this.#inOrder[place];
      const column = known?.field === field ? known.column : this.#column(field);
      if (value !== undefined) column.put(this.#length, cellOf(value));
      place += 1;
    }
    this.#length += 1;
    if (this.#groups.size > 0) this.#groups.clear();
  }

  at(position: number): WireRecord {
    const record: WireRecord = {};
    for (const [field, column] of this.#columns) {
      const value = position < column.length ? valueIn(column.at(position)) : undefined;
      if (value !== undefined) record[field] = value;
    }
    return record;
  }

  idAt(position: number): number {
    return Number(this.valueAt(position, this.#idField));
  }

  valueAt(position: number, field: string): WireValue | undefined {
    const column = this.#columns.get(field);
    return column !== undefined && position < column.length ? valueIn(column.at(position)) : undefined;
  }

  glimpse(position: number): WireRecord {
    this.#lens ??= new Lens(this.#columns.keys(), (at, field) => this.valueAt(at, field));
    return this.#lens.show(position);
  }

  having(field: string, value: string): readonly number[] {
    return Array.from(this.#about(field, value)).filter((position) => this.valueAt(position, field) === value);
  }

  mostHaving(field: string, value: string): number {
    return this.#about(field, value).length;
  }

  #about(field: string, value: string): Uint32Array {
    const column = this.#columns.get(field);
    const key = column?.keyOf(cellOf(value));
    return column === undefined || key === undefined ? NOWHERE : this.#groupsOf(field, column).about(key);
  }

  #column(field: string): AdaptingColumn {
    const known = this.#columns.get(field);
    if (known !== undefined) return known;
    const column = new AdaptingColumn();
    this.#columns.set(field, column);
    this.#inOrder.push({ field, column });
    this.#lens = undefined;
    return column;
  }

  #groupsOf(field: string, column: AdaptingColumn): Groups {
    const known = this.#groups.get(field);
    if (known !== undefined) return known;
    const groups = new Groups({ length: column.length, keyAt: (position) => column.keyAt(position) });
    this.#groups.set(field, groups);
    return groups;
  }
}
