// What decoding a page costs, beside `JSON.parse` of the same text, which has to come before it.
import { startEmulator } from "lightspeed-pos/emulator";
// The decoder is no part of the package's face, so it is taken from the built files.
import { resources } from "../packages/lightspeed-pos/dist/resources/index.js";
import { Decoder, loadTree } from "../packages/lightspeed-pos/dist/schema/codec/index.js";
import { mean } from "./tools/numbers.mjs";
import { count, microseconds, printTable, ratio } from "./tools/table.mjs";

const warmUp = 200;
const pages = 1000;
const prototype = {};

/**
 * Times parsing and decoding page by page, as they come in a walk, in microseconds. Means, so that collecting the
 * garbage counts.
 *
 * @param {string} text
 * @param {string} name
 * @param {import("../packages/lightspeed-pos/dist/schema/codec/index.js").LoadTree} loaded
 */
function measure(text, name, loaded) {
  const decoder = new Decoder(resources, (oddity) => {
    throw new Error(`${oddity.resource}.${oddity.field}: ${oddity.reason}`);
  });
  const parse = () => JSON.parse(text)[name];
  /** @param {any[]} records */
  const decode = (records) => records.map((record) => decoder.record(name, record, loaded, prototype));
  const parseTimes = [];
  const decodeTimes = [];
  for (let page = 0; page < warmUp + pages; page++) {
    const started = performance.now();
    const records = parse();
    const parsed = performance.now();
    decode(records);
    const decoded = performance.now();
    parseTimes.push(1000 * (parsed - started));
    decodeTimes.push(1000 * (decoded - parsed));
  }
  return { parse: mean(parseTimes.slice(warmUp)), decode: mean(decodeTimes.slice(warmUp)) };
}

const shop = await startEmulator({ items: 500, sales: 500, rateLimits: false });

/** @param {string} title @param {string} name @param {readonly string[]} load */
async function row(title, name, load) {
  const relations = load.length === 0 ? "" : `&load_relations=${encodeURIComponent(JSON.stringify(load))}`;
  const url = `${shop.url}/API/V3/Account/${shop.accountID}/${name}.json?limit=100${relations}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${shop.accessToken}` } });
  const text = await answer.text();
  const { parse, decode } = measure(text, name, loadTree(load));
  const size = `${count(Math.round(text.length / 1000))} kB`;
  return [title, size, microseconds(parse), microseconds(decode), ratio(decode / parse)];
}

const rows = [
  await row("100 items", "Item", []),
  await row("100 items with `ItemShops`", "Item", ["ItemShops"]),
  await row("100 sales with `SaleLines` and `SalePayments`", "Sale", ["SaleLines", "SalePayments"]),
];
await shop.close();

printTable("Decoding a page", ["", "text", "`JSON.parse`", "decode", "decode / parse"], rows);
