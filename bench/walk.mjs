// What iterating costs, beside the least that it can cost: the same bytes, with `fetch` and `JSON.parse` alone.
import { measureIn, startServer } from "./tools/children.mjs";
import { median } from "./tools/numbers.mjs";
import { count, printTable, ratio, seconds } from "./tools/table.mjs";

const items = 100_000;
const rounds = 7;

/** @typedef {{ items: number, seconds: number, cpuSeconds: number }} Walk */
/** @typedef {{ readonly first: Walk[], readonly next: Walk[] }} Runs */

const server = await startServer("servers/pages.mjs", { items });
/** @type {Runs} */
const bare = { first: [], next: [] };
/** @type {Runs} */
const ours = { first: [], next: [] };
// In turns, so that what disturbs the machine disturbs both.
for (let round = 0; round < rounds; round++) {
  await run("walkers/bare.mjs", bare);
  await run("walkers/ours.mjs", ours);
}
await server.stop();

/** @param {string} program @param {Runs} runs */
async function run(program, { first, next }) {
  const { walks } = await measureIn(program, [JSON.stringify(server.where), 2]);
  for (const walk of walks) {
    if (walk.items !== items) throw new Error(`${program} got ${walk.items} of ${items} items.`);
  }
  first.push(walks[0]);
  next.push(walks[1]);
}

/** @param {readonly Walk[]} walks */
function cpu(walks) {
  return median(walks.map(({ cpuSeconds }) => cpuSeconds));
}

/** @param {string} title @param {Runs} runs */
function row(title, { first, next }) {
  return [
    title,
    seconds(cpu(next)),
    ratio(cpu(next) / cpu(bare.next)),
    seconds(cpu(first)),
    ratio(cpu(first) / cpu(bare.first)),
  ];
}

printTable(
  `CPU time of iterating ${count(items)} items (median of ${rounds} processes each)`,
  ["", "once the code is warm", "ratio", "first in the process", "ratio"],
  [
    row("bare `fetch` + `JSON.parse`: every value is text", bare),
    row("`for await (const item of account.items)`: typed records, limits kept", ours),
  ],
);
