import type { OrderBy } from "../store/order.js";
import type { WireRecord } from "../store/record.js";
import type { MadeRows } from "../store/rows.js";
import { firstNotBefore } from "../store/search.js";
import type { Table } from "../store/table.js";
import type { Cursor } from "./cursor.js";
import type { Filter } from "./filter.js";
import { comparePlaces, compareValues, placeIn, type Sort, type SortValue } from "./sort.js";

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
  const records = walked.slice(0, limit).map((index) => ordered.at(index) as WireRecord);
  const hasFurther = limit > 0 && walked.length > limit;
  const hasBehind =
    records.length > 0 && cursor !== undefined && take(walk(ordered, start - step, -step, filter.fits), 1).length > 0;
  if (isBackward) return { records: records.reverse(), hasNext: hasBehind, hasPrevious: hasFurther };
  return { records, hasNext: hasFurther, hasPrevious: hasBehind };
}

/** How many records fit. */
export function countFitting(table: Table, filter: Filter): number {
  const few = candidates(table, filter);
  const rows = few === undefined ? table.all : table.rows(few);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) if (filter.fits(rows.glimpse(index))) count += 1;
  return count;
}

/** The records that can fit, ascending. */
export function orderedRecords(table: Table, filter: Filter, sort: Sort): MadeRows {
  const few = candidates(table, filter);
  if (sort.isOfOthers) return table.orderedAmong(few ?? table.all.map((record) => table.idOf(record)), orderBy(sort));
  if (few === undefined) return sort.isById ? table.all : table.ordered(orderBy(sort));
  return sort.isById ? table.rows(few) : table.orderedAmong(few, orderBy(sort));
}

function orderBy(sort: Sort): OrderBy<SortValue> {
  return { field: sort.field, sortValueOf: sort.comparableOf, compare: compareValues };
}

/** So many records are few, however small their table is. */
const FEW = 1000;

/** The ids of those that can fit, ascending; `undefined` where they are no small part of the table. */
function candidates(table: Table, { among }: Filter): readonly number[] | undefined {
  if (among === undefined) return undefined;
  const { field, values } = among;
  if (field === table.idField) return inOrder(values.map(Number).filter((id) => table.get(id) !== undefined));
  const most = values.reduce((sum, value) => sum + table.mostHaving(field, value), 0);
  // A page of a large part is soon found by looking from the cursor on; naming all of it takes longer.
  if (most > Math.max(FEW, table.all.length / 8)) return undefined;
  return inOrder(values.flatMap((value) => table.idsHaving(field, value)));
}

function inOrder(ids: number[]): readonly number[] {
  return ids.sort((a, b) => a - b);
}

/** The position of the first record to look at: just past the cursor's place in walking direction. */
function startOf(table: Table, sort: Sort, ordered: MadeRows, cursor: Cursor | undefined, step: 1 | -1): number {
  if (cursor === undefined) return step === 1 ? 0 : ordered.length - 1;
  const order = (index: number) => {
    const record = ordered.glimpse(index);
    return comparePlaces(placeIn(sort, record, table.idOf(record)), cursor.place);
  };
  if (step === 1) return firstNotBefore(ordered.length, (index) => order(index) <= 0);
  return firstNotBefore(ordered.length, (index) => order(index) < 0) - 1;
}

/** Where the next records stand that fit. */
function* walk(rows: MadeRows, start: number, step: number, fits: (record: WireRecord) => boolean): Generator<number> {
  for (let index = start; index >= 0 && index < rows.length; index += step) {
    if (fits(rows.glimpse(index))) yield index;
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
