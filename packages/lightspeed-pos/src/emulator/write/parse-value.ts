import type { FieldMap, Kind, ScalarKind } from "../../schema/index.js";
import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { parseDecimal, wireDecimal } from "../values/decimal.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { parseTime, wireTime } from "../values/time.js";
import { elementsOf } from "./elements.js";

/** What reading a sent value needs to know. */
export interface Reading {
  /** The field's name, for messages. */
  readonly field: string;
  /** The shop's time zone: a bare day is its midnight. */
  readonly zone: () => string;
}

/** A value as it was sent, in wire form; `null` and empty clear. */
export function parseValue(kind: Kind, sent: Json | undefined, reading: Reading): WireValue | undefined {
  switch (kind.type) {
    case "list":
      return elementsOf(sent, kind.wrapper).map((each) => parseScalar(kind.of, each, reading) ?? "");
    case "structure":
      return isObject(sent) ? parseFields(kind.fields, unwrapAttributes(sent, kind.attributes), reading) : undefined;
    case "structures":
      return elementsOf(sent, kind.wrapper)
        .filter(isObject)
        .map((each) => parseFields(kind.fields, each, reading));
    case "anything":
      return anyText(sent);
    default:
      return parseScalar(kind, sent, reading);
  }
}

/** What a field holds when nothing was sent, or when it was cleared. */
export function emptyValue(kind: Kind): WireValue | undefined {
  switch (kind.type) {
    case "id":
    case "integer":
    case "quantity":
    case "money":
    case "rate":
      return "0";
    case "boolean":
      return "false";
    case "timestamp":
    case "date":
    case "structure":
      return undefined;
    case "list":
    case "structures":
      return [];
    default:
      return "";
  }
}

function parseFields(fields: FieldMap, sent: JsonObject, reading: Reading): WireRecord {
  const parsed: WireRecord = {};
  for (const [name, { kind, facts }] of Object.entries(fields)) {
    const value = Object.hasOwn(sent, name) && !facts.readOnly ? sent[name] : undefined;
    parsed[name] = parseValue(kind, value, { ...reading, field: `${reading.field}.${name}` });
  }
  return parsed;
}

function unwrapAttributes(sent: JsonObject, attributes: boolean): JsonObject {
  const inner = sent["@attributes"];
  return attributes && isObject(inner) ? inner : sent;
}

function parseScalar(kind: ScalarKind, sent: Json | undefined, reading: Reading): string | undefined {
  if (sent === undefined || sent === null || sent === "") return emptyValue(kind) as string | undefined;
  if (typeof sent === "object") throw unreadable(reading, "a single value");
  switch (kind.type) {
    case "id":
    case "integer":
      return parseNumber(sent, reading, true);
    case "quantity":
    case "money":
    case "rate":
      return parseNumber(sent, reading, false);
    case "boolean":
      return parseBoolean(sent, reading);
    case "timestamp":
      return parseMoment(String(sent), reading);
    default:
      return String(sent);
  }
}

function parseNumber(sent: string | number | boolean, reading: Reading, isWhole: boolean): string {
  const number = typeof sent === "boolean" ? undefined : parseDecimal(sent);
  if (number === undefined) throw unreadable(reading, "a number");
  if (isWhole && !number.eq(number.round(0))) throw unreadable(reading, "a whole number");
  return wireDecimal(number);
}

function parseBoolean(sent: string | number | boolean, reading: Reading): string {
  const text = String(sent).toLowerCase();
  if (text === "true" || text === "1") return "true";
  if (text === "false" || text === "0") return "false";
  throw unreadable(reading, "true or false");
}

function parseMoment(sent: string, reading: Reading): string {
  const time = parseTime(sent, reading.zone());
  if (time === undefined) throw unreadable(reading, "a date like 2024-05-01T10:00:00+00:00");
  return wireTime(time);
}

function anyText(sent: Json | undefined): WireValue {
  if (sent === undefined || sent === null) return "";
  return typeof sent === "object" ? (sent as WireValue) : String(sent);
}

/** Assumed: what the API does with a value that does not fit its field was not found. */
function unreadable({ field }: Reading, wanted: string) {
  return badRequest(`${field} must be ${wanted}.`);
}
