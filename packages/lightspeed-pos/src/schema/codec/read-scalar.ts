import type { ScalarKind } from "../kind.js";
import { money } from "../money.js";
import { plainAmount } from "./plain-amount.js";
import { readTimestamp } from "./read-timestamp.js";
import { unreadable } from "./unreadable.js";

/** Reads one scalar's text; gives `unreadable` where it is not of the kind. Empty text is the caller's business. */
export type ScalarReader = (text: string) => unknown;

/** The reader of a kind. */
export function scalarReader(kind: ScalarKind): ScalarReader {
  switch (kind.type) {
    case "text":
    case "code":
    case "enumeration":
      return readText;
    case "id":
    case "integer":
      return readInteger;
    case "quantity":
      return readQuantity;
    case "money":
    case "rate":
      return readAmount;
    case "boolean":
      return readBoolean;
    case "timestamp":
      return readTimestamp;
    case "date":
      return kind.american ? readAmericanDate : readDate;
  }
}

const decimalText = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const dateText = /^\d{4}-\d{2}-\d{2}$/;

function readText(text: string): unknown {
  return text;
}

function readBoolean(text: string): unknown {
  return text === "true" ? true : text === "false" ? false : unreadable;
}

function readDate(text: string): unknown {
  return dateText.test(text) ? text : unreadable;
}

function readAmericanDate(text: string): unknown {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? readDate(text) : `${year}-${month}-${day}`;
}

function readInteger(text: string): unknown {
  const value = plainInteger(text) ?? decimal(text);
  return Number.isSafeInteger(value) ? value + 0 : unreadable;
}

function readQuantity(text: string): unknown {
  const value = plainInteger(text) ?? decimal(text);
  return Number.isFinite(value) ? value : unreadable;
}

// big.js takes no plus sign.
function readAmount(text: string): unknown {
  return plainAmount(text) ?? (decimalText.test(text) ? money(text.replace(/^\+/, "")) : unreadable);
}

function decimal(text: string): number {
  return decimalText.test(text) ? Number(text) : Number.NaN;
}

/** The most digits of which any whole number is exact. */
const exactDigits = 15;

/** Digits and nothing else, as nearly all ids and counts are; without a regular expression, which costs twice as much. */
function plainInteger(text: string): number | undefined {
  if (text.length === 0 || text.length > exactDigits) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
