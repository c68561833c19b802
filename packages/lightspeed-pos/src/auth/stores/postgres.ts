import { type PostgresClient, queryMaking } from "../../drivers/postgres.js";
import { quotedTable } from "../../drivers/postgres-table.js";
import { TokenStoreError } from "../../errors.js";
import { reasonOf } from "./reason.js";
import type { StoredTokens, TokenStore } from "./store.js";

export interface PostgresTokenStoreOptions {
  readonly client: PostgresClient;
  /** The table, `schema.table` too. It is created when it is missing. @default "lightspeed_tokens" */
  readonly table?: string | undefined;
}

/**
 * Keeps tokens in PostgreSQL, for processes on several hosts.
 *
 * ```ts
 * const tokenStore = postgresTokenStore({ client: new Pool({ connectionString: process.env.DATABASE_URL }) });
 * ```
 *
 * Each step is one statement, committed when it returns. Leases go by the clock of the database server.
 */
export function postgresTokenStore({ client, table = "lightspeed_tokens" }: PostgresTokenStoreOptions): TokenStore {
  const sql = statementsFor(table);
  const rows = (statement: string, ...values: unknown[]) =>
    queryMaking(client, sql.create, statement, values).catch((error: unknown) => {
      throw failure(error);
    });
  return {
    async read(connection) {
      return entryOf(await rows(sql.read, connection));
    },
    async lease(connection, holder, milliseconds) {
      return entryOf(await rows(sql.lease, connection, holder, milliseconds, crypto.randomUUID()));
    },
    async save(connection, text, version) {
      if (version === undefined) {
        if (text === undefined) return (await rows(sql.read, connection)).length === 0;
        return (await rows(sql.insert, connection, text, crypto.randomUUID())).length === 1;
      }
      if (text === undefined) return (await rows(sql.remove, connection, version)).length === 1;
      return (await rows(sql.update, connection, text, crypto.randomUUID(), version)).length === 1;
    },
    async list() {
      return (await rows(sql.list)).map((row) => String((row as { connection: unknown }).connection));
    },
  };
}

function statementsFor(table: string) {
  const name = quotedTable(table, "postgresTokenStore", "lightspeed_tokens");
  return {
    create: `create table if not exists ${name} (connection text primary key, tokens text not null,
      version uuid not null, lease_holder text, lease_until timestamptz)`,
    read: `select tokens, version from ${name} where connection = $1`,
    lease: `update ${name} set version = $4, lease_holder = $2,
      lease_until = clock_timestamp() + $3::double precision * interval '1 millisecond'
      where connection = $1 and (lease_holder is null or lease_holder = $2 or lease_until <= clock_timestamp())
      returning tokens, version`,
    insert: `insert into ${name} (connection, tokens, version) values ($1, $2, $3)
      on conflict (connection) do nothing returning version`,
    update: `update ${name} set tokens = $2, version = $3, lease_holder = null, lease_until = null
      where connection = $1 and version = $4 returning version`,
    remove: `delete from ${name} where connection = $1 and version = $2 returning version`,
    list: `select connection from ${name} order by connection`,
  };
}

function failure(error: unknown): TokenStoreError {
  return new TokenStoreError(`PostgreSQL did not do what the token store asked (${reasonOf(error)}).`);
}

function entryOf([row]: readonly unknown[]): StoredTokens | undefined {
  const found = row as { readonly tokens: string; readonly version: string } | undefined;
  return found && { text: found.tokens, version: found.version };
}
