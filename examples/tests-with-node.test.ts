// Your own tests with Node's own runner: one shop for the file, as it was at the start before each test.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ items: 20, sales: 0, customers: 0 });
const account = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken }).account(shop.accountID);

beforeEach(() => shop.reset());
after(() => shop.close());

/** What is tested: it archives whatever is not for sale on the web. */
async function tidyUp(): Promise<number> {
  const hidden = await account.items.all({ where: { publishToEcom: false } });
  for (const { itemID } of hidden) await account.items.archive(itemID);
  return hidden.length;
}

test("tidying up archives items", async () => {
  const archived = await tidyUp();
  assert.ok(archived > 0);
  assert.equal((await account.items.all()).length, 20 - archived);
});

test("the next test finds all of them again", async () => {
  assert.equal((await account.items.all()).length, 20);
});

test("nothing is left to tidy up afterwards", async () => {
  await tidyUp();
  assert.equal(await tidyUp(), 0);
});
