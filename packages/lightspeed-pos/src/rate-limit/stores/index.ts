export { type MemoryBucketStoreOptions, memoryBucketStore } from "./memory.js";
export { type PostgresBucketStoreOptions, postgresBucketStore } from "./postgres.js";
export { type RedisBucketStoreOptions, redisBucketStore } from "./redis.js";
