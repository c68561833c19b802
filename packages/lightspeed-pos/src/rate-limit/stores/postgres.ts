import { type PostgresClient, queryMaking, quotedTable } from "../../drivers/postgres.js";
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
  const sql = statementsFor(table);
  return {
    async swap(key, expected, next) {
      const values = [key, expected ?? null, next ?? null];
      const [row] = (await queryMaking(client, sql.create, sql.swap, values)) as readonly Swapped[];
      return { isKept: row?.is_kept === true, text: row?.state ?? undefined, now: Number(row?.now) };
    },
  };
}

interface Swapped {
  readonly is_kept: boolean;
  readonly state: string | null;
  readonly now: number;
}

// One row always comes back. What it tells to a loser may be a step old; the next swap then loses again, and sees it.
function statementsFor(table: string) {
  const name = quotedTable(table, "postgresBucketStore", "lightspeed_buckets");
  return {
    create: `create unlogged table if not exists ${name} (key text primary key, state text not null)`,
    swap: `
      with changed as (
        update ${name} set state = $3 where key = $1 and state = $2 and $3::text is not null returning state
      ), added as (
        insert into ${name} (key, state) select $1, $3 where $2::text is null and $3::text is not null
        on conflict (key) do nothing returning state
      ), kept as (
        select state from changed union all select state from added
      )
      select exists (select from kept) as is_kept,
        coalesce((select state from kept), (select state from ${name} where key = $1)) as state,
        (extract(epoch from clock_timestamp()) * 1000)::double precision as now`,
  };
}
