import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import { Lightspeed, NotFoundError } from "../../src/index.js";
import { useShop } from "../support/shop.js";
import { readGuide } from "./guide.js";

// Every call that the README of the gem `lightspeed_pos` 0.7.0 shows, as it stands there, with the outcome that it tells.

const shop = useShop();

const outcomes: Readonly<Record<string, () => Promise<void>>> = {
  async "Lightspeed::Client.new(oauth_token_holder: yourOAuthAwareObjectHere)"() {
    const { client, emulator } = shop();
    const holder = { token: vi.fn(() => "expired"), refresh: vi.fn(() => emulator.accessToken) };
    const accessToken = (refused?: string) => (refused === undefined ? holder.token() : holder.refresh());
    const accounts = await client({ accessToken }).accounts.all();
    expect(accounts).toHaveLength(1);
    expect(holder.token).toHaveBeenCalledOnce();
    expect(holder.refresh).toHaveBeenCalled();
    expect(emulator.requests.map(({ status }) => status)).toEqual([401, 200]);
  },

  async "client.accounts.all"() {
    const { lightspeed, emulator } = shop();
    const accounts = await lightspeed.accounts.all();
    expect(accounts.map(({ id }) => id)).toEqual([emulator.accountID]);
  },

  async "accounts.first"() {
    const { lightspeed } = shop();
    const account = await lightspeed.accounts.first();
    expect(account.name).not.toBe("");
    expect((await account.items.first())?.itemID).toBe(1);
  },

  async "account.items.first"() {
    const { account, sent } = shop();
    expect((await account.items.first())?.itemID).toBe(1);
    expect(sent()).toEqual(["GET /API/V3/Account/1/Item.json?limit=1"]);
  },

  async "account.items.all"() {
    const { account, emulator } = shop();
    const living = emulator.records("Item").filter(({ archived }) => archived === "false");
    const items = await account.items.all({ load: "all" });
    expect(items.map(({ itemID }) => String(itemID))).toEqual(living.map(({ itemID }) => itemID));
    expect(items.every(({ ItemShops }) => ItemShops.length > 0)).toBe(true);
  },

  async "account.items.all(params: { itemMatrixID: 0 })"() {
    const { account } = shop();
    const items = await account.items.all({ where: { itemMatrixID: 0 } });
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(({ itemMatrixID }) => itemMatrixID === 0)).toBe(true);
    expect(await items[0]?.related("ItemMatrix")).toBeUndefined();
  },

  async "account.items.each_page! do |items|"() {
    const { account, sent } = shop();
    const sizes: number[] = [];
    for await (const items of account.items.pages()) sizes.push(items.length);
    expect(sizes).toEqual([100, 100, 50]);
    expect(sent()).toHaveLength(3);
  },

  async "account.items.each do |item|"() {
    const { account, sent } = shop();
    const ids: number[] = [];
    for await (const item of account.items) ids.push(item.itemID);
    expect(new Set(ids).size).toBe(250);
    expect(sent()).toHaveLength(3);
  },

  async "account.items.find(1)"() {
    const { account } = shop();
    expect((await account.items.find(1)).itemID).toBe(1);
    await expect(account.items.find(999_999)).rejects.toThrow(NotFoundError);
  },

  async 'account.items.create(description: "Onesie")'() {
    const { account } = shop();
    const { itemID, description } = await account.items.create({ description: "Onesie" });
    expect(description).toBe("Onesie");
    expect((await account.items.find(itemID)).description).toBe("Onesie");
  },

  async 'account.items.update(1, description: "Onesie")'() {
    const { account } = shop();
    expect((await account.items.update(1, { description: "Onesie" })).description).toBe("Onesie");
    expect((await account.items.find(1)).description).toBe("Onesie");
  },

  async 'item.update(description: "Onesie")'() {
    const { account } = shop();
    const item = await account.items.find(1);
    expect((await item.update({ description: "Onesie" })).description).toBe("Onesie");
    expect((await item.reload()).description).toBe("Onesie");
  },

  async "account.images.destroy(1)"() {
    const { account } = shop();
    expect((await account.images.destroy(1))?.imageID).toBe(1);
    await expect(account.images.find(1)).rejects.toThrow(NotFoundError);
  },

  async "account.images.find(1)"() {
    const { account } = shop();
    const image = await account.images.find(1);
    await image.destroy();
    await expect(image.reload()).rejects.toThrow(NotFoundError);
  },

  async "item.destroy"() {
    const { account } = shop();
    const item = await account.items.find(1);
    expect((await item.destroy()).archived).toBe(true);
  },

  async "account.items.archive(1)"() {
    const { account } = shop();
    expect((await account.items.archive(1)).archived).toBe(true);
    expect((await account.items.first())?.itemID).not.toBe(1);
    expect((await account.items.find(1)).archived).toBe(true);
  },
};

describe("calls in the gem's README", () => {
  test.each(Object.entries(outcomes))("%s", (_call, outcome) => outcome());

  test.each(Object.keys(outcomes))("in the table: %s", (call) => {
    expect(readGuide("from-the-gem.md").rows.flatMap(({ theirs }) => theirs)).toContain(call);
  });
});

describe("resources that the gem's README names share one API", () => {
  test.each([
    "categories",
    "employees",
    "items",
    "itemMatrices",
    "itemAttributeSets",
    "images",
    "inventories",
    "orders",
    "sales",
    "shops",
    "specialOrders",
    "vendors",
    "customers",
  ] as const)("account.%s", async (name) => {
    const { account } = shop();
    const collection = account[name] as unknown as Listing;
    const records = await collection.all();
    const first = await collection.first();
    expect(records.length).toBeGreaterThan(0);
    expect(first).toEqual(records[0]);
    expect(await collection.find(records[0]?.id as number)).toMatchObject({ id: records[0]?.id });
    expect(await collection.count()).toBe(records.length);
    await expect(collection.find(999_999)).rejects.toThrow(NotFoundError);
  });
});

/** What every collection has, whatever its resource. */
interface Listing {
  all(): Promise<{ readonly id: number }[]>;
  first(): Promise<{ readonly id: number } | undefined>;
  find(id: number): Promise<{ readonly id: number }>;
  count(): Promise<number>;
}

test("waits before a request that the API would refuse", async () => {
  const limited = await startEmulator({
    items: 10,
    sales: 0,
    rateLimits: { bucketSize: 6, dripRate: 50, burst: 1000 },
  });
  onTestFinished(() => limited.close());
  const { items } = new Lightspeed({ baseUrl: limited.url, accessToken: limited.accessToken }).account(1);
  await Promise.all(Array.from({ length: 30 }, () => items.first()));
  const { requests } = limited;
  expect(requests).toHaveLength(30);
  expect(requests.every(({ status }) => status === 200)).toBe(true);
  // 30 drips, of which 7 or so find room at once.
  expect((requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThan(350);
});
