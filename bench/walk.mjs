// What iterating costs, beside the least that it can cost: the same bytes, with `fetch` and `JSON.parse` alone.
import { measureIn, startServer } from "./tools/children.mjs";
import { median } from "./tools/numbers.mjs";
import { count, printTable, ratio, seconds } from "./tools/table.mjs";

const records = 100_000;
const rounds = 7;

const server = await startServer("servers/pages.mjs", { records });
/** @type {Record<string, number[]>} */
const cpu = { bare: [], ours: [] };
/** @type {Record<string, number[]>} */
const elapsed = { bare: [], ours: [] };
// In turns, so that what disturbs the machine disturbs both.
for (let round = 0; round < rounds; round++) {
  for (const name of ["bare", "ours"]) {
    const run = await measureIn(`walkers/${name}.mjs`, [JSON.stringify(server.where)]);
    if (run.items !== records) throw new Error(`walkers/${name}.mjs got ${run.items} of ${records} items.`);
    cpu[name]?.push(run.cpuSeconds);
    elapsed[name]?.push(run.seconds);
  }
}
await server.stop();

/** @param {string} name @param {string} title */
function row(name, title) {
  const spent = median(cpu[name] ?? []);
  return [title, seconds(spent), seconds(median(elapsed[name] ?? [])), ratio(spent / median(cpu.bare ?? []))];
}

printTable(
  `Iterating ${count(records)} items`,
  ["", "CPU time", "elapsed", "CPU, ratio"],
  [
    row("bare", "bare `fetch` + `JSON.parse`: values are text"),
    row("ours", "`for await (const item of account.items)`: typed records, limits kept"),
  ],
);
