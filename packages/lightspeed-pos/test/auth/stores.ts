import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { postgres, redis } from "../../../../test-support/requirements.js";
import type { TokenStore } from "../../src/index.js";
import { fileTokenStore } from "../../src/node/index.js";
import { memoryTokenStore, type PostgresClient, postgresTokenStore, redisTokenStore } from "../../src/oauth/index.js";

/** A place for tokens that processes can share, empty at first. */
export interface Place {
  /** A store as another process would make it: with a client of its own where it has one. */
  open(): Promise<TokenStore>;
  close(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** What it needs is there. */
  readonly isThere: boolean;
  /** Leases go by the store's own clock, so tests must wait for them. */
  readonly hasOwnClock: boolean;
  make(now?: () => number): Promise<Place>;
}

interface Pool extends PostgresClient {
  end(): Promise<void>;
}

// `pg` brings no types, and the store asks for no more than this.
const { Pool } = createRequire(import.meta.url)("pg") as { Pool: new (options: object) => Pool };

const redisUrl = await redis();
const postgresUrl = await postgres();

export const key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/** Every kind of store, those that are not on this machine too. */
export const storeKinds: readonly StoreKind[] = [
  {
    name: "memory",
    isThere: true,
    hasOwnClock: false,
    async make(now) {
      const store = memoryTokenStore({ now });
      return { open: async () => store, close: async () => {} };
    },
  },
  fileKind("file", undefined),
  fileKind("encrypted file", key),
  {
    name: "Redis by ioredis",
    isThere: redisUrl !== undefined,
    hasOwnClock: true,
    make: () => sharedPlace("ioredis", openIoredis),
  },
  {
    name: "Redis by node-redis",
    isThere: redisUrl !== undefined,
    hasOwnClock: true,
    make: () => sharedPlace("node-redis", openNodeRedis),
  },
  {
    name: "PostgreSQL",
    isThere: postgresUrl !== undefined,
    hasOwnClock: true,
    make: () => sharedPlace("postgres", openPostgres),
  },
];

function fileKind(name: string, key: string | undefined): StoreKind {
  return {
    name,
    isThere: true,
    hasOwnClock: false,
    async make(now) {
      const folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-tokens-"));
      const close = () => rm(folder, { recursive: true, force: true });
      return { open: async () => fileTokenStore({ folder, key, now }), close };
    },
  };
}

interface Opened {
  readonly store: TokenStore;
  /** Leaves nothing behind on the server. */
  clear(): Promise<unknown>;
  close(): unknown;
}

let places = 0;

/** A name on a server that many tests share, and the clients that were opened for it. */
async function sharedPlace(kind: string, open: (name: string) => Promise<Opened>): Promise<Place> {
  places += 1;
  const name = `lightspeed_tokens_test_${process.pid}_${places}_${kind.replaceAll("-", "_")}`;
  const opened: Opened[] = [];
  return {
    async open() {
      const one = await open(name);
      opened.push(one);
      return one.store;
    },
    async close() {
      await opened[0]?.clear();
      for (const one of opened) await one.close();
    },
  };
}

async function openIoredis(name: string): Promise<Opened> {
  const client = new Redis(redisUrl ?? "");
  return {
    store: redisTokenStore({ client, key: name }),
    clear: () => client.del(name),
    close: () => client.disconnect(),
  };
}

async function openNodeRedis(name: string): Promise<Opened> {
  const client = createClient({ url: redisUrl ?? "" });
  await client.connect();
  return {
    store: redisTokenStore({ client, key: name }),
    clear: () => client.del(name),
    close: () => client.destroy(),
  };
}

async function openPostgres(name: string): Promise<Opened> {
  const client = new Pool({ connectionString: postgresUrl, max: 2 });
  return {
    store: postgresTokenStore({ client, table: name }),
    clear: () => client.query(`drop table if exists ${name}`),
    close: () => client.end(),
  };
}
