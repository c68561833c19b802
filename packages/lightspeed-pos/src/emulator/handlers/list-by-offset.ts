import { cutStretch, offsetOf, parseOrder, type Stretch } from "../query/offset.js";
import { listEnvelope } from "../render/envelope.js";
import type { JsonObject } from "../values/json.js";
import type { ReadCall } from "./call.js";
import { limitOf, readListing } from "./listing.js";
import { tableOf } from "./table.js";

/**
 * Answers a list of version 2: so many records after the start, and how many there are in all.
 *
 * It ignores `sort`, `after`, `before` and `count`, which came with version 3, as it ignores whatever it does not know.
 */
export function listByOffset(call: ReadCall): JsonObject {
  const { route, query } = call;
  const { filter, show } = readListing(call);
  const sort = parseOrder(route.definition, query, call.store);
  const stretch = cutStretch(tableOf(call), filter, sort, offsetOf(query), limitOf(call));
  return listEnvelope(route.definition, attributesOf(call, stretch), show(stretch.records));
}

/** Observed: the count alone where nothing is found, and on the list of accounts, whatever the limit. */
function attributesOf(call: ReadCall, { count }: Stretch): Record<string, string> {
  if (count === 0 || call.route.definition.scope === "root") return { count: String(count) };
  return { count: String(count), offset: String(offsetOf(call.query)), limit: String(limitOf(call)) };
}
