import type { Founded } from "./founded.js";
import type { WireRecord } from "./record.js";

/** Records in the order of ids, of which only those are made that are looked at; an array of records is one too. */
export interface Rows extends Iterable<WireRecord> {
  readonly length: number;
  /** A position below zero counts from the end. */
  at(position: number): WireRecord | undefined;
  map<T>(make: (record: WireRecord) => T): T[];
  filter(fits: (record: WireRecord) => boolean): WireRecord[];
  find(fits: (record: WireRecord) => boolean): WireRecord | undefined;
  some(fits: (record: WireRecord) => boolean): boolean;
}

/** Rows that are made from a position whenever they are asked for. */
export class MadeRows implements Rows {
  /** A record to look at in passing: the same object may show another one at the next look. */
  readonly glimpse: (position: number) => WireRecord;
  readonly #count: () => number;
  readonly #make: (position: number) => WireRecord;

  constructor(count: () => number, make: (position: number) => WireRecord, glimpse = make) {
    this.#count = count;
    this.#make = make;
    this.glimpse = glimpse;
  }

  get length(): number {
    return this.#count();
  }

  at(position: number): WireRecord | undefined {
    const length = this.length;
    const place = position < 0 ? length + position : position;
    return place >= 0 && place < length ? this.#make(place) : undefined;
  }

  *[Symbol.iterator](): Iterator<WireRecord> {
    for (let position = 0; position < this.length; position += 1) yield this.#make(position);
  }

  map<T>(make: (record: WireRecord) => T): T[] {
    return Array.from(this, make);
  }

  filter(fits: (record: WireRecord) => boolean): WireRecord[] {
    const fitting: WireRecord[] = [];
    for (const record of this) if (fits(record)) fitting.push(record);
    return fitting;
  }

  find(fits: (record: WireRecord) => boolean): WireRecord | undefined {
    for (const record of this) if (fits(record)) return record;
    return undefined;
  }

  some(fits: (record: WireRecord) => boolean): boolean {
    return this.find(fits) !== undefined;
  }
}

/** All records that a shop was founded with. */
export function rowsOf(founded: Founded | undefined): Rows {
  return new MadeRows(
    () => founded?.length ?? 0,
    (position) => (founded as Founded).at(position),
  );
}
