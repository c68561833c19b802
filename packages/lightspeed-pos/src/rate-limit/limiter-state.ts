import type { Lane } from "../query/index.js";
import { inFlightOf, levelOf } from "./bucket.js";
import { occupiedOf } from "./burst.js";
import type { RateState } from "./rate-state.js";
import { reserveAt } from "./reserve.js";

/** What a limiter knows, to be shown. */
export interface LimiterState {
  /** The most drips that can be in the bucket, those of requests on their way included. */
  readonly level: number;
  readonly size: number | undefined;
  /** Drips per second. */
  readonly dripRate: number;
  /** Drips that are left free for others, who were seen in the bucket. */
  readonly reserve: number;
  /** The most requests that the server's one-second window can hold now. */
  readonly burstCount: number;
  readonly burstLimit: number | undefined;
  /** Calls that wait for their turn. */
  readonly queued: number;
  readonly queuedByLane: Readonly<Record<Lane, number>>;
  /** Milliseconds that one more call of one drip would wait behind them, as far as can be told. */
  readonly wait: number;
  /** Requests sent and neither answered nor given up, those of other processes included. */
  readonly inFlight: number;
  /** The shared store is away: only a part of the limits is used. */
  readonly isAlone: boolean;
}

/** Who waits before. */
export interface Crowd {
  readonly requests: number;
  readonly drips: number;
}

/** The part of what is shown that the state of the limits tells. */
export function shown(
  state: RateState,
  now: number,
): Omit<LimiterState, "queued" | "queuedByLane" | "wait" | "isAlone"> {
  const { bucket, burst, share = 1 } = state;
  return {
    level: levelOf(bucket, now) / share,
    size: bucket.size && bucket.size / share,
    dripRate: bucket.dripRate / share,
    reserve: reserveAt(bucket.reserve, now),
    burstCount: occupiedOf(burst, now),
    burstLimit: burst.limit,
    inFlight: inFlightOf(bucket),
  };
}

/** Milliseconds until a crowd has gone, its last one included; 0 where nothing is known yet. */
export function expectedWait({ bucket, burst, blockedUntil }: RateState, crowd: Crowd, now: number): number {
  const blocked = Math.max(0, blockedUntil - now);
  if (bucket.size === undefined || burst.limit === undefined) return blocked;
  const excess = levelOf(bucket, now) + crowd.drips - (bucket.size - reserveAt(bucket.reserve, now));
  const windows = Math.ceil((occupiedOf(burst, now) + crowd.requests) / burst.limit) - 1;
  return Math.max(blocked, (excess / bucket.dripRate) * 1000, windows * 1000);
}
