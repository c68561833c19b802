import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type ChaosRule, type Emulator, startEmulator } from "../../src/emulator/index.js";
import { type Transpiled, transpiledPackage } from "../support/transpiled.js";

const program = fileURLToPath(new URL("../support/leaver.mjs", import.meta.url));
let library: Transpiled | undefined;

beforeAll(() => {
  library = transpiledPackage();
}, 60_000);
afterAll(() => library?.remove());

function start(shop: Emulator, deed: string): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, [program, library?.entry ?? "", shop.url, deed], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

interface Situation {
  readonly deed: string;
  /** Ctrl-C comes shortly after so many requests have reached the server. */
  readonly after: number;
  readonly chaos?: ChaosRule;
  readonly bucketSize?: number;
}

/** Starts the program, interrupts it, and gives what it said and how long it took to end, in milliseconds. */
async function interrupted({ deed, after, chaos, bucketSize = 1000 }: Situation) {
  const rateLimits = { bucketSize, dripRate: 0.01, burst: 1000 };
  const shop = await startEmulator({ items: 50, sales: 0, customers: 0, rateLimits });
  onTestFinished(() => shop.close());
  if (chaos) shop.chaos.add(chaos);
  const child = start(shop, deed);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const ended = once(child, "close");
  await reached(shop, after);
  const from = performance.now();
  child.kill("SIGINT");
  const [exitCode, endedBy] = await ended;
  return { exitCode, endedBy, outcomes: JSON.parse(output) as unknown, took: performance.now() - from };
}

async function reached(shop: Emulator, count: number): Promise<void> {
  const requests = () => Math.max(shop.requests.length, ...shop.chaos.rules.map(({ seen }) => seen));
  await expect.poll(requests, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  await new Promise((resolve) => setTimeout(resolve, 150));
}

const unavailable: ChaosRule = { fault: "status", status: 503 };

test.each<readonly [string, Situation, readonly string[]]>([
  [
    "calls that wait for room in the bucket",
    { deed: "reads", after: 2, bucketSize: 2 },
    ["done", "done", "aborted", "aborted", "aborted"],
  ],
  [
    "a wait that the server asked for",
    { deed: "find", after: 1, chaos: { fault: "rateLimit", retryAfter: 600 } },
    ["aborted"],
  ],
  ["the pause before a repetition", { deed: "find", after: 3, chaos: unavailable }, ["aborted"]],
  ["a request that hangs", { deed: "find", after: 1, chaos: { fault: "hang" } }, ["aborted"]],
  ["an answer that drips", { deed: "find", after: 1, chaos: { fault: "drip", milliseconds: 600_000 } }, ["aborted"]],
  ["a create that hangs", { deed: "create", after: 1, chaos: { fault: "hang", when: "after" } }, ["aborted"]],
  [
    "a creation that looks again after a lost answer",
    { deed: "once", after: 2, chaos: { fault: "drop", when: "after", method: "POST" } },
    ["aborted"],
  ],
  ["a walk over pages", { deed: "walk", after: 10, chaos: { fault: "latency", milliseconds: 50 } }, ["aborted"]],
])("Ctrl-C in the middle of %s: the calls end, and nothing keeps the process", async (_what, situation, outcomes) => {
  const end = await interrupted(situation);
  expect(end).toMatchObject({ exitCode: 0, endedBy: null, outcomes });
  expect(end.took).toBeLessThan(3000);
});

test("a process that has done its work ends by itself, without waiting for connections or timers", async () => {
  const shop = await startEmulator({ items: 3, sales: 0, customers: 0 });
  onTestFinished(() => shop.close());
  const child = start(shop, "nothing");
  child.stdout.resume();
  const ended = once(child, "close");
  await expect.poll(() => shop.requests.length, { timeout: 15_000 }).toBe(1);
  const from = performance.now();
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - from).toBeLessThan(3000);
});
