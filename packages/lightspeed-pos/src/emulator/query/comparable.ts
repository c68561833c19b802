import type { ScalarKind } from "../../schema/index.js";
import { badRequest } from "../refusal.js";
import { parseTime } from "../values/time.js";

/** A value made ready to be compared with others of its kind. */
export type Comparable = string | number;

/** Numbers by value, moments by time, text without regard to case (as MySQL compares). */
export function comparable(kind: ScalarKind, wire: string): Comparable {
  switch (kind.type) {
    case "id":
    case "integer":
    case "quantity":
    case "money":
    case "rate":
      return numberOf(wire);
    case "timestamp":
      return parseTime(wire) ?? Number.NEGATIVE_INFINITY;
    case "boolean":
      return booleanOf(wire);
    default:
      return wire.toLowerCase();
  }
}

/** The same for what a caller asked for, which may be no value of the kind at all. */
export function operand(kind: ScalarKind, field: string, value: string): Comparable {
  if (kind.type === "timestamp" && parseTime(value) === undefined) {
    const hint = / \d\d:?\d\d$/.test(value) ? " A plus sign in a URL is written %2B; by itself it is a space." : "";
    const wanted = "Write 2024-05-01T10:00:00+00:00.";
    throw badRequest(`'${value}' is not a date that ${field} can be compared with. ${wanted}${hint}`);
  }
  return comparable(kind, value);
}

export function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Assumed, as MySQL reads text as a number: its leading digits, or zero. */
function numberOf(text: string): number {
  return Number.parseFloat(text) || 0;
}

function booleanOf(text: string): string {
  return ["true", "1"].includes(text.toLowerCase()) ? "true" : "false";
}
