import { InvalidInputError } from "../errors.js";

/** One query parameter: its name, and its value as it stands in the URL. */
export type Parameter = readonly [name: string, encoded: string];

/**
 * Percent-encodes a value for the query.
 *
 * Everything but letters, digits and `- _ . ! ~ * ' ( )` is encoded once: `%` wildcards become `%25`, a `+` of a
 * time zone `%2B`, a `|` in data `%7C` (a bare one separates the operands of `or`).
 */
export function encodeValue(value: string, at: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new InvalidInputError(`${at} holds half of a character (a lone surrogate), which no URL can carry.`);
  }
}

/** The query string of some parameters, without the question mark. */
export function toSearch(parameters: readonly Parameter[]): string {
  return parameters.map(([name, encoded]) => `${encodeURIComponent(name)}=${encoded}`).join("&");
}

/** The parameters of a query string, their values still encoded. */
export function fromSearch(search: string): Parameter[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", ...rest] = part.split("=");
      return [decode(name), rest.join("=")];
    });
}

/** A value without its percent-encoding; text that is not properly encoded stays as it is. */
export function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    return encoded;
  }
}
