import * as buckets from "./bucket.js";
import * as bursts from "./burst.js";
import type { RateHeaders } from "./headers.js";
import type { Outcome } from "./reservation.js";

/** All that is known of one account's limits. Plain data that survives JSON; times are the store's. */
export interface RateState {
  readonly bucket: buckets.Bucket;
  readonly burst: bursts.Burst;
  /** The server told everybody to wait until then. */
  readonly blockedUntil: number;
}

export const unknownState: RateState = {
  bucket: buckets.unknownBucket,
  burst: bursts.unknownBurst,
  blockedUntil: 0,
};

/** Milliseconds until a request of this cost can be sent without being refused; `Infinity` where an answer must tell. */
export function waitFor(state: RateState, cost: number, now: number): number {
  const bucket = buckets.bucketWait(state.bucket, cost, now);
  return Math.max(bucket, bursts.burstWait(state.burst, now), state.blockedUntil - now, 0);
}

/** Marks a request as on its way. */
export function sent(state: RateState, id: string, cost: number, now: number): RateState {
  const { bucket, burst } = state;
  return { ...state, bucket: buckets.fill(bucket, id, cost, now), burst: bursts.count(burst, id, now) };
}

/** Learns from how a request ended. */
export function settled(state: RateState, id: string, outcome: Outcome, now: number): RateState {
  switch (outcome.type) {
    case "answered":
      return {
        ...state,
        bucket: buckets.learnFromAnswer(state.bucket, id, outcome.headers, now),
        burst: bursts.learnFromCount(state.burst, id, outcome.headers, now),
      };
    case "refused":
      return {
        bucket: buckets.learnFromRefusal(state.bucket, id, outcome.headers, now),
        burst: bursts.learnFromCount(state.burst, id, outcome.headers, now),
        blockedUntil: Math.max(state.blockedUntil, now + millisecondsToWait(state, outcome.headers)),
      };
    case "lost":
      return { ...state, bucket: buckets.lose(state.bucket, id, now), burst: bursts.loseCount(state.burst, id, now) };
  }
}

/** Takes a request back that was not sent after all. */
export function withdrawn(state: RateState, id: string): RateState {
  return { ...state, bucket: buckets.remove(state.bucket, id), burst: bursts.uncount(state.burst, id) };
}

// Where the server does not say: until the level is below the size, as it computes it itself in the documented sample,
// and a second at least.
function millisecondsToWait({ bucket }: RateState, headers: RateHeaders): number {
  const { retryAfter, level = 0, size = 0, dripRate = bucket.dripRate } = headers;
  return 1000 * (retryAfter ?? Math.max(1, Math.ceil((level - size) / dripRate)));
}
