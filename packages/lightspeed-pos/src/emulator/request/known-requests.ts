import { priceOf } from "../limits/price.js";
import { type Incoming, type ReadRequest, readRequest } from "./incoming.js";

/** A request that was read, and what it costs in drips. */
export interface PricedRequest {
  readonly request: ReadRequest;
  readonly cost: number;
  /** It looks for a gift card by its code, which has a limit of its own. */
  readonly isLookup: boolean;
}

/** How many are remembered, and how long their addresses may be: some megabytes in all. */
const MOST = 1000;
const MOST_CHARACTERS = 2000;

/** Reads requests. A `GET` without a body is read once: it means the same each time, and costs the same. */
export class KnownRequests {
  readonly #known = new Map<string, PricedRequest>();

  read(incoming: Incoming): PricedRequest {
    const { method, url, accept = "", text } = incoming;
    const key = `${url} ${accept}`;
    if (method !== "GET" || text !== "" || key.length > MOST_CHARACTERS) return priced(incoming);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const read = priced(incoming);
    if (read.request.refusal === undefined) this.#known.set(key, read);
    return read;
  }
}

function priced(incoming: Incoming): PricedRequest {
  const request = readRequest(incoming);
  return { request, cost: priceOf(request), isLookup: isLookup(request) };
}

/** Documented: changelog 2026.03.17. */
function isLookup({ route, query }: ReadRequest): boolean {
  const isList = route?.definition.name === "CreditAccount" && route.action === "list";
  return isList && query.has("code") && query.get("giftCard") === "true";
}
