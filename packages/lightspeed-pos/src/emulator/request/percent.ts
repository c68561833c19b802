import { badRequest } from "../refusal.js";

/** Decodes text from a URL once: `+` is a space, `%41` is `A`. */
export function decodeOnce(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    throw badRequest("The URL holds a percent sign that starts no valid escape. Write a literal percent sign as %25.");
  }
}
