import { NetworkError, OAuthError, TimeoutError, UndecodableError } from "../errors.js";

const firstBackoff = 500;
const longestBackoff = 30_000;

/** Assumed where the server does not say: five refreshes a minute are allowed, so one is free again after twelve seconds. */
const limitedPause = 12_000;

/** Whether asking the token server again with the same refresh token may help. It works again until its pair is used. */
export function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError || error instanceof TimeoutError || error instanceof UndecodableError) return true;
  return error instanceof OAuthError && (error.status >= 500 || error.status === 408 || error.status === 429);
}

/** Milliseconds to wait before the next try: what the server said, else doubling, with half of it random. */
export function pauseAfter(error: unknown, failures: number, random: () => number): number {
  if (error instanceof OAuthError && error.retryAfter !== undefined) return error.retryAfter * 1000;
  if (error instanceof OAuthError && error.status === 429) return limitedPause;
  return Math.round(Math.min(longestBackoff, firstBackoff * 2 ** (failures - 1)) * (0.5 + random() / 2));
}
