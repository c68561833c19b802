import type { WireRecord, WireValue } from "../record.js";

/** The text of a field that a record does not have. */
export const ABSENT = "\u0001";
const MARK = 1;

/** What a record holds in one field as a single text: plain text as it is, all else behind a mark. */
export function cellOf(value: WireValue | undefined): string {
  if (value === undefined) return ABSENT;
  if (typeof value === "string" && !isMarked(value)) return value;
  return ABSENT + JSON.stringify(value);
}

/** The value of a cell; lists and structures are new at each look, so that nobody changes another's. */
export function valueIn(cell: string): WireValue | undefined {
  if (!isMarked(cell)) return cell;
  return cell === ABSENT ? undefined : (JSON.parse(cell.slice(1)) as string | WireRecord);
}

function isMarked(cell: string): boolean {
  return cell.charCodeAt(0) === MARK;
}
