import type { WireRecord } from "./record.js";

/** The first position of an ordered list for which `isBefore` no longer holds. */
export function firstNotBefore(records: readonly WireRecord[], isBefore: (record: WireRecord) => boolean): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(records[middle] as WireRecord)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the record with an id stands, or would stand, in a list ordered by id. */
export function searchById(records: readonly WireRecord[], id: number, idField: string): number {
  return firstNotBefore(records, (record) => Number(record[idField]) < id);
}
