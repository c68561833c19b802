import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Compiled, compilePackage } from "../../../../test-support/compiled.js";
import { postgres, redis } from "../../../../test-support/requirements.js";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import type { TokenStore } from "../../src/index.js";
import { fileTokenStore } from "../../src/node/index.js";
import { Connections, type PostgresClient, postgresTokenStore, redisTokenStore } from "../../src/oauth/index.js";
import { type CrowdOptions, crowd, type SharedStore } from "./processes/crowd.js";
import { application } from "./shop.js";

/** `npm run trial:token-processes` takes sixteen, for a minute. */
const size = Number(process.env["LIGHTSPEED_POS_PROCESSES"] ?? 3);
const seconds = Number(process.env["LIGHTSPEED_POS_SECONDS"] ?? 5);
const isLong = seconds > 30;
const accessTokenSeconds = isLong ? 5 : 2;

const redisUrl = await redis();
const postgresUrl = await postgres();
let compiled: Compiled;
beforeAll(async () => {
  compiled = await compilePackage();
}, 120_000);
afterAll(() => compiled?.remove());

const kinds = [
  { kind: "file", isThere: true },
  { kind: "redis", isThere: redisUrl !== undefined },
  { kind: "postgres", isThere: postgresUrl !== undefined },
] as const;

describe.each(kinds)(`${size} processes with one store ($kind) and tokens that live seconds`, ({ kind, isThere }) => {
  test.skipIf(!isThere)("fail no call and refresh once for each token", { timeout: 240_000 }, async () => {
    const shop = await openShop();
    const store = await connect(shop, kind);
    const report = await crowd({ ...crowdOptions(shop, store), leaseTime: 30_000 });
    const refreshes = refreshesOf(shop);
    if (isLong)
      console.log(`${kind}: ${size} processes, ${seconds} s: ${JSON.stringify(report)}, ${refreshes.length} refreshes`);
    expect(report.failures).toEqual([]);
    expect(report.told).toBe(size);
    // A token was refreshed only when it was the newest one, and nobody else had refreshed it.
    expect(new Set(refreshes)).toEqual(new Set(["refreshed current"]));
    expect(refreshes.length).toBeLessThanOrEqual(Math.ceil(seconds / (accessTokenSeconds * 0.9)) + 1);
  });

  // Brief runs kill in one kind of store: what differs between them is tried at every step elsewhere.
  const isKilling = isThere && (isLong || kind === "file");
  test.runIf(isKilling)("lose nothing when they are killed at any moment", { timeout: 240_000 }, async () => {
    const shop = await openShop();
    const store = await connect(shop, kind);
    const report = await crowd({ ...crowdOptions(shop, store), leaseTime: 3000, killEvery: 700 });
    const refreshes = refreshesOf(shop);
    if (isLong) console.log(`${kind}, killed: ${JSON.stringify(report)}, ${refreshes.length} refreshes`);
    expect(report.failures).toEqual([]);
    expect(report.kills).toBeGreaterThan(0);
    expect(refreshes.filter((one) => !/^refreshed (current|grace)$/.test(one))).toEqual([]);
  });
});

function crowdOptions({ url }: Emulator, store: SharedStore): Omit<CrowdOptions, "leaseTime"> {
  return { compiled, store, url, size, seconds };
}

async function openShop(): Promise<Emulator> {
  const oauth = { accessTokenSeconds, refreshesPerMinute: false } as const;
  const shop = await startEmulator({ items: 3, sales: 0, customers: 0, rateLimits: false, oauth });
  onTestFinished(() => shop.close());
  return shop;
}

/** Connects the account, with the tokens where the processes will look for them. */
async function connect(shop: Emulator, kind: SharedStore["kind"]): Promise<SharedStore> {
  const name = `lightspeed_tokens_crowd_${process.pid}_${Date.now()}`;
  const { shared, tokenStore } = await makeStore(kind, name);
  const connections = new Connections({ ...application, authUrl: shop.url, baseUrl: shop.url, tokenStore });
  await connections.connect({ code: shop.oauth.agree(), connection: "main" });
  return shared;
}

async function makeStore(
  kind: SharedStore["kind"],
  name: string,
): Promise<{ shared: SharedStore; tokenStore: TokenStore }> {
  if (kind === "file") {
    const at = await mkdtemp(join(tmpdir(), name));
    onTestFinished(() => rm(at, { recursive: true, force: true }));
    return { shared: { kind, at, name }, tokenStore: fileTokenStore({ folder: at }) };
  }
  if (kind === "redis") {
    const client = new Redis(redisUrl ?? "");
    onTestFinished(async () => {
      await client.del(name);
      client.disconnect();
    });
    return { shared: { kind, at: redisUrl ?? "", name }, tokenStore: redisTokenStore({ client, key: name }) };
  }
  const client = new Pool({ connectionString: postgresUrl, max: 1 });
  onTestFinished(async () => {
    await client.query(`drop table if exists ${name}`);
    await client.end();
  });
  return { shared: { kind, at: postgresUrl ?? "", name }, tokenStore: postgresTokenStore({ client, table: name }) };
}

// `pg` brings no types, and no more than this is asked of it.
const { Pool } = createRequire(import.meta.url)("pg") as {
  Pool: new (options: object) => PostgresClient & { end(): Promise<void> };
};

/** What the token server was asked for, and what the tokens were worth. */
function refreshesOf(shop: Emulator): string[] {
  return shop.oauth.events
    .filter(({ refreshToken }) => refreshToken !== undefined)
    .map(({ kind, refreshToken }) => `${kind} ${refreshToken}`);
}
