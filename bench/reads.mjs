// The same reads with npm's lightspeed-retail-sdk beside ours, against the emulator.
import { readFileSync } from "node:fs";
import { measureIn, startServer } from "./tools/children.mjs";
import { count, megabytes, printTable, seconds } from "./tools/table.mjs";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const peer = `lightspeed-retail-sdk ${dependencies["lightspeed-retail-sdk"]}`;

const readers = [
  { program: "readers/lightspeed-retail-sdk.mjs", title: `${peer}, \`getItems()\` …` },
  { program: "readers/ours.mjs", title: "lightspeed-pos, `items.all()` …" },
  { program: "readers/ours-streaming.mjs", title: "lightspeed-pos, `for await (… of items)` …" },
];

/**
 * Every reader meets a shop of its own, alike in every byte.
 *
 * @param {string} title
 * @param {import("lightspeed-pos/emulator").EmulatorOptions} shop
 * @param {Readonly<Record<string, readonly string[]>>} loads The relations to load, by resource.
 */
async function compare(title, shop, loads) {
  const rows = [];
  for (const reader of readers) {
    const server = await startServer("servers/emulator.mjs", shop);
    const run = await measureIn(reader.program, [JSON.stringify(server.where), JSON.stringify(loads)]);
    const saw = await server.ask("what did you see?");
    await server.stop();
    const received = Object.keys(loads).map((name) => `${count(run.rows[name])} of ${count(saw.there[name])}`);
    const figures = [seconds(run.seconds), seconds(run.cpuSeconds), megabytes(run.rssPeak)];
    rows.push([reader.title, ...received, count(saw.refused), ...figures]);
  }
  const names = Object.keys(loads).map((name) => `${name} rows received`);
  printTable(title, ["", ...names, "refused (429)", "elapsed", "CPU time", "peak memory"], rows);
}

await compare(
  "20,000 items, without limits",
  { items: 20_000, sales: 0, customers: 0, rateLimits: false },
  { Item: ["ItemShops"] },
);
await compare(
  "Items, sales and customers at the same time, limits of one register (bucket 90, 1 drip a second)",
  { items: 6000, sales: 3000, customers: 2000, latency: [200, 400] },
  { Item: ["ItemShops"], Sale: ["SaleLines"], Customer: ["Contact"] },
);
