import { ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Kind} Kind */
/** @typedef {import("./schemas.mjs").Schema} Schema */

const digits = "^\\d+$";
const whole = "^-?\\d+$";
const decimal = "^-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?$";
const moment = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[-+]\\d{2}:\\d{2}$";
const momentOrDay = "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[-+]\\d{2}:?\\d{2})?)?$";
const day = "^\\d{4}-\\d{2}-\\d{2}$";
const americanDay = "^\\d{2}/\\d{2}/\\d{4}$";

/**
 * What each kind of scalar looks like in an answer: always text.
 *
 * @type {Readonly<Record<string, Schema>>}
 */
export const answered = {
  WireId: { type: "string", pattern: digits, description: "An id. 0 stands for no record." },
  WireInteger: { type: "string", pattern: whole, description: "A whole number as text." },
  WireQuantity: { type: "string", pattern: decimal, description: "A count of goods as text, perhaps a fraction." },
  WireMoney: {
    type: "string",
    pattern: decimal,
    description: "An exact amount as text, not rounded to cents. Trailing zeros and exponents are rare but real.",
  },
  WireRate: { type: "string", pattern: decimal, description: "An exact fraction as text: 0.05 is five percent." },
  WireBoolean: { type: "string", enum: ["true", "false"] },
  WireText: { type: "string" },
  WireCode: { type: "string", description: "Digits that are a name: leading zeros count." },
  WireTimestamp: { type: "string", format: "date-time", pattern: moment, description: "A moment, as a rule in UTC." },
  WireDate: { type: "string", format: "date", pattern: day, description: "A day without a time." },
  WireAmericanDate: { type: "string", pattern: americanDay, description: "A day, month first." },
  WireAnything: {
    oneOf: [{ type: "string" }, { type: "object" }, { type: "array", items: { type: "object" } }],
    description: "Text, an object or several: it depends on another field.",
  },
};

/**
 * What may be sent for it: the same text, or the value as JSON has it.
 *
 * @type {Readonly<Record<string, Schema>>}
 */
export const sent = {
  SentId: { type: ["string", "integer"], pattern: digits, minimum: 0 },
  SentInteger: { type: ["string", "integer"], pattern: whole },
  SentQuantity: { type: ["string", "number"], pattern: decimal },
  SentMoney: { type: ["string", "number"], pattern: decimal, description: "As text it stays exact." },
  SentRate: { type: ["string", "number"], pattern: decimal },
  SentBoolean: { enum: ["true", "false", true, false] },
  SentText: { type: "string" },
  SentCode: { type: "string" },
  SentTimestamp: {
    type: "string",
    pattern: momentOrDay,
    description: "A moment. A plain day is its midnight in the shop's time zone.",
  },
  SentDate: { type: "string", format: "date", pattern: day },
  SentAmericanDate: { type: "string", pattern: americanDay },
  SentAnything: {
    oneOf: [
      { type: ["string", "number", "boolean"] },
      { type: "object" },
      { type: "array", items: { type: "object" } },
    ],
    description: "Its form depends on another field.",
  },
  Cleared: { enum: [null, ""], description: "Clears the field." },
};

const names = /** @type {const} */ ({
  id: "Id",
  integer: "Integer",
  quantity: "Quantity",
  money: "Money",
  rate: "Rate",
  boolean: "Boolean",
  text: "Text",
  code: "Code",
  timestamp: "Timestamp",
  date: "Date",
});

/**
 * The schema of a scalar, in answers or as it may be sent.
 *
 * @param {Kind} kind
 * @param {"Wire" | "Sent"} side
 * @returns {Schema}
 */
export function scalar(kind, side) {
  // The server may know more words than the documentation.
  if (kind.type === "enumeration") return { anyOf: [{ enum: kind.values }, ref(`${side}Text`)] };
  if (kind.type === "date" && kind.american) return ref(`${side}AmericanDate`);
  return ref(side + names[/** @type {keyof typeof names} */ (kind.type)]);
}

/**
 * Whether an empty text is one of the values anyway.
 *
 * @param {Kind} kind
 */
export function mayBeEmpty(kind) {
  return kind.type === "text" || kind.type === "code" || kind.type === "enumeration";
}
