import { isMoney, type Money, money, type ScalarKind } from "../schema/index.js";
import type { Condition } from "./conditions.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * The field of the first condition that a row contradicts, if any: the sign that the server ignored the filter.
 *
 * Only what cannot be a matter of the server's collation is judged: numbers, times and booleans, and plain ASCII text
 * compared without case and outer blanks. `like` is left to the server.
 */
export function contradictedField(row: Row, conditions: readonly Condition[]): string | undefined {
  return conditions.find((condition) => contradicts(row[condition.key], condition))?.key;
}

function contradicts(value: unknown, { kind, operator, operands }: Condition): boolean {
  if (value === undefined) return false;
  const orders = operands.map((operand) => compare(value, operand, kind));
  if (orders.some((order) => order === undefined)) return false;
  const [first = 0, second = 0] = orders as number[];
  switch (operator) {
    case "eq":
      return first !== 0;
    case "ne":
      return first === 0;
    case "gt":
      return first <= 0;
    case "gte":
      return first < 0;
    case "lt":
      return first >= 0;
    case "lte":
      return first > 0;
    case "between":
      return first < 0 || second > 0;
    case "in":
      return !orders.includes(0);
    default:
      return false;
  }
}

/** How a row's value stands to an operand: below 0, 0, above 0, or `undefined` where only the server can tell. */
function compare(value: unknown, operand: string, kind: ScalarKind): number | undefined {
  switch (kind.type) {
    case "id":
    case "integer":
    case "quantity":
      return typeof value === "number" ? value - Number(operand) : undefined;
    case "money":
    case "rate":
      return isMoney(value) ? compareAmounts(value, operand) : undefined;
    case "boolean":
      return String(value) === operand ? 0 : 1;
    case "timestamp":
      return value instanceof Date ? value.getTime() - Date.parse(operand) : undefined;
    case "code":
      return typeof value === "string" ? compareCodes(value, operand) : undefined;
    default:
      return typeof value === "string" ? compareTexts(value, operand) : undefined;
  }
}

// A gift card's number is shown as `*********8904` to who may not see it: only its end can be judged.
function compareCodes(value: string, operand: string): number | undefined {
  const shown = value.replace(/^\*+/, "");
  if (shown === value) return compareTexts(value, operand);
  return operand.trim().toLowerCase().endsWith(shown.toLowerCase()) ? undefined : compareTexts(shown, operand);
}

// The server may store amounts as binary floats, so equality is only denied where it is plain.
function compareAmounts(value: Money, operand: string): number {
  const difference = money(value).minus(money(operand));
  return difference.abs().lt("0.000001") ? 0 : difference.toNumber();
}

const asciiOnly = /^[\x20-\x7e]*$/;

function compareTexts(value: string, operand: string): number | undefined {
  if (!asciiOnly.test(value) || !asciiOnly.test(operand)) return undefined;
  const [left, right] = [value.trim().toLowerCase(), operand.trim().toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}
