import { badRequest } from "../refusal.js";
import { decodeOnce } from "../request/percent.js";

/** One operand of `or`. */
export interface Alternative {
  readonly name: string;
  readonly value: string;
}

/**
 * What parts the operands of `or`: a bar, or an encoded one before `field=`.
 *
 * Documented: `%7C` is data. Observed: clients that ran for years part operands with it, as some HTTP libraries encode
 * every bar. That it depends on what follows is assumed.
 */
const BETWEEN = /\||%7C(?=[A-Za-z][\w.]*%3D)/i;

/**
 * Reads the operands of `or`.
 *
 * Documented: it is split before it is decoded, and an equals sign that is not encoded makes the query fail.
 */
export function alternativesOf(raw: string): readonly Alternative[] {
  if (raw.includes("=")) throw badRequest("The equals signs inside of or must be percent encoded: or=field%3Dvalue");
  return raw.split(BETWEEN).map((piece) => {
    const text = decodeOnce(piece);
    const at = text.indexOf("=");
    if (at < 0) throw badRequest("Each operand of or is a field, an equals sign and a value: or=field%3Dvalue");
    return { name: text.slice(0, at), value: text.slice(at + 1) };
  });
}
