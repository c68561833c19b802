// What a walk holds in memory, at 100,000 and at 400,000 items: one page at a time, however long it is.
import { measureIn, startServer } from "./tools/children.mjs";
import { count, megabytes, printTable, ratio } from "./tools/table.mjs";

const sizes = [100_000, 400_000];

/** @typedef {{ heap: number[], rss: number[] }} Peaks */

/** @type {Peaks} */
const bare = { heap: [], rss: [] };
/** @type {Peaks} */
const ours = { heap: [], rss: [] };
for (const items of sizes) {
  const server = await startServer("servers/pages.mjs", { items });
  await measure("walkers/bare.mjs", items, server.where, bare);
  await measure("walkers/ours.mjs", items, server.where, ours);
  await server.stop();
}

/**
 * Two processes: collecting the garbage again and again, to see the heap, would make the process look small.
 *
 * @param {string} program @param {number} items @param {Record<string, unknown>} server @param {Peaks} peaks
 */
async function measure(program, items, server, { heap, rss }) {
  const collecting = await measureIn(program, [JSON.stringify(server)], { nodeOptions: ["--expose-gc"] });
  const undisturbed = await measureIn(program, [JSON.stringify(server)]);
  for (const { walks } of [collecting, undisturbed]) {
    if (walks[0].items !== items) throw new Error(`${program} got ${walks[0].items} of ${items} items.`);
  }
  heap.push(collecting.heapPeak);
  rss.push(undisturbed.rssPeak);
}

/** @param {string} title @param {number[]} peaks */
function row(title, [first = 0, last = 0]) {
  return [title, megabytes(first), megabytes(last), ratio(last / first)];
}

printTable(
  "Peak memory of a walk",
  ["", ...sizes.map((items) => `${count(items)} items`), "growth"],
  [
    row("`account.items`: heap after collection", ours.heap),
    row("`account.items`: whole process", ours.rss),
    row("bare `fetch` + `JSON.parse`: heap after collection", bare.heap),
    row("bare `fetch` + `JSON.parse`: whole process", bare.rss),
  ],
);
