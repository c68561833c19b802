// An import of many rows that can be stopped anywhere and run again: nothing is sent twice.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";
import { fileJournal } from "lightspeed-pos/node";

const shop = await startEmulator({ items: 3 });
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
const { items } = lightspeed.account(shop.accountID);
const folder = await mkdtemp(join(tmpdir(), "import-"));
const journal = () => fileJournal(join(folder, "import.ndjson"));

// In a real import these come from a file, row by row.
const rows = Array.from({ length: 20 }, (_, row) => ({ description: row === 7 ? "" : `Row ${row}` }));

const { requests, drips } = await items.createMany(rows, { dryRun: true });
console.log(`${requests} requests of ${drips} drips`);

for await (const outcome of items.createMany(rows, { journal: journal() })) {
  if (outcome.status === "failed") console.log(`row ${outcome.index}: ${outcome.error.message}`);
  if (outcome.index === 11) break; // somebody pressed Ctrl-C
}

const outcomes = await items.createMany(rows, { journal: journal() });
const count = (status: string) => outcomes.filter((one) => one.status === status).length;
console.log(`${count("skipped")} done before, ${count("done")} now, ${count("failed")} refused`);

await rm(folder, { recursive: true });
await shop.close();
