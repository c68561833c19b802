import type { ScalarKind } from "../kind.js";
import { money } from "../money.js";
import { readTimestamp } from "./read-timestamp.js";

const dateText = /^\d{4}-\d{2}-\d{2}$/;

/** The wire form of a moment: whole seconds, UTC, written `+00:00`. */
export function timestampToText(value: Date): string {
  return `${value.toISOString().slice(0, 19)}+00:00`;
}

/**
 * Writes one scalar as the wire has it: shortest decimals, `true`/`false`, UTC timestamps.
 *
 * Throws a `TypeError` whose message completes the sentence "Item.description ...".
 */
export function writeScalar(kind: ScalarKind, value: unknown): string {
  switch (kind.type) {
    case "text":
    case "code":
    case "enumeration":
      if (typeof value !== "string") throw new TypeError("must be text");
      return value;
    case "id":
    case "integer":
      return writeInteger(kind.type, value);
    case "quantity":
      if (typeof value !== "number" || !Number.isFinite(value)) throw new TypeError("must be a finite number");
      return money(value).toString();
    case "money":
    case "rate":
      return writeAmount(value);
    case "boolean":
      if (typeof value !== "boolean") throw new TypeError("must be true or false");
      return String(value);
    case "timestamp":
      return writeTimestamp(value);
    case "date":
      if (typeof value !== "string" || !dateText.test(value)) throw new TypeError('must be a day as "YYYY-MM-DD"');
      return kind.american ? value.replace(/^(\d+)-(\d+)-(\d+)$/, "$2/$3/$1") : value;
  }
}

function writeInteger(type: "id" | "integer", value: unknown): string {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new TypeError("must be a whole number");
  if (type === "id" && value < 0) throw new TypeError("must be an id: a positive whole number, or 0 for none");
  return String(value + 0);
}

function writeAmount(value: unknown): string {
  if (typeof value !== "number" && typeof value !== "string" && typeof value !== "object") {
    throw new TypeError("must be a decimal amount");
  }
  if (value === null) throw new TypeError("must be a decimal amount, not null");
  try {
    const text = money(value as string).toString();
    return text === "-0" ? "0" : text;
  } catch {
    throw new TypeError("must be a decimal amount");
  }
}

function writeTimestamp(value: unknown): string {
  const moment = typeof value === "string" ? readTimestamp(value) : value;
  if (!(moment instanceof Date) || Number.isNaN(moment.getTime())) {
    throw new TypeError("must be a valid Date or ISO 8601 text");
  }
  const year = moment.getUTCFullYear();
  if (year < 0 || year > 9999) throw new TypeError("must lie in the years 0 to 9999");
  return timestampToText(moment);
}
