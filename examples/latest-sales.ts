// The sales of the past month with their lines, and what was sold most.
import { Lightspeed, type Money, money } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ sales: 400 });
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
const account = await lightspeed.accounts.first();

const lastMonth = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
const query = { where: { completeTime: { gte: lastMonth }, completed: true }, load: ["SaleLines.Item"] } as const;
console.log("costs", account.sales.explain(query).drips, "drips per 100 sales");

const takings = new Map<string, Money>();
for await (const { SaleLines } of account.sales.each(query)) {
  for (const { Item, calcSubtotal } of SaleLines) {
    const name = Item?.description ?? "something else";
    takings.set(name, (takings.get(name) ?? money(0)).plus(calcSubtotal));
  }
}

const best = [...takings].sort(([, left], [, right]) => right.cmp(left)).slice(0, 3);
for (const [name, sum] of best) console.log(sum.toFixed(2).padStart(10), name);

await shop.close();
