import { badRequest, RefusedRequest } from "../refusal.js";
import { isObject, type JsonObject } from "../values/json.js";
import { readXml } from "../xml/read.js";

/** Assumed: far above any documented body, so that only broken or hostile callers meet it. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_DEPTH = 64;
/** Assumed: each record in a body is work, during which nobody else is answered. No sale has that many lines. */
const MAX_RECORDS = 1000;

export function bodyTooLarge(): RefusedRequest {
  return new RefusedRequest(413, `The request's body is larger than ${MAX_BODY_BYTES} bytes.`);
}

/**
 * Reads a body, whatever its content type says (observed). An empty one is a record without fields.
 *
 * Assumed: what starts like XML is XML, wherever it was sent, and all else is JSON.
 */
export function parseBody(text: string): JsonObject {
  const body = recordIn(text);
  if (countRecords(body) > MAX_RECORDS) throw badRequest(`The body holds more than ${MAX_RECORDS} records.`);
  return body;
}

function recordIn(text: string): JsonObject {
  if (text.trim() === "") return {};
  if (/^\uFEFF?\s*</.test(text)) return parseXml(text);
  refuseDepth(text);
  const value = parseJson(text);
  if (isObject(value)) return value;
  // Observed: PHP's clients write a record without fields as an empty list.
  if (Array.isArray(value) && value.length === 0) return {};
  throw badRequest("The body must be a JSON object: the fields of one record, without a wrapper around them.");
}

function countRecords(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, part) => sum + countRecords(part), 0);
  return Array.isArray(value) ? inside : inside + 1;
}

/** The outermost element is the record; its name is not looked at (assumed). Without children it has no fields. */
function parseXml(text: string): JsonObject {
  const value = readXml(text);
  if (isObject(value)) return value;
  if (value === "") return {};
  throw badRequest("The body must be an XML element with the fields of one record, like <Item><description>…");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
}

/** Counts brackets outside of texts, so that what walks the body later cannot run out of stack. */
function refuseDepth(text: string): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inText = !inText;
    else if (inText && sign === "\\") at += 1;
    else if (!inText && (sign === "{" || sign === "[")) depth += 1;
    else if (!inText && (sign === "}" || sign === "]")) depth -= 1;
    if (depth > MAX_DEPTH) throw badRequest(`The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
}
