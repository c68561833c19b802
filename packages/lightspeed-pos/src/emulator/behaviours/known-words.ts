import type { AnyDefinition, Kind } from "../../schema/index.js";
import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";

/** Refuses a word that the field does not know; none at all says nothing. The wording is assumed. */
export function refuseUnknownWord({ fields }: AnyDefinition, sent: WireRecord, name: string): void {
  const kind = fields[name]?.kind;
  if (kind !== undefined) refuseUnknown(kind, sent[name], name);
}

/** The same for a value by itself. */
export function refuseUnknown(kind: Kind, word: WireValue | undefined, name: string): void {
  if (kind.type !== "enumeration" || word === undefined || word === "") return;
  if (!kind.values.includes(String(word))) throw badRequest(`${name} must be one of ${kind.values.join(", ")}.`);
}
