import * as buckets from "./bucket.js";
import * as learning from "./bucket-answers.js";
import * as bursts from "./burst.js";
import { learnFromCount } from "./burst-answers.js";
import type { RateHeaders } from "./headers.js";
import type { Processes } from "./processes.js";
import type { Outcome } from "./reservation.js";
import { scaledHeaders } from "./share.js";
import { type Contender, noTurns, type Turns } from "./turns.js";

/** A request that wants to go. */
export interface Wish extends Omit<Contender, "name"> {
  readonly isLookup?: boolean | undefined;
}

/** All that is known of one account's limits. Plain data that survives JSON; times are the store's. */
export interface RateState {
  readonly bucket: buckets.Bucket;
  readonly burst: bursts.Burst;
  /** Gift-card lookups, which have a limit of their own as well. */
  readonly lookups: bursts.Burst;
  /** The server told everybody to wait until then. */
  readonly blockedUntil: number;
  /** Who uses the bucket. */
  readonly processes: Processes;
  /** Whose turn it is among them. */
  readonly turns: Turns;
  /** The part of the limits that is ours, where the others cannot be asked. @default 1 */
  readonly share?: number | undefined;
}

export const unknownState: RateState = {
  bucket: buckets.unknownBucket,
  burst: bursts.unknownBurst,
  // One request per second (documented: changelog 2026.03.17).
  lookups: { ...bursts.unknownBurst, limit: 1 },
  blockedUntil: 0,
  processes: {},
  turns: noTurns,
};

/**
 * Milliseconds until a request surely is not refused; `Infinity` where only an answer can tell.
 *
 * Only a person's request may fill the bucket over its size: after one of a lower lane the person would wait. Where
 * the others cannot be asked nobody may, as they might do the same.
 */
export function waitFor(state: RateState, { cost, lane }: Wish, now: number, waiting = 1): number {
  const mayExceed = lane === "interactive" && state.share === undefined;
  const bucket = buckets.bucketWait(state.bucket, cost, now, mayExceed);
  return Math.max(bucket, bursts.burstWait(state.burst, now, waiting), state.blockedUntil - now, 0);
}

/** Milliseconds until another gift-card lookup can go, as far as their own limit is concerned. */
export function lookupWait(state: RateState, now: number): number {
  return bursts.burstWait(state.lookups, now);
}

/** Marks a request as on its way. */
export function sent(
  state: RateState,
  id: string,
  { cost, isLookup }: Pick<Wish, "cost" | "isLookup">,
  now: number,
): RateState {
  return {
    ...state,
    bucket: buckets.fill(state.bucket, id, cost, now),
    burst: bursts.count(state.burst, id, now),
    lookups: isLookup ? bursts.count(state.lookups, id, now) : state.lookups,
  };
}

/** Learns from how a request ended, between `now` and `latest`. */
export function settled(state: RateState, id: string, outcome: Outcome, now: number, latest = now): RateState {
  switch (outcome.type) {
    case "answered": {
      const headers = scaledHeaders(outcome.headers, state.share);
      const bucket = learning.learnFromAnswer(state.bucket, id, headers, now, latest - now);
      return { ...counted(state, id, headers, latest), bucket };
    }
    case "refused": {
      const headers = scaledHeaders(outcome.headers, state.share);
      const bucket = learning.learnFromRefusal(state.bucket, id, headers, now, latest - now);
      const blockedUntil = Math.max(state.blockedUntil, latest + millisecondsToWait(state, headers));
      return { ...counted(state, id, headers, latest), bucket, blockedUntil };
    }
    case "lost":
      return lost(state, id, latest);
    case "unused":
      return withdrawn(state, id);
  }
}

/** Gives up waiting for an answer. */
export function lost(state: RateState, id: string, now: number): RateState {
  return {
    ...state,
    bucket: buckets.lose(state.bucket, id, now),
    burst: bursts.loseCount(state.burst, id, now),
    lookups: bursts.loseCount(state.lookups, id, now),
  };
}

/** Takes a request back that was not sent after all. */
function withdrawn(state: RateState, id: string): RateState {
  return {
    ...state,
    bucket: buckets.remove(state.bucket, id),
    burst: bursts.uncount(state.burst, id),
    lookups: bursts.uncount(state.lookups, id),
  };
}

function counted(state: RateState, id: string, headers: RateHeaders, now: number): RateState {
  return {
    ...state,
    burst: learnFromCount(state.burst, id, headers, now),
    lookups: learnFromCount(state.lookups, id, { burstLimit: 1 }, now),
  };
}

// Where the server does not say: until the level is below the size, as it computes it itself in the documented sample,
// and a second at least.
function millisecondsToWait({ bucket }: RateState, headers: RateHeaders): number {
  const { retryAfter, level = 0, size = 0, dripRate = bucket.dripRate } = headers;
  return 1000 * (retryAfter ?? Math.max(1, Math.ceil((level - size) / dripRate)));
}
