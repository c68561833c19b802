import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { Inspected } from "./inspected.js";
import { maskedBody, maskedQuery } from "./masks.js";
import { wholeNumber } from "./parameters.js";

/** One request with all that is kept of it: `?number=`. */
export function oneRequest({ log, clientName }: Inspected, query: Query): unknown {
  const number = wholeNumber(query, "number", 0);
  const found = log.find(number);
  if (found === undefined) throw new RefusedRequest(404, `Request ${number} is not in the log, or no longer.`);
  const { body: _body, ...entry } = found.entry;
  const { exchange } = found;
  const bodies = exchange.bodies && {
    ...exchange.bodies,
    sent: { ...exchange.bodies.sent, text: maskedBody(exchange.bodies.sent.text) },
    answer: { ...exchange.bodies.answer, text: maskedBody(exchange.bodies.answer.text) },
  };
  const client = exchange.clientNumber === undefined ? undefined : clientName(exchange.clientNumber);
  return { number, ...entry, query: maskedQuery(entry.query), client, ...exchange, bodies };
}
