import { type PostgresClient, queryMaking } from "../../drivers/postgres.js";
import type { Kept } from "../store.js";

interface Swapped {
  readonly is_kept: boolean;
  readonly state: string | null;
  readonly now: number;
}

/** Compares and swaps the text of one key; `table` is quoted. */
export async function swapInPostgres(
  client: PostgresClient,
  table: string,
  key: string,
  expected?: string,
  next?: string,
): Promise<Kept> {
  const sql = statementsFor(table);
  const values = [key, expected ?? null, next ?? null];
  const [row] = (await queryMaking(client, sql.create, sql.swap, values)) as readonly Swapped[];
  return { isKept: row?.is_kept === true, text: row?.state ?? undefined, now: Number(row?.now) };
}

// One row always comes back. What it tells to a loser may be a step old; the next swap then loses again, and sees it.
function statementsFor(table: string) {
  return {
    create: `create unlogged table if not exists ${table} (key text primary key, state text not null)`,
    swap: `
      with changed as (
        update ${table} set state = $3 where key = $1 and state = $2 and $3::text is not null returning state
      ), added as (
        insert into ${table} (key, state) select $1, $3 where $2::text is null and $3::text is not null
        on conflict (key) do nothing returning state
      ), kept as (
        select state from changed union all select state from added
      )
      select exists (select from kept) as is_kept,
        coalesce((select state from kept), (select state from ${table} where key = $1)) as state,
        (extract(epoch from clock_timestamp()) * 1000)::double precision as now`,
  };
}
