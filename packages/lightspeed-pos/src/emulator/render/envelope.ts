import type { AnyDefinition } from "../../schema/index.js";
import type { Json, JsonObject } from "../values/json.js";
import { collapse } from "./collapse.js";

/** The body of a list: its attributes first, then the records, if any. */
export function listEnvelope(
  definition: AnyDefinition,
  attributes: Readonly<Record<string, string>>,
  records: readonly JsonObject[],
): JsonObject {
  const envelope: Record<string, Json> = { "@attributes": attributes };
  if (records.length > 0) envelope[definition.key] = collapse(records);
  return envelope;
}

/** The body around a single record, read or written. */
export function recordEnvelope(definition: AnyDefinition, record: JsonObject): JsonObject {
  return { "@attributes": { count: "1" }, [definition.key]: record };
}
