// How near to the least possible time the limiter gets, and how often it is refused: in simulation and in real time.
import { readFileSync } from "node:fs";
import { Lightspeed } from "lightspeed-pos";
import { measureIn, startServer } from "./tools/children.mjs";
import { LimitedAccount, reads } from "./tools/limited-account.mjs";
import { count, printTable, ratio, seconds } from "./tools/table.mjs";
import { VirtualClock } from "./tools/virtual-clock.mjs";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const peer = `lightspeed-retail-sdk ${dependencies["lightspeed-retail-sdk"]}`;

const latencies = [5, 100, 1000, 5000];
const callers = 200;

/**
 * Ten buckets of mixed reads, in virtual time.
 *
 * @param {number} registers
 * @param {number} latency
 */
async function simulate(registers, latency) {
  const clock = new VirtualClock();
  const server = new LimitedAccount(clock, { registers, latency });
  const account = new Lightspeed({ accessToken: "simulated", clock, fetch: server.fetch }).account(1);
  let drips = 0;
  let next = 0;
  async function caller() {
    while (drips < 10 * server.size) {
      const read = reads[next++ % reads.length] ?? { drips: 1, path: "Item.json", query: {} };
      drips += read.drips;
      await account.request("GET", read.path, { query: read.query });
    }
  }
  await Promise.all(Array.from({ length: callers }, caller));
  return { ratio: clock.now() / (server.floor + latency), refused: server.refused };
}

const rows = [];
for (const registers of [1, 3, 10]) {
  const runs = [];
  for (const latency of latencies) runs.push(await simulate(registers, latency));
  const refused = runs.reduce((sum, run) => sum + run.refused, 0);
  rows.push([
    `${registers} register${registers > 1 ? "s" : ""}`,
    ...runs.map((run) => ratio(run.ratio)),
    count(refused),
  ]);
}
printTable(
  `Ten buckets of mixed reads, ${callers} callers: time beside the least possible and one round trip (virtual time)`,
  ["", ...latencies.map((latency) => `answers in ${count(latency)} ms`), "refused (429)"],
  rows,
);

const registers = 10;
const records = 500;
// The least possible: what the bucket does not hold must leak out of it.
const floor = (records - (90 + 10 * (registers - 1))) / (1 + 0.5 * (registers - 1));
const readers = [
  { program: "singles/lightspeed-retail-sdk.mjs", title: `${peer}, \`getItem(id)\`` },
  { program: "singles/ours.mjs", title: 'lightspeed-pos, `request("GET", …)`' },
];
const results = [];
for (const { program, title } of readers) {
  const server = await startServer("servers/emulator.mjs", {
    items: records,
    sales: 0,
    customers: 0,
    registers,
    latency: [100, 300],
  });
  const run = await measureIn(program, [JSON.stringify(server.where), records]);
  const saw = await server.ask("what did you see?");
  await server.stop();
  results.push([
    title,
    `${count(run.received)} of ${count(records)}`,
    count(run.failed),
    count(saw.refused),
    seconds(run.seconds),
    ratio(run.seconds / floor),
  ]);
}
printTable(
  `${count(records)} items at once, each by its id: ten registers, in real time over HTTP (at least ${seconds(floor)})`,
  ["", "items received", "calls that failed and said so", "refused (429)", "elapsed", "beside the least"],
  results,
);
