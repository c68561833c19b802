import type { WireRecord } from "../store/record.js";
import type { Rows } from "../store/rows.js";
import { firstNotBefore } from "../store/search.js";
import type { Table } from "../store/table.js";
import type { Cursor } from "./cursor.js";
import type { Filter } from "./filter.js";
import { comparePlaces, compareValues, placeIn, type Sort } from "./sort.js";

/** One page of a list, and whether there is more on either side. */
export interface Page {
  readonly records: readonly WireRecord[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Cuts a page out of a table: the records that fit, in order, from the cursor on. */
export function cutPage(table: Table, filter: Filter, sort: Sort, cursor: Cursor | undefined, limit: number): Page {
  const ordered = orderedRecords(table, filter, sort);
  const isBackward = cursor?.direction === "before";
  const step = isBackward === sort.isDescending ? 1 : -1;
  const start = startOf(table, sort, ordered, cursor, step);
  const walked = take(walk(ordered, start, step, filter.fits), limit + 1);
  const records = walked.slice(0, limit);
  const hasFurther = limit > 0 && walked.length > limit;
  const hasBehind =
    records.length > 0 && cursor !== undefined && take(walk(ordered, start - step, -step, filter.fits), 1).length > 0;
  if (isBackward) return { records: records.reverse(), hasNext: hasBehind, hasPrevious: hasFurther };
  return { records, hasNext: hasFurther, hasPrevious: hasBehind };
}

/** How many records fit. */
export function countFitting(table: Table, filter: Filter): number {
  let count = 0;
  for (const record of candidates(table, filter) ?? table.all) if (filter.fits(record)) count += 1;
  return count;
}

/** The records that can fit, ascending. */
export function orderedRecords(table: Table, filter: Filter, sort: Sort): Rows {
  const few = candidates(table, filter);
  if (few !== undefined) return sorted(table, sort, few);
  if (sort.isById) return table.all;
  return table.ordered({ field: sort.field, sortValueOf: sort.comparableOf, compare: compareValues });
}

/** Reads each record's place once, since reading a moment costs more than comparing it. */
function sorted(table: Table, sort: Sort, records: readonly WireRecord[]): readonly WireRecord[] {
  return records
    .map((record) => ({ record, place: placeIn(sort, record, table.idOf(record)) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ record }) => record);
}

function candidates(table: Table, { among }: Filter): readonly WireRecord[] | undefined {
  if (among === undefined) return undefined;
  if (among.field === table.idField)
    return among.values.map((id) => table.get(id)).filter((found) => found !== undefined);
  return among.values.flatMap((value) => table.having(among.field, value));
}

/** The position of the first record to look at: just past the cursor's place in walking direction. */
function startOf(table: Table, sort: Sort, ordered: Rows, cursor: Cursor | undefined, step: 1 | -1): number {
  if (cursor === undefined) return step === 1 ? 0 : ordered.length - 1;
  const order = (position: number) => {
    const record = ordered.at(position) as WireRecord;
    return comparePlaces(placeIn(sort, record, table.idOf(record)), cursor.place);
  };
  if (step === 1) return firstNotBefore(ordered.length, (position) => order(position) <= 0);
  return firstNotBefore(ordered.length, (position) => order(position) < 0) - 1;
}

function* walk(
  records: Rows,
  start: number,
  step: number,
  fits: (record: WireRecord) => boolean,
): Generator<WireRecord> {
  for (let at = start; at >= 0 && at < records.length; at += step) {
    const record = records.at(at) as WireRecord;
    if (fits(record)) yield record;
  }
}

function take<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  if (count <= 0) return taken;
  for (const value of values) {
    taken.push(value);
    if (taken.length >= count) break;
  }
  return taken;
}
