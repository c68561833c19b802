import { type Filter, makeFilter } from "../query/filter.js";
import { LoadTree, parseLoad } from "../query/load.js";
import { badRequest } from "../refusal.js";
import { rendererOf } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { ReadCall } from "./call.js";
import { enclosing } from "./within.js";

/** What every list reads first, however it is cut into pages. */
export interface Listing {
  readonly filter: Filter;
  show(records: readonly WireRecord[]): readonly JsonObject[];
}

const MAX_LIMIT = 100;

/** Reads what a list is to hold and how its records are shown. */
export function readListing(call: ReadCall): Listing {
  const { query, store, version } = call;
  const { definition } = call.route;
  const tree = LoadTree.of(parseLoad(definition, call));
  const view = { store, version, isSingle: false, isNested: false };
  return {
    filter: belongingOnly(call, makeFilter(definition, query, tree, store)),
    show: (records) => records.map(rendererOf(definition, tree, view)),
  };
}

/** Documented: 0 to 100. Larger ones are cut to 100 (assumed), anything else is refused (assumed). */
export function limitOf({ query }: ReadCall): number {
  const wanted = query.get("limit");
  if (wanted === undefined || wanted === "") return MAX_LIMIT;
  if (/^\d{1,15}$/.test(wanted)) return Math.min(Number(wanted), MAX_LIMIT);
  throw badRequest("limit must be a whole number from 0 to 100.");
}

/** Lists below a record of the path hold only what belongs to it. */
function belongingOnly(call: ReadCall, filter: Filter): Filter {
  const [link] = Object.entries(enclosing(call));
  if (link === undefined) return filter;
  const [field, owner] = link;
  return {
    fits: (record) => record[field] === owner && filter.fits(record),
    among: filter.among ?? { field, values: [String(owner)] },
  };
}
