import type { PostgresClient } from "../../drivers/postgres.js";
import { quotedTable } from "../../drivers/postgres-table.js";
import type { BucketStore } from "../store.js";

export interface PostgresBucketStoreOptions {
  readonly client: PostgresClient;
  /** The table, `schema.table` too: one for each OAuth client. Created when missing. @default "lightspeed_buckets" */
  readonly table?: string | undefined;
}

/**
 * Shares a bucket among processes and hosts through PostgreSQL.
 *
 * ```ts
 * const bucketStore = postgresBucketStore({ client: new Pool({ connectionString: process.env.DATABASE_URL }) });
 * ```
 *
 * Each step is one statement. The table is unlogged: nothing in it needs to survive.
 */
export function postgresBucketStore({ client, table = "lightspeed_buckets" }: PostgresBucketStoreOptions): BucketStore {
  const name = quotedTable(table, "postgresBucketStore", "lightspeed_buckets");
  return {
    async swap(key, expected, next) {
      // Loaded with the first swap: few programs share a bucket.
      const { swapInPostgres } = await import("./postgres-swap.js");
      return swapInPostgres(client, name, key, expected, next);
    },
  };
}
