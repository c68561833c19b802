import { isObject, type Json } from "../values/json.js";

/**
 * The elements of a list in any form that is accepted: below a wrapper, one or many; an array of wrapped ones; a plain
 * array; one bare element; nothing.
 */
export function elementsOf(sent: Json | undefined, wrapper: string | undefined): readonly Json[] {
  if (sent === undefined || sent === null || sent === "") return [];
  if (Array.isArray(sent)) return sent.flatMap((element: Json) => unwrap(element, wrapper));
  if (isObject(sent) && Object.keys(sent).length === 0) return [];
  return unwrap(sent, wrapper);
}

function unwrap(element: Json, wrapper: string | undefined): readonly Json[] {
  if (wrapper === undefined || !isObject(element) || !Object.hasOwn(element, wrapper)) return [element];
  const inner = element[wrapper];
  if (inner === undefined || inner === null || inner === "") return [];
  return Array.isArray(inner) ? inner : [inner];
}
