import {
  ApiError,
  type LightspeedError,
  NetworkError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  type RequestContext,
  ServerError,
  TimeoutError,
  UndecodableError,
} from "../errors.js";
import { isObject } from "../schema/codec/index.js";
import type { ApiRequest } from "./request.js";

/** How often and how long; the defaults of the client. */
export interface RetryPolicy {
  /** Attempts after the first. */
  readonly maxRetries: number;
  /** Between 0 and 1. */
  readonly random: () => number;
}

const firstBackoff = 500;
const longestBackoff = 30_000;

/** Milliseconds to wait before the next attempt, or `undefined` when there must be none. */
export function retryDelay(
  error: LightspeedError,
  request: ApiRequest,
  attempts: number,
  policy: RetryPolicy,
): number | undefined {
  if (attempts > mostRetries(error, request, policy)) return undefined;
  // The server did nothing. The limiter holds everybody back for as long as the server said.
  if (error instanceof RateLimitError) return 0;
  if (!isPassing(error)) return undefined;
  if (!isSafeToRepeat(request) && !neverArrived(error)) return undefined;
  return backoff(attempts, policy.random);
}

/** What the caller is told when nothing more is tried; `earlier` are the errors of the attempts before. */
export function finalError(
  error: LightspeedError,
  request: ApiRequest,
  context: RequestContext,
  earlier: readonly LightspeedError[],
): LightspeedError {
  if (leavesOutcomeOpen(error) && !isSafeToRepeat(request)) return new OutcomeUnknownError(context, error);
  if (error instanceof NotFoundError && earlier.some(leavesOutcomeOpen)) {
    return new NotFoundError({ ...error, isRepeat: true });
  }
  return error;
}

/** Documented: too many relations exhaust the server's memory (500). Its proxies stop waiting (502, 504; observed). */
export function mayBeTooHeavy(error: unknown): boolean {
  return error instanceof ServerError && [500, 502, 504].includes(error.status);
}

// What can be asked for in smaller pieces is: more of the same would fail the same way.
function mostRetries(error: LightspeedError, { canShrink }: ApiRequest, { maxRetries }: RetryPolicy): number {
  return canShrink && mayBeTooHeavy(error) ? Math.min(1, maxRetries) : maxRetries;
}

/** After these the request may or may not have been worked on. */
export function leavesOutcomeOpen(error: LightspeedError): boolean {
  return isPassing(error) && !neverArrived(error);
}

// An answer that cannot be read was cut or replaced on its way: another one can be whole.
function isPassing(error: LightspeedError): boolean {
  if (error instanceof NetworkError || error instanceof TimeoutError) return true;
  if (error instanceof ServerError || error instanceof UndecodableError) return true;
  return error instanceof ApiError && error.status === 408;
}

/** A create makes a second record when repeated. So does an update that nests records: those without an id are added. */
export function isSafeToRepeat({ method, body }: Pick<ApiRequest, "method" | "body">): boolean {
  if (method === "POST") return false;
  if (method === "PUT") return !isObject(body) || !Object.values(body).some((value) => typeof value === "object");
  return true;
}

// The connection was never made, so the request was never sent.
const unsent: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

function neverArrived(error: LightspeedError): boolean {
  return error instanceof NetworkError && codesOf(error.cause).some((code) => unsent.has(code));
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}

// Doubling, with half of it random, so that many clients do not come back at once.
function backoff(attempts: number, random: () => number): number {
  return Math.round(Math.min(longestBackoff, firstBackoff * 2 ** (attempts - 1)) * (0.5 + random() / 2));
}
