import type { WireRecord } from "./record.js";

/** How an order reads the value of a field, and which of two comes first. */
export interface OrderBy<T> {
  readonly field: string;
  sortValueOf(stored: WireRecord[string]): T;
  compare(a: T, b: T): number;
}

/** The ids of records, which come by id with what they hold, in another order; equal ones stay by id. */
export function orderedIDs<T>(
  entries: Iterable<readonly [id: number, stored: WireRecord[string]]>,
  { sortValueOf, compare }: OrderBy<T>,
): Float64Array {
  const ids: number[] = [];
  const values: T[] = [];
  for (const [id, stored] of entries) {
    ids.push(id);
    values.push(sortValueOf(stored));
  }
  const places = Uint32Array.from(ids, (_, place) => place);
  places.sort((a, b) => compare(values[a] as T, values[b] as T) || a - b);
  return Float64Array.from(places, (place) => ids[place] as number);
}
