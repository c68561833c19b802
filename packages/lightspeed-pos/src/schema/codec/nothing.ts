/** Tells whether a JSON value is an object and not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Tells whether a value is one of the API's many ways of saying that there is none: a missing key, `null`, `""`,
 * `[]`, `{}`, or an object that holds nothing but `@attributes` (seen on card charges).
 */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const key in value) if (key !== "@attributes") return false;
  return true;
}

/** One or many, always as a list: the API writes a list of one as the bare value. */
export function manyOf(value: unknown): readonly unknown[] {
  if (isNothing(value)) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value below a wrapper name; a bare list is taken as it is. */
export function unwrap(value: unknown, wrapper: string): unknown {
  return isObject(value) && !isNothing(value) ? value[wrapper] : value;
}
