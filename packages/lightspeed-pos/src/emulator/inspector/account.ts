import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { Inspected } from "./inspected.js";
import { wholeNumber } from "./parameters.js";

/** The account that a query names, or the first. */
export function accountIn({ accounts }: Inspected, query: Query): number {
  const account = wholeNumber(query, "account", accounts[0] ?? 0);
  if (accounts.includes(account)) return account;
  throw new RefusedRequest(404, `There is no account ${account} here.`);
}
