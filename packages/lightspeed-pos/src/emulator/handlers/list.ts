import { asksForCount } from "../query/counting.js";
import { type Cursor, cursorToken, parseCursor } from "../query/cursor.js";
import type { Filter } from "../query/filter.js";
import { countFitting, cutPage, type Page } from "../query/page.js";
import { parseSort, type Sort } from "../query/sort.js";
import { badRequest } from "../refusal.js";
import { collapse } from "../render/collapse.js";
import { listEnvelope } from "../render/envelope.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { ReadCall } from "./call.js";
import { limitOf, readListing } from "./listing.js";
import { tableOf } from "./table.js";

/** Answers a list: one page of what fits, and where its neighbours are. */
export function list(call: ReadCall): JsonObject {
  const { definition } = call.route;
  if (definition.whole) return listWhole(call);
  const { filter, show } = readListing(call);
  if (asksForCount(call.query)) return count(call, filter);
  const sort = parseSort(definition, call.query.get("sort"));
  const cursor = parseCursor(sort, call.query.get("after"), call.query.get("before"));
  const page = cutPage(tableOf(call), filter, sort, cursor, limitOf(call));
  return listEnvelope(definition, attributesOf(call, sort, page), show(page.records));
}

/** Documented samples: some lists have neither pages nor attributes. */
function listWhole(call: ReadCall): JsonObject {
  const { definition } = call.route;
  const { filter, show } = readListing(call);
  const records = show(tableOf(call).all.filter(filter.fits));
  return records.length === 0 ? {} : { [definition.key]: collapse(records) };
}

/** Documented: the parameters that page or sort do not go with it. */
function count(call: ReadCall, filter: Filter): JsonObject {
  const conflicts = ["limit", "sort", "after", "before"].filter((name) => call.query.has(name));
  if (conflicts.length > 0) throw badRequest(`count cannot be combined with ${conflicts.join(", ")}.`);
  return { "@attributes": { count: String(countFitting(tableOf(call), filter)) } };
}

/** Where the account list says how many there are, all others say where the next page is (documented). */
function attributesOf(call: ReadCall, sort: Sort, page: Page): Record<string, string> {
  if (call.route.definition.counted) return { count: String(page.records.length) };
  return {
    next: page.hasNext ? pageAddress(call, sort, "after", page.records.at(-1)) : "",
    previous: page.hasPrevious ? pageAddress(call, sort, "before", page.records[0]) : "",
  };
}

/** Documented order: `sort`, the caller's own parameters, `limit`, then the cursor. */
function pageAddress(
  call: ReadCall,
  sort: Sort,
  direction: Cursor["direction"],
  record: WireRecord | undefined,
): string {
  if (record === undefined) return "";
  const id = Number(record[call.route.definition.id]);
  const parameters = [
    ["sort", call.query.get("sort") || call.route.definition.id],
    ...ownParameters(call),
    ["limit", String(limitOf(call))],
    [direction, encodeURIComponent(cursorToken(sort, record, id))],
  ];
  return `${call.address}?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** As they came: encoding them anew could change what the bars of `or` mean. */
function ownParameters({ query }: ReadCall): readonly (readonly [string, string])[] {
  const paging = new Set(["sort", "limit", "after", "before"]);
  return query.parameters
    .filter(({ name }) => !paging.has(name))
    .map(({ name, raw }) => [encodeURIComponent(name), raw] as const);
}
