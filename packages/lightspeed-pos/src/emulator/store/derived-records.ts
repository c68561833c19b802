import type { Founded } from "./founded.js";
import { Groups } from "./groups.js";
import { Lens } from "./lens.js";
import type { WireRecord, WireValue } from "./record.js";

/** What tells a derived record by one of its fields: the id of another record, as a number. */
export type DerivedKey = (position: number) => number;

/**
 * Records that follow from others, or from a few numbers: each is made when it is looked at.
 *
 * Ids count from 1, and all of them have the same fields.
 */
export class DerivedRecords implements Founded {
  readonly length: number;
  readonly #make: (position: number) => WireRecord;
  readonly #keys: Readonly<Record<string, DerivedKey>>;
  readonly #groups = new Map<string, Groups>();
  #lens: Lens | undefined;
  #made: { readonly position: number; readonly record: WireRecord } | undefined;

  /** `keys` are fields by which records are looked for often. */
  constructor(length: number, make: (position: number) => WireRecord, keys: Readonly<Record<string, DerivedKey>> = {}) {
    this.length = length;
    this.#make = make;
    this.#keys = keys;
  }

  at(position: number): WireRecord {
    return this.#make(position);
  }

  idAt(position: number): number {
    return position + 1;
  }

  valueAt(position: number, field: string): WireValue | undefined {
    const key = this.#keys[field];
    return key === undefined ? this.#madeAt(position)[field] : String(key(position));
  }

  glimpse(position: number): WireRecord {
    this.#lens ??= new Lens(Object.keys(this.#make(0)), (at, field) => this.valueAt(at, field));
    return this.#lens.show(position);
  }

  having(field: string, value: string): readonly number[] {
    const key = this.#keys[field];
    if (key === undefined) return this.#scan(field, value);
    const wanted = Number(value);
    if (String(wanted) !== value) return [];
    return [...this.#groupsOf(field, key).about(wanted)].filter((position) => key(position) === wanted);
  }

  mostHaving(field: string, value: string): number {
    const key = this.#keys[field];
    return key === undefined ? this.length : this.#groupsOf(field, key).about(Number(value)).length;
  }

  #scan(field: string, value: string): readonly number[] {
    const found: number[] = [];
    for (let position = 0; position < this.length; position += 1) {
      if (this.valueAt(position, field) === value) found.push(position);
    }
    return found;
  }

  /** The record that was last looked into, since one is often asked for several fields. */
  #madeAt(position: number): WireRecord {
    if (this.#made?.position !== position) this.#made = { position, record: this.#make(position) };
    return this.#made.record;
  }

  #groupsOf(field: string, keyAt: DerivedKey): Groups {
    const known = this.#groups.get(field) ?? new Groups({ length: this.length, keyAt });
    this.#groups.set(field, known);
    return known;
  }
}
