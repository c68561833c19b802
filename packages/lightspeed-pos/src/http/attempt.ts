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
  const stopped = rejectionOn(stop.signal);
  try {
    return await Promise.race([exchange(fetch, url, { ...init, signal: stop.signal }), stopped.promise]);
  } catch (error) {
    if (expired()) throw new TimeoutError(context, timeout);
    if (signal?.aborted) throw new AbortedError(context, signal.reason);
    throw new NetworkError(context, error);
  } finally {
    timer.abort(over);
    stopped.forget();
    signal?.removeEventListener("abort", onAbort);
  }
}

async function exchange(fetch: Fetch, url: string, init: RequestInit): Promise<RawAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Why the timer of an attempt ends early. Without a reason of our own, one with a stack would be made each time. */
const over = "over";

// A fetch that the caller brought may not listen to its signal; the call must end all the same. The runtime keeps the
// signal for a while, and with it, unless it is told to forget, the whole answer.
function rejectionOn(signal: AbortSignal): { readonly promise: Promise<never>; forget(): void } {
  let onAbort = () => {};
  const promise = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  return { promise, forget: () => signal.removeEventListener("abort", onAbort) };
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
