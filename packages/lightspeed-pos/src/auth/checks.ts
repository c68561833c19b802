import { InvalidInputError } from "../errors.js";

/** Whether it can be a token: what can stand in a header, which is visible ASCII. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}

/** Text that is not empty. */
export function text(name: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new InvalidInputError(`${name} must be text that is not empty.`);
}

export function formatOf(format: unknown): "form" | "json" {
  if (format === "form" || format === "json") return format;
  throw new InvalidInputError('bodyFormat must be "form" or "json".');
}

/** A connection's name: short, and of signs that every store takes. */
export function checkedConnection(connection: unknown): string {
  if (typeof connection === "string" && /^[\x21-\x7e]{1,64}$/.test(connection)) return connection;
  throw new InvalidInputError(
    "connection must be a name of 1 to 64 visible ASCII characters without spaces, such as an account's id.",
  );
}
