import { createRequire } from "node:module";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgres, redis } from "../../../../test-support/requirements.js";
import {
  type BucketStore,
  memoryBucketStore,
  postgresBucketStore,
  redisBucketStore,
} from "../../src/rate-limit/index.js";

const redisUrl = await redis();
const postgresUrl = await postgres();

interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
}

// `pg` brings no types, and the store asks for no more than this.
const { Client, Pool } = createRequire(import.meta.url)("pg") as {
  Pool: new (options: object) => PostgresClient;
  Client: new (options: object) => PostgresClient & { connect(): Promise<void> };
};

/** A store that is empty and will be removed. */
interface Kind {
  readonly kind: string;
  readonly isThere: boolean;
  open(name: string): Promise<BucketStore>;
}

const kinds: readonly Kind[] = [
  { kind: "memory", isThere: true, open: async () => memoryBucketStore() },
  {
    kind: "Redis by ioredis",
    isThere: redisUrl !== undefined,
    async open(name) {
      const client = new Redis(redisUrl ?? "");
      onTestFinished(async () => {
        await client.del(`${name}:account:1`, `${name}:account:2`);
        client.disconnect();
      });
      return redisBucketStore({ client, prefix: `${name}:` });
    },
  },
  {
    kind: "Redis by node-redis",
    isThere: redisUrl !== undefined,
    async open(name) {
      const client = await createClient({ url: redisUrl ?? "" }).connect();
      onTestFinished(async () => {
        await client.del([`${name}:account:1`, `${name}:account:2`]);
        client.destroy();
      });
      return redisBucketStore({ client, prefix: `${name}:` });
    },
  },
  {
    kind: "PostgreSQL by Pool",
    isThere: postgresUrl !== undefined,
    async open(name) {
      const client = new Pool({ connectionString: postgresUrl, max: 8 });
      onTestFinished(async () => {
        await client.query(`drop table if exists ${name}`);
        await client.end();
      });
      return postgresBucketStore({ client, table: name });
    },
  },
  {
    kind: "PostgreSQL by Client",
    isThere: postgresUrl !== undefined,
    async open(name) {
      const client = new Client({ connectionString: postgresUrl });
      await client.connect();
      onTestFinished(async () => {
        await client.query(`drop table if exists "public"."${name}"`);
        await client.end();
      });
      return postgresBucketStore({ client, table: `public.${name}` });
    },
  },
];

let stores = 0;

describe.each(kinds)("$kind", ({ isThere, open }) => {
  const make = () => open(`bucket_test_${process.pid}_${Date.now()}_${stores++}`);
  const key = "account:1";

  test.skipIf(!isThere)("holds nothing at first, and what it was given afterwards", async () => {
    const store = await make();
    expect(await store.swap(key)).toMatchObject({ isKept: false, text: undefined });
    expect(await store.swap(key, undefined, "one")).toMatchObject({ isKept: true, text: "one" });
    expect(await store.swap(key, "one", "two")).toMatchObject({ isKept: true, text: "two" });
    expect(await store.swap(key)).toMatchObject({ isKept: false, text: "two" });
    expect(await store.swap("account:2")).toMatchObject({ text: undefined });
  });

  test.skipIf(!isThere)("changes nothing when something else is held than expected, and tells what", async () => {
    const store = await make();
    await store.swap(key, undefined, "one");
    expect(await store.swap(key, undefined, "again")).toMatchObject({ isKept: false, text: "one" });
    expect(await store.swap(key, "none", "two")).toMatchObject({ isKept: false, text: "one" });
    expect(await store.swap("account:2", "one", "two")).toMatchObject({ isKept: false, text: undefined });
    expect(await store.swap(key)).toMatchObject({ text: "one" });
  });

  test.skipIf(!isThere)("keeps any text as it is", async () => {
    const store = await make();
    const text = `{"a":"é ☂ 😀 ' \\" $1 \\\\","long":"${"x".repeat(20_000)}"}`;
    await store.swap(key, undefined, text);
    expect((await store.swap(key)).text).toBe(text);
    expect(await store.swap(key, text, "")).toMatchObject({ isKept: true, text: "" });
  });

  test.skipIf(!isThere)("tells a time that goes on as fast as ours", async () => {
    const store = await make();
    const [first, started] = [(await store.swap(key)).now, performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [second, ended] = [(await store.swap(key)).now, performance.now()];
    expect(Math.abs(second - first - (ended - started))).toBeLessThan(50);
  });

  test.skipIf(!isThere)("of many who change it at once loses no change", async () => {
    const store = await make();
    const count = async () => {
      for (;;) {
        const { text } = await store.swap(key);
        if ((await store.swap(key, text, String(Number(text ?? 0) + 1))).isKept) return;
      }
    };
    await Promise.all(Array.from({ length: 30 }, count));
    expect((await store.swap(key)).text).toBe("30");
  });
});

test.each(["", "no good", "a.b.c", 'x"; drop table y; --'])(
  "a table named %j is refused before it is used",
  (table) => {
    const client = { query: async () => ({ rows: [] }) };
    expect(() => postgresBucketStore({ client, table })).toThrow('takes a table such as "lightspeed_buckets"');
  },
);

test("what is no client for Redis is refused", () => {
  expect(() => redisBucketStore({ client: {} as never })).toThrow("takes a client of ioredis or of redis");
});
