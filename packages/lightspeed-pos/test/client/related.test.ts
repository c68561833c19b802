import { describe, expect, expectTypeOf, test } from "vitest";
import { type Category, dayIn, money, pricesByLevel, startOfDayIn, stockByShop } from "../../src/index.js";
import { useShop } from "../support/shop.js";

const shop = useShop();

describe("collections of a record", () => {
  test("hold the records that belong to it, asked for when they are used", async () => {
    const { account, sent } = shop();
    const sale = await account.sales.find(1);
    const before = sent().length;
    const { saleLines } = sale;
    expect(sent()).toHaveLength(before);
    const lines = await saleLines.all();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ saleID }) => saleID === 1)).toBe(true);
    expect(await saleLines.count()).toBe(lines.length);
    expect(sent()[before]).toContain("/SaleLine.json?saleID=1&");
  });

  test("take a query of their own", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    const [summary] = await item.itemShops.all({ where: { shopID: 0 } });
    expect(summary).toMatchObject({ itemID: 1, shopID: 0 });
    expect(() => item.itemShops.all({ where: { itemID: 2 } })).toThrow("is set by the record");
  });

  test("create records that belong to it", async () => {
    const { account } = shop();
    const sale = await account.sales.create({ employeeID: 1, registerID: 1, shopID: 1 });
    const line = await sale.saleLines.create({ employeeID: 1, shopID: 1, itemID: 1, unitQuantity: 1 });
    expect(line.saleID).toBe(sale.saleID);
  });

  test("exist only where the API has the collection", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    expect("create" in item.itemShops).toBe(false);
    expect("itemVendorNums" in item.toJSON()).toBe(false);
  });
});

describe("a to-one relation, fetched when asked", () => {
  test("is a record of its own where it has a collection", async () => {
    const { account } = shop();
    const items = await account.items.all({ max: 30 });
    const item = items.find(({ categoryID }) => categoryID !== 0);
    const category = await item?.related("Category");
    expect(category?.categoryID).toBe(item?.categoryID);
    expectTypeOf(category).toExtend<Category | undefined>();
    expect((await category?.update({ name: "Renamed" }))?.name).toBe("Renamed");
  });

  test("is plain data where it has none", async () => {
    const { account } = shop();
    const sale = await account.sales.first({ where: { taxCategoryID: { ne: 0 } } });
    expect((await sale?.related("TaxCategory"))?.taxCategoryID).toBe(sale?.taxCategoryID);
  });

  test("is undefined without a request where there is none", async () => {
    const { account, sent } = shop();
    const sale = await account.sales.create({ employeeID: 1, registerID: 1, shopID: 1 });
    const before = sent().length;
    expect(await sale.related("Customer")).toBeUndefined();
    expect(sent()).toHaveLength(before);
  });

  test("a hundred of one tick are one request", async () => {
    const { account, sent } = shop();
    const items = await account.items.all({ max: 60 });
    const before = sent().length;
    await Promise.all(items.map((item) => item.related("Category")));
    expect(sent().length - before).toBe(1);
  });

  test("an unknown or to-many relation is refused", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    await expect(item.related("Categry" as "Category")).rejects.toThrow('Did you mean "Category"?');
    await expect(item.related("ItemShops" as "Category")).rejects.toThrow("`itemShops`");
  });
});

describe("prices by level", () => {
  test("a record and a nested row tell them by name", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    const byHand = item.Prices.find(({ useType }) => useType === "Default")?.amount;
    expect(item.prices.Default.toString()).toBe(byHand?.toString());
    expect(pricesByLevel(item).Default.toString()).toBe(byHand?.toString());
    expect(item.prices["Wholesale"]).toBeUndefined();
    expect(Object.keys(item)).not.toContain("prices");
  });

  test("a custom level is there under its own name", () => {
    const prices = pricesByLevel({ Prices: [{ useType: "Club", amount: money("9.5") }] });
    expect(prices["Club"]?.toString()).toBe("9.5");
    expect(prices.MSRP.toString()).toBe("0");
  });
});

test("stock by shop has the summary apart", async () => {
  const { account } = shop();
  const { ItemShops } = await account.items.find(1, { load: ["ItemShops"] });
  const { shops, total } = stockByShop(ItemShops);
  const sum = [...shops.values()].reduce((all, { qoh }) => all + qoh, 0);
  expect([...shops.keys()]).toEqual([1, 2]);
  expect(total?.qoh).toBe(sum);
});

describe("days in a shop's time zone", () => {
  test.each([
    ["US/Pacific", "2021-01-01", "2021-01-01T08:00:00.000Z"],
    ["US/Pacific", "1981-04-09", "1981-04-09T08:00:00.000Z"],
    ["America/Toronto", "2021-07-01", "2021-07-01T04:00:00.000Z"],
    ["Europe/Berlin", "2024-03-31", "2024-03-30T23:00:00.000Z"],
    ["Asia/Kathmandu", "2024-01-01", "2023-12-31T18:15:00.000Z"],
    ["UTC", "0999-01-01", "0999-01-01T00:00:00.000Z"],
  ])("%s: %s begins at %s", (zone, day, moment) => {
    expect(startOfDayIn(zone, day).toISOString()).toBe(moment);
    expect(dayIn(zone, new Date(moment))).toBe(day);
  });

  test("a day whose midnight does not exist begins at its first moment", () => {
    const start = startOfDayIn("America/Sao_Paulo", "2018-11-04");
    expect(dayIn("America/Sao_Paulo", start)).toBe("2018-11-04");
    expect(dayIn("America/Sao_Paulo", new Date(start.getTime() - 1))).toBe("2018-11-03");
  });

  test.each(["Mars/Olympus", ""])("the zone %j is refused", (zone) => {
    expect(() => dayIn(zone, new Date())).toThrow("is not known here");
  });

  test("a day that is none is refused", () => {
    expect(() => startOfDayIn("UTC", "01/02/2024")).toThrow("YYYY-MM-DD");
  });
});
