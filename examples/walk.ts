// Every verb once, on a shop that lives in this process.
import { Lightspeed, NotFoundError } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ items: 300 });
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });

const account = await lightspeed.accounts.first();
const first = await account.items.first();
console.log("first", first?.description);

const loose = await account.items.all({ where: { itemMatrixID: 0 } });
console.log("without a matrix", loose.length);

for await (const page of account.items.pages()) console.log("a page of", page.length);

let count = 0;
for await (const _item of account.items) count += 1;
console.log("one by one", count);

const found = await account.items.find(1, { load: ["ItemShops"] });
console.log("stock", found.ItemShops.map(({ shopID, qoh }) => `${shopID}: ${qoh}`).join(", "));

await account.items.find(999_999).catch((error: unknown) => {
  if (!(error instanceof NotFoundError)) throw error;
  console.log("no such item");
});

let onesie = await account.items.create({ description: "Onesie" });
onesie = await account.items.update(onesie.itemID, { description: "Striped onesie" });
onesie = await onesie.update({ defaultCost: "12.50" });
console.log(onesie.description, onesie.defaultCost.times(3).toString());

onesie = await account.items.archive(onesie.itemID);
console.log("archived", onesie.archived);

await shop.close();
