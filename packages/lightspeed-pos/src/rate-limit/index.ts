export { type Clock, systemClock } from "./clock.js";
export { type RateHeaders, readRateHeaders } from "./headers.js";
export { Limiter, type LimiterState } from "./limiter.js";
export { Limiters, type LimitersOptions } from "./limiters.js";
export type { RateState } from "./rate-state.js";
export type { Outcome, Reservation } from "./reservation.js";
export { type BucketStore, type Change, memoryStore } from "./store.js";
export type { AcquireOptions } from "./waiter.js";
