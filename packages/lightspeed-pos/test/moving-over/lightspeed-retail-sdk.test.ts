import { describe, expect, test } from "vitest";
import { useShop } from "../support/shop.js";

// Where the page says that the other client sends no condition or one that cannot work, ours must do what the name says.

const shop = useShop();

describe("conditions that get lost there arrive here", () => {
  test("api.getMultipleSales([1, 2])", async () => {
    const { account } = shop();
    const sales = await account.sales.findMany([1, 2]);
    expect(sales.map(({ saleID }) => saleID)).toEqual([1, 2]);
  });

  test("api.getMultipleItems() of more than 100", async () => {
    const { account } = shop();
    const ids = Array.from({ length: 150 }, (_, index) => index + 1);
    const items = await account.items.findMany(ids);
    expect(items.map(({ itemID }) => itemID)).toEqual(ids);
  });

  test("api.getItemsWithLowStock({ threshold: 5 })", async () => {
    const { account } = shop();
    const rows = await account.itemShops.all({ where: { shopID: 0, qoh: { lt: 5 } } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ shopID, qoh }) => shopID === 0 && qoh < 5)).toBe(true);
  });

  test("api.getSaleLinesByItem(id)", async () => {
    const { account } = shop();
    const itemID = (await account.saleLines.first({ where: { itemID: { ne: 0 } } }))?.itemID as number;
    const lines = await account.saleLines.all({ where: { itemID } });
    expect(lines.length).toBeLessThan(await account.saleLines.count());
    expect(lines.every((line) => line.itemID === itemID)).toBe(true);
  });

  test("api.getSaleLinesByVendorID(1, start, end)", async () => {
    const { account } = shop();
    const all = await account.saleLines.all({ load: ["Item"] });
    const times = all.map(({ timeStamp }) => timeStamp.getTime()).sort((a, b) => a - b);
    const [start, end] = [times.at(10), times.at(-10)].map((time) => new Date(time as number)) as [Date, Date];
    const lines = await account.saleLines.all({
      load: ["Item"],
      where: { "Item.defaultVendorID": 1, timeStamp: { gte: start, lte: end } },
    });
    const expected = all.filter(({ Item, timeStamp }) => {
      return Item?.defaultVendorID === 1 && timeStamp >= start && timeStamp <= end;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(lines.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  test("api.getSalesByDateRange({ startDate, endDate })", async () => {
    const { account } = shop();
    const all = await account.sales.all({ where: { completed: true }, sort: "completeTime" });
    const [start, end] = [all.at(5)?.completeTime, all.at(-5)?.completeTime] as [Date, Date];
    const sales = await account.sales.all({ where: { completeTime: { gte: start, lte: end } }, sort: "completeTime" });
    expect(sales.length).toBeGreaterThan(0);
    expect(sales.length).toBeLessThan(all.length);
    expect([sales[0]?.completeTime, sales.at(-1)?.completeTime]).toEqual([start, end]);
  });

  test('api.searchCustomersByEmail("%ada%")', async () => {
    const { account } = shop();
    const all = await account.customers.all({ load: ["Contact"] });
    const address = all.find(({ Contact }) => Contact?.Emails[0])?.Contact?.Emails[0]?.address as string;
    const found = await account.customers.all({ load: ["Contact"], params: { "Contact.email": `~,%${address}%` } });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    expect(found.every(({ Contact }) => Contact?.Emails.some((email) => email.address.includes(address)))).toBe(true);
  });

  test("api.getOrdersByVendorID(1)", async () => {
    const { account } = shop();
    const orders = await account.orders.all({ where: { vendorID: 1 } });
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.every(({ vendorID }) => vendorID === 1)).toBe(true);
  });
});

test("an error is an error, not an empty list", async () => {
  const { client, emulator } = shop();
  const { items } = client({ accessToken: "expired" }).account(emulator.accountID);
  await expect(items.all()).rejects.toThrow("The access token is wrong, expired or revoked");
});
