// Says as JSON how much processor time the default shop takes to start, and to be as at the start again after a write.
import { startEmulator } from "lightspeed-pos/emulator";
import { cpuTime, median, timeOf } from "./time.mjs";

const TURNS = 40;

const started = cpuTime();
const shop = await startEmulator();
const startMs = cpuTime() - started;

const headers = { Authorization: `Bearer ${shop.accessToken}`, Accept: "application/json" };
const items = `${shop.url}/API/V3/Account/${shop.accountID}/Item.json`;

async function write() {
  const body = JSON.stringify({ description: "Written between two resets" });
  const { ok } = await fetch(items, { method: "POST", headers, body });
  if (!ok) throw new Error("The shop took no new item.");
}

const page = async () => (await fetch(items, { headers })).text();

// What is as at the start answers with the same page; a write before makes sure that it is not a kept one.
const usual = [];
const resets = [];
const firsts = [];
for (let turn = 0; turn < TURNS; turn += 1) {
  await write();
  usual.push(await timeOf(page));
  await write();
  resets.push(await timeOf(() => shop.reset()));
  firsts.push(await timeOf(page));
}
await shop.close();
console.log(JSON.stringify({ startMs, resetMs: median(resets), firstMs: median(firsts), usualMs: median(usual) }));
