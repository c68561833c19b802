import { badRequest } from "../refusal.js";
import { decodeOnce } from "../request/percent.js";

/** One operand of `or`. */
export interface Alternative {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the operands of `or`.
 *
 * Documented: it is split at the bars that are not encoded, then each operand is decoded, so that `%7C` is data; and
 * an equals sign that is not encoded makes the query fail.
 */
export function alternativesOf(raw: string): readonly Alternative[] {
  if (raw.includes("=")) throw badRequest("The equals signs inside of or must be percent encoded: or=field%3Dvalue");
  return raw.split("|").map((piece) => {
    const text = decodeOnce(piece);
    const at = text.indexOf("=");
    if (at < 0) throw badRequest("Each operand of or is a field, an equals sign and a value: or=field%3Dvalue");
    return { name: text.slice(0, at), value: text.slice(at + 1) };
  });
}
