import { decode, fromSearch } from "./encoding.js";
import type { PricedRequest } from "./price.js";

/**
 * Whether a request looks for a gift card by its code: those have a limit of their own, one a second (documented:
 * changelog 2026.03.17), so that nobody can try codes.
 */
export function isGiftCardLookup({ method, path, search }: Omit<PricedRequest, "body">): boolean {
  if (method !== "GET" || !/\/CreditAccount(\.json|\.xml)?$/.test(path)) return false;
  const parameters = new Map(fromSearch(search));
  return parameters.has("code") && decode(parameters.get("giftCard") ?? "") === "true";
}
