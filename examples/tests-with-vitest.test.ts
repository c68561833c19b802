// Your own tests with vitest: one shop for the file, as it was at the start before each test.
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const shop = await startEmulator({ items: 20, sales: 0, customers: 0 });
const account = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken }).account(shop.accountID);

beforeEach(() => shop.reset());
afterAll(() => shop.close());

/** What is tested: it says in an item's description that it is on sale. */
async function markDown(itemID: number): Promise<void> {
  const { description } = await account.items.find(itemID);
  await account.items.update(itemID, { description: `SALE ${description}` });
}

describe("a markdown", () => {
  it("shows in the description", async () => {
    await markDown(1);
    expect((await account.items.find(1)).description).toMatch(/^SALE /);
  });

  it("finds the shop untouched by the test before", async () => {
    expect((await account.items.find(1)).description).not.toMatch(/^SALE /);
    expect(shop.requests).toHaveLength(1);
  });

  it("comes through although the server fails once", async () => {
    shop.chaos.add({ fault: "status", status: 503, method: "GET", times: 1 });
    await markDown(2);
    expect(shop.records("Item").filter(({ description }) => String(description).startsWith("SALE "))).toHaveLength(1);
  });
});
