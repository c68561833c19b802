import { AbortedError, NetworkError, type RequestContext, TimeoutError } from "../errors.js";
import type { Clock } from "../rate-limit/index.js";

/** The part of `fetch` that is used; the caller may bring one. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What one attempt needs. */
export interface Attempt {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly url: string;
  readonly init: RequestInit;
  /** Milliseconds for the whole attempt, body included. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly context: RequestContext;
}

/** A whole answer, still text. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends once and reads the whole answer. Throws `NetworkError`, `TimeoutError` or `AbortedError`. */
export async function attempt({ fetch, clock, url, init, timeout, signal, context }: Attempt): Promise<RawAnswer> {
  if (signal?.aborted) throw new AbortedError(context, signal.reason);
  const stop = new AbortController();
  const timer = new AbortController();
  const onAbort = () => stop.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const expired = expiry(clock, timeout, timer.signal, stop);
  try {
    return await Promise.race([exchange(fetch, url, { ...init, signal: stop.signal }), rejectOn(stop.signal)]);
  } catch (error) {
    if (expired()) throw new TimeoutError(context, timeout);
    if (signal?.aborted) throw new AbortedError(context, signal.reason);
    throw new NetworkError(context, error);
  } finally {
    timer.abort();
    signal?.removeEventListener("abort", onAbort);
  }
}

async function exchange(fetch: Fetch, url: string, init: RequestInit): Promise<RawAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

// A fetch that the caller brought may not listen to its signal; the call must end all the same.
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function expiry(clock: Clock, timeout: number, cancelled: AbortSignal, stop: AbortController): () => boolean {
  let isExpired = false;
  const expire = () => {
    isExpired = true;
    stop.abort();
  };
  clock.sleep(timeout, cancelled).then(expire, () => {});
  return () => isExpired;
}
