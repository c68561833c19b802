// One of several processes that share a connection: makes calls until it is told to end, and prints what became of them.
import { createRequire } from "node:module";

const { core, oauth, node, store: place, options, endAt, pauseMs } = JSON.parse(process.argv[2] ?? "");
const { Lightspeed } = await import(core);
const { postgresTokenStore, redisTokenStore } = await import(oauth);
const { fileTokenStore } = await import(node);
const require = createRequire(import.meta.url);

const { tokenStore, close } = openStore();
const lightspeed = new Lightspeed({ ...options, tokenStore });
const account = lightspeed.account(1);
/** @type {string[]} */
const failures = [];
let calls = 0;
process.stdout.write("ready\n");
while (Date.now() < endAt) {
  calls += 1;
  await account.items.first().catch((/** @type {Error} */ error) => failures.push(`${error.name}: ${error.message}`));
  await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())));
}
await close();
process.stdout.write(`${JSON.stringify({ calls, failures })}\n`);

function openStore() {
  if (place.kind === "file") return { tokenStore: fileTokenStore({ folder: place.at }), close: async () => {} };
  if (place.kind === "redis") {
    const client = new (require("ioredis").Redis)(place.at);
    return { tokenStore: redisTokenStore({ client, key: place.name }), close: async () => client.disconnect() };
  }
  const client = new (require("pg").Pool)({ connectionString: place.at, max: 1 });
  return { tokenStore: postgresTokenStore({ client, table: place.name }), close: () => client.end() };
}
