import type { RequestEntry } from "../log.js";
import type { Query } from "../request/query.js";
import type { Inspected } from "./inspected.js";
import { maskedQuery } from "./masks.js";
import { wholeNumber } from "./parameters.js";

/** Requests in one answer; who is behind asks again. */
const MOST = 1000;

/** All that moves: what the page asks for again and again. `?since=` and `?era=` tell what it has already. */
export function live({ log, clock, chaos, standings, clientName }: Inspected, query: Query): unknown {
  const isSameEra = wholeNumber(query, "era", -1) === log.era;
  const since = isSameEra ? Math.max(wholeNumber(query, "since", 0), log.first - 1) : log.first - 1;
  const rows = log.since(since).slice(0, MOST);
  return {
    era: log.era,
    next: since + rows.length,
    count: log.count,
    requests: rows.map((entry, index) => {
      const number = since + index + 1;
      return { number, ...rowOf(entry), retryAfter: log.find(number)?.exchange.retryAfter };
    }),
    clock: { milliseconds: clock.now(), frozen: clock.isFrozen },
    buckets: standings().map((standing) => ({ ...standing, client: clientName(standing.clientNumber) })),
    rules: chaos.rules,
  };
}

function rowOf({ at, method, path, query, status, cost, durationMs, fault }: RequestEntry) {
  return { at, method, path, query: maskedQuery(query), status, cost, durationMs, fault: fault?.fault };
}
