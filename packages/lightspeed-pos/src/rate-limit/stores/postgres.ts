import { InvalidInputError } from "../../errors.js";
import type { BucketStore } from "../store.js";

/** What is used of `pg`: a `Pool`, or a connected `Client` outside of a transaction. */
interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

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
      const rows = await client.query(sql.swap, values).catch(async (error: unknown) => {
        if (codeOf(error) !== undefinedTable) throw error;
        await createTable(client, sql.create);
        return client.query(sql.swap, values);
      });
      const [row] = rows.rows as readonly { is_kept: boolean; state: string | null; now: number }[];
      return { isKept: row?.is_kept === true, text: row?.state ?? undefined, now: Number(row?.now) };
    },
  };
}

// One row always comes back. What it tells to a loser may be a step old; the next swap then loses again, and sees it.
function statementsFor(table: string) {
  const name = quoted(table);
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

function quoted(table: string): string {
  if (!/^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)?$/.test(table)) {
    throw new InvalidInputError(`postgresBucketStore takes a table such as "lightspeed_buckets", not "${table}".`);
  }
  return table
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");
}

const undefinedTable = "42P01";

// Two that create the same table at once can collide in the catalogue, although each says "if not exists": as a
// unique violation, a duplicate object or a duplicate table.
const collisions: readonly unknown[] = ["23505", "42710", "42P07"];

async function createTable(client: PostgresClient, create: string): Promise<void> {
  await client.query(create).catch((error: unknown) => {
    if (!collisions.includes(codeOf(error))) throw error;
  });
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
