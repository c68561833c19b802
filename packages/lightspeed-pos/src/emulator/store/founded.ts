import type { WireRecord, WireValue } from "./record.js";
import { firstNotBefore } from "./search.js";

/** The records that a shop was founded with, in the order of ids. They never change: what is written lies above them. */
export interface Founded {
  readonly length: number;
  /** The record at a position, made anew at each look unless it is small enough to be kept as it is. */
  at(position: number): WireRecord;
  idAt(position: number): number;
  /** One field of the record at a position. */
  valueAt(position: number, field: string): WireValue | undefined;
  /** The record at a position for a look in passing: the same object may show another one at the next look. */
  glimpse(position: number): WireRecord;
  /** Where the records stand whose field holds a value, ascending. */
  having(field: string, value: string): readonly number[];
  /** How many records hold it at most; told without looking at each. */
  mostHaving(field: string, value: string): number;
}

/** Where the record with an id stands; `undefined` where there is none. */
export function positionOf(founded: Founded, id: number): number | undefined {
  const position = firstFrom(founded, id);
  return position < founded.length && founded.idAt(position) === id ? position : undefined;
}

/** The position of the first record with this id or a higher one. */
function firstFrom(founded: Founded, id: number): number {
  // Mostly nothing is missing: then a record's place is its id.
  if (id >= 1 && id <= founded.length && founded.idAt(id - 1) === id) return id - 1;
  return firstNotBefore(founded.length, (position) => founded.idAt(position) < id);
}
