import type { Bucket } from "./bucket.js";
import { hold, leaked } from "./bucket.js";
import type { Burst } from "./burst.js";
import { type RateState, unknownState } from "./rate-state.js";
import { reserveAt } from "./reserve.js";
import { placesOf, scaledHeaders } from "./share.js";

/** What is taken where nobody ever said how many share the bucket (assumed). */
const shareOfStrangers = 0.25;

/** Milliseconds within which all find out that the store is there again, and their last unseen requests are answered. */
const timeToComeBack = 10_000;

/** Drips that one who is alone may have on its way when it comes near the size. */
const mostOnTheirWay = 2;

/** The part of the limits that one process takes when it cannot ask the others: as if all did the same. */
export function shareOf({ processes }: RateState): number {
  const others = Object.keys(processes).length;
  return others === 0 ? shareOfStrangers : 1 / others;
}

/** The state with which a process goes on alone: its part of the bucket, and its own requests. */
export function separated(state: RateState, me: string, share: number): RateState {
  const { bucket, burst } = state;
  const { size, dripRate = 1 } = scaledHeaders({ size: bucket.size, dripRate: bucket.dripRate }, share);
  return {
    ...unknownState,
    bucket: {
      ...bucket,
      size,
      dripRate,
      settled: bucket.settled * share,
      open: ownOf(bucket, me),
      reserve: undefined,
      // What the others sent last is unknown: one request goes alone to find out.
      toldAt: undefined,
    },
    burst: {
      ...burst,
      limit: burst.limit && placesOf(burst.limit, share),
      open: ownOf(burst, me),
      ended: burst.ended.map(({ count, at }) => ({ count: Math.ceil(count * share), at })),
      foreign: undefined,
      report: undefined,
    },
    lookups: { ...state.lookups, open: ownOf(state.lookups, me) },
    blockedUntil: state.blockedUntil,
    share,
  };
}

/** The common state once somebody who went on alone writes in it again. */
export function reunited(state: RateState, alone: RateState, me: string, now: number): RateState {
  const { share = 1 } = alone;
  const own = leaked(alone.bucket, now);
  const common = leaked({ ...state.bucket, open: othersOf(state.bucket, me) }, now);
  const theirs = mostOnTheirWay * Object.keys(state.processes).length;
  const missing = Math.max(0, own.settled / share - common.settled);
  const bucket: Bucket = {
    ...hold(common, missing, now),
    size: common.size ?? (own.size && own.size / share),
    dripRate: common.size === undefined ? own.dripRate / share : common.dripRate,
    open: [...common.open, ...own.open],
    calmFrom: now + timeToComeBack,
    // Those who are still alone send without asking.
    reserve: { drips: Math.max(reserveAt(state.bucket.reserve, now), theirs), at: now },
    toldAt: common.toldAt ?? own.toldAt,
  };
  return {
    ...state,
    bucket,
    burst: withOwn(state.burst, alone.burst, me),
    lookups: withOwn(state.lookups, alone.lookups, me),
    blockedUntil: Math.max(state.blockedUntil, alone.blockedUntil),
  };
}

function withOwn(common: Burst, own: Burst, me: string): Burst {
  return { ...common, open: [...othersOf(common, me), ...own.open], ended: [...common.ended, ...own.ended] };
}

type Held<T> = { readonly open: readonly T[] };

function ownOf<T extends { readonly id: string }>({ open }: Held<T>, me: string): T[] {
  return open.filter(({ id }) => id.startsWith(`${me}/`));
}

function othersOf<T extends { readonly id: string }>({ open }: Held<T>, me: string): T[] {
  return open.filter(({ id }) => !id.startsWith(`${me}/`));
}
