// Says as JSON how a shop of so many items and sales does: large-shop.mjs items sales
import { startEmulator } from "lightspeed-pos/emulator";
import { median, timeOf } from "./time.mjs";

const TURNS = 31;
const WARM_UP = 20;
const KIB = 1024;

const [items = 0, sales = 0] = process.argv.slice(2).map(Number);
const started = performance.now();
const shop = await startEmulator({ items, sales, rateLimits: false });
const startMs = performance.now() - started;
const startMemory = process.memoryUsage().rss;

const headers = { Authorization: `Bearer ${shop.accessToken}`, Accept: "application/json" };
let asked = 0;

/**
 * Each request is another one, since answers are kept; the API ignores parameters that it does not know.
 *
 * @param {string} path
 * @param {Readonly<Record<string, string>>} query
 */
async function get(path, query) {
  asked += 1;
  const parameters = new URLSearchParams({ ...query, turn: String(asked) });
  const response = await fetch(`${shop.url}/API/V3/Account/${shop.accountID}/${path}.json?${parameters}`, { headers });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path}: ${body}`);
  return JSON.parse(body);
}

/** @param {string} path */
async function count(path) {
  const answer = await get(path, { archived: "true", count: "1" });
  return Number(answer["@attributes"].count);
}

/** @param {number} id */
function after(id) {
  return Buffer.from(JSON.stringify([id])).toString("base64");
}

/**
 * What first pages and deep ones take of the processor, in turn, so that both meet the same unrest.
 *
 * @param {string} path
 * @param {number} length
 * @param {Readonly<Record<string, string>>} query
 */
async function pagesOf(path, length, query) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const deep = [];
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const place = Math.floor(length * (0.1 + (0.85 * (turn + WARM_UP)) / (TURNS + WARM_UP)));
    for (const [times, cursor] of /** @type {const} */ ([
      [first, {}],
      [deep, { after: after(place) }],
    ])) {
      const taken = await timeOf(async () => {
        const { [path]: records } = await get(path, { ...query, ...cursor });
        if (records.length !== 100) throw new Error(`${path} has ${records.length} records from ${place} on.`);
      });
      if (turn >= 0) times.push(taken);
    }
  }
  const name = Object.keys(query).length === 0 ? path : `${path} with ${query.load_relations?.replace(/\W/g, "")}`;
  return { name, firstMs: median(first), deepMs: median(deep) };
}

const lines = await count("SaleLine");
const known = { items: await count("Item"), sales: await count("Sale"), lines };
const pages = [
  await pagesOf("Item", known.items, {}),
  await pagesOf("SaleLine", known.lines, {}),
  await pagesOf("Item", known.items, { load_relations: '["ItemShops"]' }),
  await pagesOf("Sale", known.sales, { load_relations: '["SaleLines"]' }),
  await pagesOf("ItemShop", await count("ItemShop"), {}),
  await pagesOf("InventoryLog", await count("InventoryLog"), {}),
];
await shop.close();
const memory = process.resourceUsage().maxRSS * KIB;
console.log(JSON.stringify({ items: known.items, lines, startMs, startMemory, memory, pages }));
