import { isLightspeedError } from "../../errors.js";
import { leavesOutcomeOpen } from "../../http/index.js";

/** Errors after which no other row would fare better. */
const endings: ReadonlySet<string> = new Set([
  "unauthorized",
  "not_connected",
  "reauthorization_required",
  "token_refresh_failed",
  "token_store_failed",
  "oauth_refused",
  "wait_too_long",
]);

/** Errors that are the row's own: another row may well pass. */
const owned: ReadonlySet<string> = new Set([
  "invalid_input",
  "bad_request",
  "not_found",
  "conflict",
  "unprocessable",
  "rate_limited",
]);

/** The run ends with this error, whatever row it came to. */
export function endsRun(error: unknown): boolean {
  return isLightspeedError(error) && endings.has(error.code);
}

/** The error is about the row; one that is about the server, the network or rights comes to other rows as well. */
export function isRowsOwn(error: unknown): boolean {
  return isLightspeedError(error) && owned.has(error.code);
}

/** After this error the request that went out was surely not worked on. */
export function isSurelyUndone(error: unknown): boolean {
  if (!isLightspeedError(error) || error.code === "outcome_unknown" || error.code === "aborted") return false;
  return !leavesOutcomeOpen(error);
}

/** What an error is, in a word that holds no customer's data. */
export function nameOf(error: unknown): string {
  if (isLightspeedError(error)) return error.code;
  return error instanceof Error ? error.name : "error";
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
