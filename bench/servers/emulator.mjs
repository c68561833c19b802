// A shop in a process of its own, so that what it spends is not counted as a client's. It tells what it saw when asked.
import { startEmulator } from "lightspeed-pos/emulator";

/** @type {readonly import("lightspeed-pos").ResourceName[]} */
const listed = ["Item", "Sale", "Customer"];

const shop = await startEmulator(JSON.parse(process.argv[2] ?? "{}"));

process.on("message", (question) => {
  if (question === "how much CPU time?") return process.send?.(process.cpuUsage());
  const refused = shop.requests.filter(({ status }) => status === 429);
  const there = Object.fromEntries(listed.map((name) => [name, rowsOf(name)]));
  process.send?.({ requests: shop.requests.length, refused: refused.length, there });
});
process.on("disconnect", () => process.exit());
process.send?.({ url: shop.url, accountID: shop.accountID, accessToken: shop.accessToken });

/**
 * How many rows a list gives that asks for no archived ones.
 *
 * @param {import("lightspeed-pos").ResourceName} name
 */
function rowsOf(name) {
  return shop.records(name).filter(({ archived }) => archived !== "true").length;
}
