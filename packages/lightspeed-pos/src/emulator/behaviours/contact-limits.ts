import type { AnyDefinition } from "../../schema/index.js";
import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { refuseUnknown } from "./known-words.js";

/**
 * Refuses more ways to reach somebody than a contact has room for.
 *
 * Documented: one phone and one email of each use, one address, one website. Sending a list replaces the one that is
 * there, so that only what is sent together can be too much; what names no use is let be (assumed, as is the wording).
 */
export function refuseCrowdedContact({ fields }: AnyDefinition, sent: WireRecord): void {
  for (const name of ["Phones", "Emails"]) {
    const kind = fields[name]?.kind;
    const use = kind?.type === "structures" ? kind.fields.useType?.kind : undefined;
    const uses = partsOf(sent[name]).map(({ useType }) => useType);
    if (use !== undefined) for (const word of uses) refuseUnknown(use, word, "useType");
    refuseTwice(name, uses);
  }
  for (const name of ["Addresses", "Websites"])
    if (partsOf(sent[name]).length > 1) throw badRequest(`${name} can hold one at most.`);
}

function refuseTwice(name: string, uses: readonly (WireValue | undefined)[]): void {
  const named = uses.filter((use) => use !== undefined && use !== "");
  const twice = named.find((use, place) => named.indexOf(use) < place);
  if (twice !== undefined) throw badRequest(`${name} can hold one of useType ${String(twice)} at most.`);
}

/** The parts of a contact that are of one kind. */
export function partsOf(value: WireValue | undefined): readonly WireRecord[] {
  return Array.isArray(value) ? (value as readonly WireRecord[]) : [];
}
