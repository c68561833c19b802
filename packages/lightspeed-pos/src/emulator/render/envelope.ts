import type { AnyDefinition } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import type { ApiVersion } from "../request/target.js";
import type { WireRecord } from "../store/record.js";
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

/** The body around a single record, read or written; some stand bare beside attributes of their own. */
export function recordEnvelope(
  definition: AnyDefinition,
  record: WireRecord,
  shown: JsonObject,
  version: ApiVersion,
): JsonObject {
  if (standsBare(definition, version)) {
    return { "@attributes": behaviourOf(definition.name).bareAttributes?.(record) ?? {}, ...shown };
  }
  return { "@attributes": { count: "1" }, [definition.key]: shown };
}

/** That version 2 wraps every record, and shows a single account as its list does, is assumed. */
export function standsBare({ unwrapped }: AnyDefinition, version: ApiVersion): boolean {
  return unwrapped && version !== 2;
}
