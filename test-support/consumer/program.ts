// What a stranger writes on the first day. It is compiled against the built declarations and run on the packed package.
import assert from "node:assert/strict";
import { type Item, isLightspeedError, Lightspeed, type Money, money } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ items: 3, sales: 2 });
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
const account = lightspeed.account(shop.accountID);

const created: Item = await account.items.create({ description: "Onesie", defaultCost: money("9.90") });
const cost: Money = created.defaultCost.times(2);
assert.equal(String(cost), "19.8");

const [item] = await account.items.all({ where: { itemID: created.itemID }, load: ["ItemShops"], sort: "itemID" });
const stock: number | undefined = item?.ItemShops[0]?.qoh;
assert.equal(stock, 0);

const sales = await account.sales.all({ where: { completed: true }, load: ["SaleLines.Item"], max: 1 });
const description: string | undefined = sales[0]?.SaleLines[0]?.Item?.description;
assert.equal(typeof description, "string");

const error = await account.items.find(999_999).catch((reason: unknown) => reason);
assert.ok(isLightspeedError(error) && error.code === "not_found");

const page = await fetch(shop.url, { headers: { accept: "text/html" } });
const [, script = ""] = / src="([^"]+)"/.exec(await page.text()) ?? [];
const served = await fetch(new URL(script, shop.url));
assert.deepEqual([served.status, served.headers.get("content-type")], [200, "text/javascript; charset=utf-8"]);

await shop.close();
console.log("the packed package works");
