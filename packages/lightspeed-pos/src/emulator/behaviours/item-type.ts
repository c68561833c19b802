import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";
import { refuseUnknownWord } from "./known-words.js";

/**
 * Refuses a type that there is none of, and one of serial numbers where none are kept.
 *
 * Documented: the six types, and that the two old ones of serial numbers need `serialized` to be true. What is neither
 * of them stays as it was: records from before have the types alone (assumed).
 */
export function refuseItemType(
  write: Writer,
  resource: "Item" | "ItemMatrix",
  fields: WireRecord,
  before: WireRecord = {},
): void {
  const next = { ...before, ...fields };
  if (next.itemType === before.itemType && next.serialized === before.serialized) return;
  refuseUnknownWord(write.definition(resource), fields, "itemType");
  const isOfSerials = next.itemType === "serialized" || next.itemType === "serialized_assembly";
  if (isOfSerials && next.serialized !== "true")
    throw badRequest(`serialized must be true where itemType is ${String(next.itemType)}.`);
}
