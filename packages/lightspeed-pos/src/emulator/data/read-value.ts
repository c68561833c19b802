import { type AnyField, type FieldMap, isScalar, type Kind, type ScalarKind } from "../../schema/index.js";
import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { elementsOf } from "../write/elements.js";
import { emptyValue, parseValue, type Reading } from "../write/parse-value.js";

/**
 * Reads a field's value from data. `null` says that it is not set: such fields are left out of answers.
 *
 * An empty text in a number, a date or a yes or no says the same (observed in some answers of the API). What must
 * always be there is empty or zero then.
 */
export function readField({ kind, facts }: AnyField, sent: Json | undefined, reading: Reading): WireValue | undefined {
  const isUnset = sent === null || sent === undefined || (sent === "" && isScalar(kind) && emptyValue(kind) !== "");
  if (isUnset) return facts.optional ? undefined : emptyValue(kind);
  return readValue(kind, sent, reading);
}

function readValue(kind: Kind, sent: Json, reading: Reading): WireValue | undefined {
  switch (kind.type) {
    case "list":
      return elementsOf(sent, kind.wrapper).map((each) => readScalar(kind.of, each, reading));
    case "structure":
      return readStructure(kind.fields, kind.attributes ? belowAttributes(sent) : sent, reading);
    case "structures":
      return elementsOf(sent, kind.wrapper).map((each) => readFields(kind.fields, each, reading));
    case "anything":
      return parseValue(kind, sent, reading);
    default:
      return readScalar(kind, sent, reading);
  }
}

/** What is canonical already is taken as it stands: a large file has millions of such values. */
function readScalar(kind: ScalarKind, sent: Json, reading: Reading): string {
  if (typeof sent === "string" && isCanonical(kind, sent)) return sent;
  return String(parseValue(kind, sent, reading) ?? "");
}

const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/;
const DECIMAL = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,14}[1-9])$/;
const DAY = [
  "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])",
  "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)",
  "02-(?:0[1-9]|1\\d|2[0-8])",
].join("|");
const MOMENT = new RegExp(`^\\d{4}-(?:${DAY})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\+00:00$`);

function isCanonical({ type }: ScalarKind, text: string): boolean {
  switch (type) {
    case "id":
    case "integer":
      return WHOLE.test(text);
    case "quantity":
    case "money":
    case "rate":
      return DECIMAL.test(text);
    case "boolean":
      return text === "true" || text === "false";
    case "timestamp":
      return MOMENT.test(text);
    default:
      return true;
  }
}

/** An empty one is an empty text (observed). */
function readStructure(fields: FieldMap, sent: Json, reading: Reading): WireRecord | undefined {
  return sent === "" ? undefined : readFields(fields, sent, reading);
}

function readFields(fields: FieldMap, sent: Json, reading: Reading): WireRecord {
  if (!isObject(sent)) throw badRequest(`${reading.field} must be an object, or several in a list.`);
  const record: WireRecord = {};
  for (const [name, field] of Object.entries(fields)) {
    const isGiven = Object.hasOwn(sent, name);
    const value = isGiven ? sent[name] : null;
    const read = readField(field, value, { ...reading, field: `${reading.field}.${name}` });
    if (read !== undefined) record[name] = read;
  }
  return record;
}

function belowAttributes(sent: Json): Json {
  const inner: Json | undefined = isObject(sent) ? (sent as JsonObject)["@attributes"] : undefined;
  return inner ?? sent;
}
