// One of several processes that share an account's bucket: makes its requests and prints when they were answered.
import { createRequire } from "node:module";

const { core, store: place, options, accountID, requests } = JSON.parse(process.argv[2] ?? "");
const { Lightspeed, postgresBucketStore, redisBucketStore } = await import(core);
const require = createRequire(import.meta.url);

const { bucketStore, close } = openStore();
const account = new Lightspeed({ ...options, bucketStore }).account(accountID);

// All begin together: starting a process takes a while.
await new Promise((resolve) => process.once("message", resolve).send?.("ready"));
/** @type {number[]} */
const answeredAt = [];
/** @type {string[]} */
const failures = [];
await Promise.all(Array.from({ length: requests }, request));
// What the last answers told is written down before the store is closed.
await new Promise((resolve) => setTimeout(resolve, 200));
await close();
process.send?.({ answeredAt, failures });
process.disconnect();

async function request() {
  try {
    await account.request("GET", "Shop.json", { query: { limit: 1 } });
    answeredAt.push(Date.now());
  } catch (error) {
    failures.push(String(error));
  }
}

function openStore() {
  if (place.kind === "redis") {
    const { Redis } = require("ioredis");
    const client = new Redis(place.at);
    return { bucketStore: redisBucketStore({ client, prefix: place.name }), close: async () => client.disconnect() };
  }

  const client = new (require("pg").Pool)({ connectionString: place.at, max: 1 });
  return { bucketStore: postgresBucketStore({ client, table: place.name }), close: () => client.end() };
}
