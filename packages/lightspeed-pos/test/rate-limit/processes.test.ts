import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Compiled, compilePackage } from "../../../../test-support/compiled.js";
import { postgres, redis } from "../../../../test-support/requirements.js";
import { startEmulator } from "../../src/emulator/index.js";

/** `npm run trial:processes` takes the limits of a shop with ten registers, and ten buckets of work. */
const isTrial = process.env["LIGHTSPEED_POS_TRIAL"] === "processes";
const size = 8;
const limits = isTrial ? { bucketSize: 180, dripRate: 5.5, burst: 40 } : { bucketSize: 40, dripRate: 20, burst: 60 };
const requests = isTrial ? 225 : 15;
const latency = 50;

const redisUrl = await redis();
const postgresUrl = await postgres();
let compiled: Compiled;
beforeAll(async () => {
  compiled = await compilePackage();
}, 120_000);
afterAll(() => compiled?.remove());

const worker = fileURLToPath(new URL("processes/worker.mjs", import.meta.url));

interface Report {
  readonly answeredAt: readonly number[];
  readonly failures: readonly string[];
}

describe.each([
  { kind: "redis", at: redisUrl },
  { kind: "postgres", at: postgresUrl },
])(`${size} processes that share a bucket in one store ($kind)`, ({ kind, at }) => {
  test.skipIf(at === undefined)(
    "are refused nothing, lose no time, and get the same share",
    { timeout: 900_000 },
    async () => {
      const shop = await startEmulator({ items: 0, sales: 0, customers: 0, rateLimits: limits, latency });
      onTestFinished(() => shop.close());
      const name = `bucket_processes_${process.pid}_${Date.now()}`;
      onTestFinished(() => clear(kind, name));
      const options = { baseUrl: shop.url, accessToken: shop.accessToken };
      const task = { core: compiled.url("index.js"), store: { kind, at, name }, options, accountID: 1, requests };
      const reports = await crowd(JSON.stringify(task));

      const total = size * requests;
      expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
      expect(reports.flatMap(({ answeredAt }) => answeredAt)).toHaveLength(total);
      const asked = shop.requests.filter(({ path }) => path.endsWith("Shop.json"));
      expect(asked.filter(({ status }) => status === 429)).toEqual([]);

      const times = asked.map(({ at: bookedAt }) => bookedAt);
      const elapsed = Math.max(...times) - Math.min(...times) + latency;
      const floor = ((total - limits.bucketSize) / limits.dripRate) * 1000;
      const half = Math.min(...times) + elapsed / 2;
      const shares = reports.map(({ answeredAt }) => answeredAt.filter((time) => time < half).length);
      console.log(`${kind}: ${(elapsed / floor).toFixed(4)} of the floor, at half of the time: ${shares.join(" ")}`);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      // In real time, and of processes that compete for the machine: only the trial has it to itself.
      if (!isTrial) return;
      expect(elapsed).toBeLessThan(floor * 1.05 + latency);
      expect(Math.min(...shares)).toBeGreaterThan(Math.max(...shares) / 2);
    },
  );
});

/** Starts the processes, lets them begin together, and gathers what became of their requests. */
async function crowd(task: string): Promise<readonly Report[]> {
  const children = Array.from({ length: size }, () =>
    spawn(process.execPath, [worker, task], { stdio: ["ignore", "inherit", "inherit", "ipc"] }),
  );
  await Promise.all(children.map((child) => messageOf(child)));
  const reports = children.map((child) => messageOf(child) as Promise<Report>);
  const ends = children.map((child) => once(child, "exit"));
  for (const child of children) child.send("begin");
  const told = await Promise.all(reports);
  // Nothing keeps one alive that has done its work.
  await Promise.all(ends);
  return told;
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A process ended early, with exit code ${code}.`);
  });
  const [message] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
  return message;
}

async function clear(kind: string, name: string): Promise<void> {
  if (kind === "redis") {
    const client = new Redis(redisUrl ?? "");
    await client.del(`${name}account:1`);
    client.disconnect();
    return;
  }
  const client = new Pool({ connectionString: postgresUrl, max: 1 });
  await client.query(`drop table if exists ${name}`);
  await client.end();
}

// `pg` brings no types, and no more than this is asked of it.
const { Pool } = createRequire(import.meta.url)("pg") as {
  Pool: new (options: object) => { query(text: string): Promise<unknown>; end(): Promise<void> };
};
