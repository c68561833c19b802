import type { AnyDefinition } from "../../schema/index.js";
import { findDefinition, relationsOf } from "../definitions.js";
import { asksForCount } from "../query/counting.js";
import type { Query } from "../request/query.js";
import type { Route } from "../request/router.js";
import type { Target } from "../request/target.js";
import type { JsonObject } from "../values/json.js";
import { sentRecords } from "../write/relations.js";
import { loadPrice } from "./load-price.js";
import { orPrice } from "./or-price.js";
import { version2Price } from "./version-2-price.js";

/** Documented prices, in tenths of a drip so that sums stay exact. */
const BASE = 10;
const COUNT = 100;
const NESTED_RECORD = 5;

/** Offsets of version 2 cost far less than a tenth of a drip for each record. */
const TEN_THOUSANDTHS_PER_TENTH = 1000;

/** The parts of a request that its price is made of. */
export interface Priced {
  readonly target: Target | undefined;
  /** Missing where the path leads nowhere. */
  readonly route: Route | undefined;
  readonly query: Query;
  readonly body: JsonObject;
}

/** What a request costs in drips, from its text alone: no record is looked at (documented). */
export function priceOf({ target, route, query, body }: Priced): number {
  if (target === undefined || route === undefined) return BASE / 10;
  const tenths =
    basePrice(target, route, query) +
    loadPrice(route.definition, query.get("load_relations"), route.action === "list") +
    (route.action === "list" ? orPrice(query.raw("or")) : 0) +
    bodyPrice(route, body);
  if (target.version === 3) return tenths / 10;
  return (tenths * TEN_THOUSANDTHS_PER_TENTH + version2Price(route, query)) / (TEN_THOUSANDTHS_PER_TENTH * 10);
}

function basePrice({ version }: Target, { action, call, definition }: Route, query: Query): number {
  if (action === "call") return (definition.calls[call ?? ""]?.cost ?? 1) * BASE;
  if (version === 3 && action === "list" && asksForCount(query)) return COUNT;
  return (definition.cost[action] ?? 1) * BASE;
}

function bodyPrice({ action, call, definition }: Route, body: JsonObject): number {
  if (action === "call") return nestedRecords(definition.calls[call ?? ""] ?? definition, body) * NESTED_RECORD;
  if (action !== "create" && action !== "update") return 0;
  const completes = String(body.completed) === "true" && definition.costWhenCompleted > 0;
  return nestedRecords(definition, body) * NESTED_RECORD + (completes ? definition.costWhenCompleted * 10 : 0);
}

/** Records sent inside of the body, at any depth; whether they may be written makes no difference (documented). */
function nestedRecords(definition: Pick<AnyDefinition, "relations">, body: JsonObject): number {
  let count = 0;
  for (const [name, relation] of relationsOf(definition)) {
    const target = findDefinition(relation.target);
    if (target === undefined) continue;
    for (const child of sentRecords(relation, target, name, body)) count += 1 + nestedRecords(target, child);
  }
  return count;
}
