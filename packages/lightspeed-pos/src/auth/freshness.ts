import type { Tokens } from "./tokens.js";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Documented: a refresh token that nobody uses dies after 30 days. Ten days are left for whoever is on holiday. */
export const idleLimit = 20 * day;

/** How long before its end a token is renewed: a minute, or a tenth of a life that is shorter than ten minutes. */
export function renewalMargin({ issuedAt, expiresAt }: Tokens): number {
  return Math.min(minute, (expiresAt.getTime() - issuedAt.getTime()) / 10);
}

/** Whether a token may still be used. Refreshing any earlier would revoke it while requests with it are under way. */
export function isFresh(tokens: Tokens, now: number): boolean {
  return now < tokens.expiresAt.getTime() - renewalMargin(tokens);
}

/** Whether its time is over by our clock. */
export function isExpired({ expiresAt }: Tokens, now: number): boolean {
  return now >= expiresAt.getTime();
}

/**
 * Whether a refused token is worth a refresh.
 *
 * Not one that came of a refusal itself and was refused at once: the employee is locked or the account closed, and
 * refreshing for every request would only get the application blocked.
 */
export function isWorthRefreshing({ cause, issuedAt, expiresAt }: Tokens, now: number): boolean {
  if (cause !== "refused") return true;
  const grown = Math.min(minute, (expiresAt.getTime() - issuedAt.getTime()) / 2);
  return now >= issuedAt.getTime() + grown;
}

/** Whether a connection has been idle for so long that its refresh token needs use. */
export function isIdle({ issuedAt }: Tokens, now: number): boolean {
  return now >= issuedAt.getTime() + idleLimit;
}
