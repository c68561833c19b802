export type { AccessToken, RenewalEvent, StoredTokens, TokenStore } from "./auth/index.js";
export * from "./client/index.js";
export * from "./errors.js";
export type { ClientEvents, EventName, Fetch, Listener, Logger, Method } from "./http/index.js";
export type { CallOptions, Filter, Lane, Load, LoadPath, Query, Sort, Where, With } from "./query/index.js";
export {
  type BucketStore,
  type Clock,
  type Kept,
  type LimiterEvent,
  type LimiterState,
  type MemoryBucketStoreOptions,
  memoryBucketStore,
  type PostgresBucketStoreOptions,
  postgresBucketStore,
  type RedisBucketStoreOptions,
  redisBucketStore,
} from "./rate-limit/index.js";
export * from "./resources/index.js";
export type { Oddity, OnOddity } from "./schema/codec/index.js";
export type { Extra } from "./schema/infer.js";
export { isMoney, type Money, type MoneyInput, money } from "./schema/money.js";
