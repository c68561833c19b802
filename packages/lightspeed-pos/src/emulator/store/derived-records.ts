import type { Founded } from "./founded.js";
import { Groups } from "./groups.js";
import type { WireRecord, WireValue } from "./record.js";

/** What tells a derived record by one of its fields: the id of another record, as a number. */
export type DerivedKey = (position: number) => number;

/** Records that follow from others, or from a few numbers: each is made when it is looked at. Ids count from 1. */
export class DerivedRecords implements Founded {
  readonly length: number;
  readonly #make: (position: number) => WireRecord;
  readonly #keys: Readonly<Record<string, DerivedKey>>;
  readonly #groups = new Map<string, Groups>();

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
    return key === undefined ? this.#make(position)[field] : String(key(position));
  }

  having(field: string, value: string): readonly number[] {
    const key = this.#keys[field];
    if (key === undefined) return this.#scan(field, value);
    const wanted = Number(value);
    if (String(wanted) !== value) return [];
    return [...this.#groupsOf(field, key).about(wanted)].filter((position) => key(position) === wanted);
  }

  #scan(field: string, value: string): readonly number[] {
    const found: number[] = [];
    for (let position = 0; position < this.length; position += 1) {
      if (this.#make(position)[field] === value) found.push(position);
    }
    return found;
  }

  #groupsOf(field: string, keyAt: DerivedKey): Groups {
    const known = this.#groups.get(field) ?? new Groups({ length: this.length, keyAt });
    this.#groups.set(field, known);
    return known;
  }
}
