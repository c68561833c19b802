import type { Query } from "../request/query.js";

/** Tells whether a list is asked how many there are instead of which. */
export function asksForCount(query: Query): boolean {
  const value = query.get("count");
  return value === "1" || value === "true";
}
