/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON with its slashes escaped, as the API writes it (observed). */
export function wireJson(value: Json): string {
  return JSON.stringify(value).replaceAll("/", "\\/");
}

/** The same for people to read, with the four spaces of PHP. */
export function prettyJson(value: Json): string {
  return JSON.stringify(value, undefined, 4).replaceAll("/", "\\/");
}
