import type { Json } from "../values/json.js";

/** The one rule for lists, at every depth: one value stands bare, several are an array (observed). */
export function collapse(values: readonly Json[]): Json {
  return values.length === 1 ? (values[0] as Json) : values;
}
