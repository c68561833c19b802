import { badRequest } from "../refusal.js";

/** Decodes text from a URL once: `+` is a space, `%41` is `A`. */
export function decodeOnce(raw: string): string {
  // Most texts hold neither, and every request has some.
  if (!/[%+]/.test(raw)) return raw;
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    throw badRequest("The URL holds a percent sign that starts no valid escape. Write a literal percent sign as %25.");
  }
}
