import { isSortable } from "../query/sort.js";
import type { Query } from "../request/query.js";
import type { Route } from "../request/router.js";

/** Ten-thousandths of a drip, documented (Changelog 2026.03.17): for each record skipped, and for a slow order. */
const SKIPPED = 5;
const UNSORTABLE = 40_000;

/** Ten-thousandths of a drip for the parameters that version 2 alone has. */
export function version2Price({ action, definition }: Route, query: Query): number {
  if (action !== "list") return 0;
  const order = query.get("orderby") ?? "";
  const isSlow = order !== "" && !isSortable(definition, order);
  return skipped(query.get("offset")) * SKIPPED + (isSlow ? UNSORTABLE : 0);
}

/** What is no offset costs nothing here, as the request will fail. */
function skipped(offset = ""): number {
  return /^\d{1,15}$/.test(offset) ? Number(offset) : 0;
}
