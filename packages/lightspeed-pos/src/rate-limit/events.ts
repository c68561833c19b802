import type { Lane } from "../query/index.js";
import type { RateHeaders } from "./headers.js";
import type { RateState } from "./rate-state.js";

/** What a limiter does that somebody may want to know. */
export type LimiterEvent = QueuedEvent | AdmittedEvent | RefusedEvent | OthersEvent | StoreEvent;

/** A request wants to go. */
export interface QueuedEvent {
  readonly type: "queued";
  readonly accountID: number | undefined;
  readonly lane: Lane;
  /** Drips. */
  readonly cost: number;
  /** Milliseconds that it will wait, as far as can be told. */
  readonly expected: number;
  /** Who waits, this one included. */
  readonly queued: number;
}

/** A request goes. */
export interface AdmittedEvent {
  readonly type: "admitted";
  readonly accountID: number | undefined;
  readonly lane: Lane;
  /** Drips. */
  readonly cost: number;
  /** Milliseconds that it waited. */
  readonly waited: number;
}

/** The server refused a request (429). */
export interface RefusedEvent {
  readonly type: "refused";
  readonly accountID: number | undefined;
  /**
   * Why, as far as can be told: the bucket was full before anything was known of it, others filled it, others sent
   * requests in the same second, or the server does not say.
   */
  readonly cause: "unknown_level" | "others" | "others_in_window" | "unsaid";
  /** Seconds that the server wants everybody to wait. */
  readonly retryAfter: number | undefined;
}

/** Somebody else fills the same bucket: room is left for them from now on. */
export interface OthersEvent {
  readonly type: "others";
  readonly accountID: number | undefined;
  /** Drips that are left free. */
  readonly reserve: number;
}

/** The shared store cannot be reached, so that only a part of the limits is used; or it can again. */
export interface StoreEvent {
  readonly type: "store";
  readonly accountID: number | undefined;
  readonly isAway: boolean;
  /** What the store said. */
  readonly cause?: unknown;
}

/** Gets a function that makes the event, so that what nobody listens to is not even made. It must not throw. */
export type OnLimiterEvent = (make: () => LimiterEvent) => void;

/** Why a request was refused, as far as the state before it and the answer tell. */
export function causeOf({ bucket }: RateState, { refusedBy }: RateHeaders): RefusedEvent["cause"] {
  if (bucket.size === undefined) return "unknown_level";
  if (refusedBy === undefined) return "unsaid";
  return refusedBy === "burst" ? "others_in_window" : "others";
}
