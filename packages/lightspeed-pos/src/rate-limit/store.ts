/**
 * A place that several processes share, for what they know of the limits: Redis, PostgreSQL, or anything else that can
 * compare and swap.
 *
 * ```ts
 * const lightspeed = new Lightspeed({ accessToken, bucketStore: redisBucketStore({ client: new Redis() }) });
 * ```
 *
 * One store (or one prefix, or one table) is for one OAuth client: the server keeps a bucket for each account and client.
 */
export interface BucketStore {
  /**
   * Keeps `next` under a key if `expected` is what is kept there, in one step; `undefined` expects nothing.
   *
   * Without `next` it only looks. Either way it tells what is kept afterwards, and the store's time. It may forget a
   * text that was not replaced for ten minutes.
   */
  swap(key: string, expected?: string, next?: string): Promise<Kept>;
}

export interface Kept {
  /** Whether `next` was kept. */
  readonly isKept: boolean;
  readonly text: string | undefined;
  /** Milliseconds since some fixed moment, the same for everybody who shares the store. */
  readonly now: number;
}
