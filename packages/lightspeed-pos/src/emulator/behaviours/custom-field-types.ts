import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import { parseDecimal, wireDecimal } from "../values/decimal.js";
import { parseTime, wireTime } from "../values/time.js";
import { choicesOf, chosenIn, type FieldOwner, isChoice } from "./custom-field-links.js";
import { timeZoneOf } from "./shop.js";

/** What a type takes, in words, and a text as it is kept; `undefined` where it does not fit. */
interface FieldType {
  readonly takes: string;
  read(text: string, field: WireRecord, store: Store): string | undefined;
}

/** Documented, with the lengths. */
const TYPES: Readonly<Record<string, FieldType>> = {
  string: { takes: "at most 64 characters", read: (text) => atMost(64, text) },
  text: { takes: "at most 4096 characters", read: (text) => atMost(4096, text) },
  url: { takes: "the whole address of a web page", read: (text) => (isAddress(text) ? text : undefined) },
  email: { takes: "an email address", read: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : undefined) },
  datetime: { takes: "a date like 2024-05-01T10:00:00+00:00", read: readMoment },
  // Assumed: the day as it was said, whatever time stands behind it.
  date: { takes: "a day like 2024-05-01", read: (text) => (parseTime(text) === undefined ? undefined : dayOf(text)) },
  boolean: { takes: "true or false", read: readBoolean },
  // Documented: others are converted. That they are cut off is assumed.
  integer: { takes: "a whole number", read: (text) => rounded(text, 0, 0) },
  float: { takes: "a number", read: readFloat },
  single_choice: { takes: "one of the field's choices, by its customFieldChoiceID", read: () => undefined },
  multi_choice: { takes: "choices of the field, by their customFieldChoiceID", read: () => undefined },
};

export const fieldTypes: readonly string[] = Object.keys(TYPES);

/** A value as its field keeps it, or a refusal. The wording is assumed; that values are held to the type is documented. */
export function readFieldValue(
  store: Store,
  owner: FieldOwner,
  field: WireRecord,
  sent: WireValue | undefined,
): WireValue {
  if (sent === undefined || sent === "") return "";
  const kept = isChoice(field) ? readChoices(store, owner, field, sent) : readText(store, field, sent);
  if (kept !== undefined) return kept;
  const { takes = "of its type" } = TYPES[String(field.type)] ?? {};
  throw badRequest(`The CustomField '${String(field.name)}' must be ${takes}.`);
}

function readText(store: Store, field: WireRecord, sent: WireValue): string | undefined {
  return typeof sent === "string" ? TYPES[String(field.type)]?.read(sent.trim(), field, store) : undefined;
}

/** Kept by their ids, as they were sent: what they are called may change. */
function readChoices(
  store: Store,
  owner: FieldOwner,
  { customFieldID, type }: WireRecord,
  sent: WireValue,
): WireValue | undefined {
  const chosen = chosenIn(sent);
  const offered = choicesOf(store, owner, customFieldID).map(({ customFieldChoiceID }) => customFieldChoiceID);
  if (!chosen.every((id) => offered.includes(id)) || (type === "single_choice" && chosen.length > 1)) return undefined;
  return chosen.length === 0 ? "" : chosen.map((customFieldChoiceID) => ({ customFieldChoiceID }));
}

function atMost(length: number, text: string): string | undefined {
  return text.length <= length ? text : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function readMoment(text: string, _: WireRecord, store: Store): string | undefined {
  const time = parseTime(text, timeZoneOf(store));
  return time === undefined ? undefined : wireTime(time);
}

function dayOf(text: string): string {
  return text.slice(0, "2024-05-01".length);
}

function readBoolean(text: string): string | undefined {
  const word = text.toLowerCase();
  if (word === "true" || word === "1") return "true";
  return word === "false" || word === "0" ? "false" : undefined;
}

/** Assumed: a precision of 0 is none that was set. */
function readFloat(text: string, { decimalPrecision }: WireRecord): string | undefined {
  const precision = Number(decimalPrecision ?? 0);
  return precision > 0 ? rounded(text, precision, 1) : rounded(text, 30, 1);
}

function rounded(text: string, places: number, mode: 0 | 1): string | undefined {
  const number = parseDecimal(text);
  return number === undefined ? undefined : wireDecimal(number.round(places, mode));
}
