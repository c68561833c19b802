// A shop of a million items and two million sale lines, and the default one between tests: npm run trial:scale
import { parseArgs } from "node:util";
import { fail, root, run } from "./run.mjs";
import { median } from "./scale/time.mjs";

const { values: asked } = parseArgs({
  options: { items: { type: "string", default: "1000000" }, sales: { type: "string", default: "1030000" } },
});
const LINES_PER_SALE = 1.96;
const MOST_MEMORY = 4 * 2 ** 30;
/** A page deep inside may take so many times as long as the first: the rest is the machine's unrest. */
const MOST_DEEP = 2;
const MOST_START_MS = 300;
const MOST_RESET_MS = 5;
const STARTS = 5;

/** @type {string[]} */
const broken = [];

judgeDefault();
judgeLarge();
if (broken.length > 0) fail(broken.join("\n"));

function judgeDefault() {
  const shops = Array.from({ length: STARTS }, () => childOf("default-shop.mjs", []));
  const started = median(shops.map(({ startMs }) => startMs));
  const reset = median(shops.map(({ resetMs }) => resetMs));
  const first = median(shops.map(({ firstMs }) => firstMs));
  const usual = median(shops.map(({ usualMs }) => usualMs));
  console.log("Milliseconds are the processor's, which other programs do not lengthen, and medians.");
  console.log(`The default shop starts in ${ms(started)}, in a process of its own each time.`);
  console.log(`reset() takes ${ms(reset)}; a page then takes ${ms(first)}, and ${ms(usual)} when nothing was reset.`);
  hold(started < MOST_START_MS, `The default shop starts in ${ms(started)}, not in ${MOST_START_MS} ms.`);
  hold(reset < MOST_RESET_MS, `reset() takes ${ms(reset)}, not ${MOST_RESET_MS} ms.`);
}

function judgeLarge() {
  console.log(`Starting a shop of ${asked.items} items and ${asked.sales} sales; it takes a minute or two.`);
  const shop = childOf("large-shop.mjs", [asked.items, asked.sales]);
  const { items, lines, startMs, startMemory, memory, pages } = shop;
  console.log(`${items} items and ${lines} sale lines after ${(startMs / 1000).toFixed(1)} s, in ${gb(startMemory)}.`);
  console.log("Pages of 100 records:");
  for (const { name, firstMs, deepMs } of pages) {
    console.log(`  ${name.padEnd(22)} first ${ms(firstMs)}, deep inside ${ms(deepMs)}`);
    hold(deepMs <= firstMs * MOST_DEEP, `${name}: ${ms(deepMs)} deep inside, ${ms(firstMs)} at first.`);
  }
  console.log(`At most ${gb(memory)} of memory, everything included.`);
  hold(memory < MOST_MEMORY, `It took ${gb(memory)} of memory, not ${gb(MOST_MEMORY)}.`);
  hold(items >= Number(asked.items), `There are ${items} items.`);
  hold(lines >= Number(asked.sales) * LINES_PER_SALE, `There are ${lines} sale lines.`);
}

/**
 * What a program in scripts/scale says of its shop.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
function childOf(name, args) {
  const limit = "--max-old-space-size=2048";
  return JSON.parse(run(process.execPath, [limit, `${root}scripts/scale/${name}`, ...args], { timeout: 3_600_000 }));
}

/**
 * @param {boolean} isSo
 * @param {string} otherwise
 */
function hold(isSo, otherwise) {
  if (!isSo) broken.push(otherwise);
}

/** @param {number} time */
function ms(time) {
  return `${time.toFixed(1)} ms`;
}

/** @param {number} bytes */
function gb(bytes) {
  return `${(bytes / 2 ** 30).toFixed(2)} GB`;
}
