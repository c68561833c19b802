import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Place, Sort } from "./sort.js";

/** The direction that a cursor reads on in, and from where. */
export interface Cursor {
  readonly direction: "after" | "before";
  readonly place: Place;
}

/**
 * The place of a record as a token: base64 of its sort keys as JSON.
 *
 * Documented and decoded from samples: `[100]` by id, `["2021-11-01T14:55:51+00:00",544]` by another field. Ids are
 * numbers in it although bodies have them as text.
 */
export function cursorToken(sort: Sort, record: WireRecord, id: number): string {
  const keys = sort.isById ? [id] : [sort.keyOf(record), id];
  return Buffer.from(JSON.stringify(keys)).toString("base64");
}

/** Reads `after` or `before`. */
export function parseCursor(sort: Sort, after: string | undefined, before: string | undefined): Cursor | undefined {
  if (after !== undefined && before !== undefined) throw badRequest("Give either after or before, not both.");
  if (after !== undefined) return { direction: "after", place: placeOf(sort, after) };
  if (before !== undefined) return { direction: "before", place: placeOf(sort, before) };
  return undefined;
}

function placeOf(sort: Sort, token: string): Place {
  const keys = parseToken(token);
  const id = keys.at(-1);
  if (keys.length !== (sort.isById ? 1 : 2) || typeof id !== "number") throw invalidCursor();
  return { id, value: sort.isById ? id : sort.comparableOf(keys[0]) };
}

function parseToken(token: string): readonly unknown[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
    if (Array.isArray(keys) && keys.every((key) => typeof key !== "object" || key === null)) return keys;
  } catch {
    // Said below: whatever is wrong with a token, the cure is the same.
  }
  throw invalidCursor();
}

function invalidCursor() {
  return badRequest("The cursor does not fit this request. Use the next and previous addresses as they were given.");
}
