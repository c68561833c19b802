/** Something in an answer that does not fit the declaration. It never costs more than the value itself. */
export interface Oddity {
  readonly code: "unreadable" | "missing" | "unknown_field";
  readonly resource: string;
  readonly field: string;
  /** The record's id, where it had one. */
  readonly id?: string | undefined;
  /** What came, by its shape; never the value, which may be somebody's name. */
  readonly reason: string;
}

/** Gets every oddity; may throw to refuse the page. */
export type OnOddity = (oddity: Oddity) => void;

/** A value's shape, fit for a log. */
export function shapeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return value === "" ? "empty text" : `text of ${value.length} characters`;
  if (typeof value === "object") return `an object with ${Object.keys(value).length} keys`;
  return `a ${typeof value}`;
}
