import type { Founded } from "./founded.js";
import { Groups } from "./groups.js";
import { Lens } from "./lens.js";
import type { WireRecord, WireValue } from "./record.js";

/** What tells a derived record by one of its fields: its own id or another record's, as a number. */
export type DerivedKey = (position: number) => number;

/** How records follow from others. */
export interface Derivation {
  readonly length: number;
  readonly make: (position: number) => WireRecord;
  /** Fields that are known without making the record: it is looked for by them. */
  readonly keys: Readonly<Record<string, DerivedKey>>;
  /** Where the records of a key stand, ascending, for those keys of which that is known too. */
  readonly places?: Readonly<Record<string, (id: number) => readonly number[]>>;
}

/**
 * Records that follow from others, or from a few numbers: each is made when it is looked at, and what that takes is
 * worked out when the first of them is.
 *
 * Ids count from 1, and all of them have the same fields.
 */
export class DerivedRecords implements Founded {
  readonly #derive: () => Derivation;
  readonly #groups = new Map<string, Groups>();
  #derivation: Derivation | undefined;
  #lens: Lens | undefined;
  #made: { readonly position: number; readonly record: WireRecord } | undefined;

  constructor(derive: () => Derivation) {
    this.#derive = derive;
  }

  get length(): number {
    return this.#derived.length;
  }

  at(position: number): WireRecord {
    return this.#derived.make(position);
  }

  idAt(position: number): number {
    return position + 1;
  }

  valueAt(position: number, field: string): WireValue | undefined {
    const key = this.#keyOf(field);
    return key === undefined ? this.#madeAt(position)[field] : String(key(position));
  }

  glimpse(position: number): WireRecord {
    this.#lens ??= new Lens(Object.keys(this.at(0)), (at, field) => this.valueAt(at, field));
    return this.#lens.show(position);
  }

  having(field: string, value: string): readonly number[] {
    const key = this.#keyOf(field);
    if (key === undefined) return this.#scan(field, value);
    const wanted = Number(value);
    if (String(wanted) !== value) return [];
    return Array.from(this.#about(field, key, wanted)).filter((position) => key(position) === wanted);
  }

  mostHaving(field: string, value: string): number {
    const key = this.#keyOf(field);
    return key === undefined ? this.length : this.#about(field, key, Number(value)).length;
  }

  get #derived(): Derivation {
    this.#derivation ??= this.#derive();
    return this.#derivation;
  }

  #keyOf(field: string): DerivedKey | undefined {
    const { keys } = this.#derived;
    return Object.hasOwn(keys, field) ? keys[field] : undefined;
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
    if (this.#made?.position !== position) this.#made = { position, record: this.at(position) };
    return this.#made.record;
  }

  /** Where the records of a key stand, and perhaps some others. */
  #about(field: string, keyAt: DerivedKey, id: number): ArrayLike<number> {
    const { length, places = {} } = this.#derived;
    if (Object.hasOwn(places, field)) return places[field]?.(id).filter((place) => place >= 0 && place < length) ?? [];
    const groups = this.#groups.get(field) ?? new Groups({ length, keyAt });
    this.#groups.set(field, groups);
    return groups.about(id);
  }
}
