import { isExpired, isFresh, isIdle, isWorthRefreshing } from "./freshness.js";
import type { Tokens, TokensCause } from "./tokens.js";

/** Why new tokens are looked for. */
export interface Need {
  /** The access token that the server turned down. */
  readonly refused: string | undefined;
  /** The refresh token is to be used before it dies. */
  readonly isIdle: boolean;
}

/** Whether these tokens leave the need as it is; `isCalm` while a try to renew them early has just failed. */
export function isOpen({ refused, isIdle: forIdle }: Need, tokens: Tokens, now: number, isCalm: boolean): boolean {
  if (tokens.accessToken === refused) return isWorthRefreshing(tokens, now);
  if (forIdle && isIdle(tokens, now)) return true;
  if (isFresh(tokens, now)) return false;
  return isExpired(tokens, now) || !isCalm;
}

/** Whether these tokens can be used for a while although the need is open. */
export function canServe(tokens: Tokens, { refused }: Need, now: number): boolean {
  return tokens.accessToken !== refused && !isExpired(tokens, now);
}

/** What the new pair will say of why it was asked for. */
export function causeOf(need: Need, tokens: Tokens, now: number): TokensCause {
  if (need.isIdle) return "idle";
  return tokens.accessToken === need.refused && !isExpired(tokens, now) ? "refused" : "expired";
}
