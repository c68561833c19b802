import { type RedisClient, redisSender } from "../../drivers/redis.js";
import type { BucketStore } from "../store.js";

export interface RedisBucketStoreOptions {
  readonly client: RedisClient;
  /** What the keys begin with: one prefix for each OAuth client. @default "lightspeed-pos:bucket:" */
  readonly prefix?: string | undefined;
}

/**
 * Shares a bucket among processes and hosts through Redis, version 5 or newer. Nothing in it needs to survive.
 *
 * ```ts
 * const bucketStore = redisBucketStore({ client: new Redis(process.env.REDIS_URL) });
 * ```
 *
 * Each step is one script on one key, on a cluster too.
 */
export function redisBucketStore({ client, prefix = "lightspeed-pos:bucket:" }: RedisBucketStoreOptions): BucketStore {
  const send = redisSender(client, "redisBucketStore");
  return {
    async swap(key, expected, next) {
      // Loaded with the first swap: few programs share a bucket.
      const { swapInRedis } = await import("./redis-swap.js");
      return swapInRedis(send, `${prefix}${key}`, expected, next);
    },
  };
}
