import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import { type Transpiled, transpiledPackage } from "../support/transpiled.js";

const program = fileURLToPath(new URL("../support/importer.mjs", import.meta.url));
const count = 120;
const kills = 6;

let library: Transpiled;
beforeAll(() => {
  library = transpiledPackage();
}, 60_000);
afterAll(() => library?.remove());

/** Starts the program, and kills it once so many more requests have reached the server; gives what it printed. */
async function run(shop: Emulator, journal: string, what: string, killAfter?: number): Promise<string> {
  const nodeEntry = new URL("node/index.js", library.entry).href;
  const args = [program, library.entry, nodeEntry, shop.url, journal, what, String(count)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const closed = once(child, "close");
  if (killAfter !== undefined) {
    const aim = shop.requests.length + killAfter;
    while (shop.requests.length < aim && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill("SIGKILL");
  }
  await closed;
  return output;
}

/** Imports rows with kills in between; gives what the last run said of each row, and how often each is there. */
async function imported(what: "items" | "sales") {
  const shop = await startEmulator({ items: 3, sales: 0, customers: 0, rateLimits: false });
  onTestFinished(() => shop.close());
  shop.chaos.add({ fault: "latency", milliseconds: 5, when: "after" });
  const folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-many-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const journal = join(folder, "import.ndjson");
  for (let kill = 0; kill < kills; kill++) expect(await run(shop, journal, what, 3 + kill * 4)).toBe("");
  const statuses = JSON.parse(await run(shop, journal, what)) as string[];
  const names =
    what === "items"
      ? shop.records("Item").map(({ description }) => String(description))
      : shop.records("Sale").map(({ referenceNumber }) => String(referenceNumber));
  const times = statuses.map((_, row) => names.filter((name) => name === `Row ${row}`).length);
  return { statuses, times, journal: await readFile(journal, "utf8") };
}

test("an import that is killed again and again makes no row twice and loses none", { timeout: 120_000 }, async () => {
  const { statuses, times, journal } = await imported("items");
  expect(statuses).toHaveLength(count);
  const wrong = statuses.filter((status, row) => {
    if (status === "done" || status === "skipped") return times[row] !== 1;
    return status !== "unknown" || (times[row] ?? 0) > 1;
  });
  expect(wrong).toEqual([]);
  // Each kill leaves no more open than was on its way.
  expect(statuses.filter((status) => status === "unknown").length).toBeLessThanOrEqual(kills * 8);
  expect(statuses).toContain("skipped");
  expect(journal).not.toContain("Row ");
});

test("sales that carry a reference are each there once, and none is left unknown", { timeout: 120_000 }, async () => {
  const { statuses, times } = await imported("sales");
  expect(times).toEqual(Array(count).fill(1));
  expect(new Set(statuses)).toEqual(new Set(["done", "skipped"]));
});
