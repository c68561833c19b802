import { asksForCount } from "../query/counting.js";
import { type Cursor, cursorToken, parseCursor } from "../query/cursor.js";
import { type Filter, makeFilter } from "../query/filter.js";
import { LoadTree, parseLoad } from "../query/load.js";
import { countFitting, cutPage, type Page } from "../query/page.js";
import { parseSort, type Sort } from "../query/sort.js";
import { badRequest } from "../refusal.js";
import { listEnvelope } from "../render/envelope.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { Call } from "./call.js";
import { enclosing } from "./within.js";

const MAX_LIMIT = 100;

/** Answers a list: one page of what fits, and where its neighbours are. */
export function list(call: Call): JsonObject {
  const { definition } = call.route;
  const tree = LoadTree.of(parseLoad(definition, call.query.get("load_relations")));
  const filter = belongingOnly(call, makeFilter(definition, call.query, tree, call.store));
  if (asksForCount(call.query)) return count(call, filter);
  const sort = parseSort(definition, call.query.get("sort"));
  const cursor = parseCursor(sort, call.query.get("after"), call.query.get("before"));
  const page = cutPage(call.store.table(definition.name), filter, sort, cursor, limitOf(call));
  const view = { store: call.store, isSingle: false, isNested: false };
  const records = page.records.map((record) => renderRecord(definition, record, tree, view));
  return listEnvelope(definition, attributesOf(call, sort, page), records);
}

/** Lists below a record of the path hold only what belongs to it. */
function belongingOnly(call: Call, filter: Filter): Filter {
  const [link] = Object.entries(enclosing(call));
  if (link === undefined) return filter;
  const [field, owner] = link;
  return {
    fits: (record) => record[field] === owner && filter.fits(record),
    among: filter.among ?? { field, values: [String(owner)] },
  };
}

/** Documented: the parameters that page or sort do not go with it. */
function count({ query, route, store }: Call, filter: Filter): JsonObject {
  const conflicts = ["limit", "sort", "after", "before"].filter((name) => query.has(name));
  if (conflicts.length > 0) throw badRequest(`count cannot be combined with ${conflicts.join(", ")}.`);
  return { "@attributes": { count: String(countFitting(store.table(route.definition.name), filter)) } };
}

/** Documented: 0 to 100. Larger ones are cut to 100 (assumed), anything else is refused (assumed). */
function limitOf({ query }: Call): number {
  const wanted = query.get("limit");
  if (wanted === undefined || wanted === "") return MAX_LIMIT;
  if (/^\d{1,15}$/.test(wanted)) return Math.min(Number(wanted), MAX_LIMIT);
  throw badRequest("limit must be a whole number from 0 to 100.");
}

/** Where the account list says how many there are, all others say where the next page is (documented). */
function attributesOf(call: Call, sort: Sort, page: Page): Record<string, string> {
  if (call.route.definition.scope === "root") return { count: String(page.records.length) };
  return {
    next: page.hasNext ? pageAddress(call, sort, "after", page.records.at(-1)) : "",
    previous: page.hasPrevious ? pageAddress(call, sort, "before", page.records[0]) : "",
  };
}

/** Documented order: `sort`, the caller's own parameters, `limit`, then the cursor. */
function pageAddress(call: Call, sort: Sort, direction: Cursor["direction"], record: WireRecord | undefined): string {
  if (record === undefined) return "";
  const id = call.store.table(call.route.definition.name).idOf(record);
  const parameters = [
    ["sort", sort.parameter],
    ...ownParameters(call),
    ["limit", String(limitOf(call))],
    [direction, encodeURIComponent(cursorToken(sort, record, id))],
  ];
  return `${call.address}?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** As they came: encoding them anew could change what the bars of `or` mean. */
function ownParameters({ query }: Call): readonly (readonly [string, string])[] {
  const paging = new Set(["sort", "limit", "after", "before"]);
  return query.parameters
    .filter(({ name }) => !paging.has(name))
    .map(({ name, raw }) => [encodeURIComponent(name), raw] as const);
}
