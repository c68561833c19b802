import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../src/index.js";
import { useShop } from "../support/shop.js";

const shop = useShop();

describe("accounts", () => {
  test("the token's accounts are listed, and lead to their collections", async () => {
    const { lightspeed, emulator } = shop();
    const accounts = await lightspeed.accounts.all();
    expect(accounts.map(({ accountID }) => accountID)).toEqual([emulator.accountID]);
    expect((await accounts[0]?.items.first())?.itemID).toBe(1);
  });

  test("an account read by its id tells more, and has its id", async () => {
    const { lightspeed, emulator } = shop();
    const account = await lightspeed.accounts.find(emulator.accountID);
    expect(account).toMatchObject({ accountID: emulator.accountID, id: emulator.accountID });
    expect(account.defaultCurrency?.code).toMatch(/^[A-Z]{3}$/);
  });

  test("a handle asks nothing until a verb is called", () => {
    const { lightspeed, emulator, sent } = shop();
    lightspeed.account(emulator.accountID).items;
    expect(sent()).toEqual([]);
  });
});

describe("lists", () => {
  test("all gives every record, in requests of a hundred", async () => {
    const { account, sent } = shop();
    const items = await account.items.all();
    expect(items.length).toBe(250);
    expect(new Set(items.map(({ itemID }) => itemID)).size).toBe(250);
    expect(sent()).toHaveLength(3);
  });

  test("max bounds what is asked for, not only what is handed over", async () => {
    const { account, sent } = shop();
    expect(await account.items.all({ max: 120 })).toHaveLength(120);
    expect(sent().map((request) => /limit=(\d+)/.exec(request)?.[1])).toEqual(["100", "20"]);
  });

  test("each asks for a page when it needs it, and for no more when the loop ends", async () => {
    const { account, sent } = shop();
    for await (const item of account.items) if (item.itemID > 50) break;
    expect(sent()).toHaveLength(1);
  });

  test("first asks for one record", async () => {
    const { account, sent } = shop();
    expect((await account.items.first({ where: { itemID: { gt: 7 } } }))?.itemID).toBe(8);
    expect(sent()[0]).toContain("limit=1");
    expect(await account.items.first({ where: { itemID: 999_999 } })).toBeUndefined();
  });

  test("in: [] is an empty answer without a request", async () => {
    const { account, sent } = shop();
    expect(await account.items.all({ where: { itemID: { in: [] } } })).toEqual([]);
    expect(await account.items.count({ where: { itemID: { in: [] } } })).toBe(0);
    expect(sent()).toEqual([]);
  });

  test("count asks the server to count", async () => {
    const { account, sent } = shop();
    expect(await account.items.count()).toBe(250);
    expect(sent()).toHaveLength(1);
  });

  test("a page is an array with the place of the next one, from which a later run goes on", async () => {
    const { account, client, emulator } = shop();
    const query = { pageSize: 40 } as const;
    const { value: first } = await account.items.pages(query).next();
    const other = client().account(emulator.accountID);
    const rest: number[] = [];
    for await (const page of other.items.pages({ ...query, from: first?.next }))
      rest.push(...page.map(({ itemID }) => itemID));
    expect(Array.isArray(first)).toBe(true);
    const everything = (await account.items.all()).map(({ itemID }) => itemID);
    expect([...(first ?? []).map(({ itemID }) => itemID), ...rest]).toEqual(everything);
  });

  test("archived records are hidden, shown or alone", async () => {
    const { account } = shop();
    await account.items.archive(5);
    const [hidden, both, only] = await Promise.all([
      account.items.all(),
      account.items.all({ archived: true }),
      account.items.all({ archived: "only" }),
    ]);
    expect(hidden.length + only.length).toBe(both.length);
    expect(only.map(({ itemID }) => itemID)).toContain(5);
  });

  test("explain tells the price without asking", () => {
    const { account, sent } = shop();
    const plan = account.items.explain({ load: ["ItemShops"], where: { itemMatrixID: 0 } });
    expect(plan).toMatchObject({ drips: 1.4, recordsPerRequest: 100 });
    expect(sent()).toEqual([]);
  });

  test("the price told is the price charged", async () => {
    const { account, emulator } = shop();
    const query = { load: ["SaleLines.Item", "SalePayments.PaymentType", "Customer.Contact"], max: 3 } as const;
    await account.sales.all(query);
    expect(emulator.requests.at(-1)?.cost).toBe(account.sales.explain(query).drips);
  });
});

describe("relations", () => {
  test("a loaded relation is on the row, others are not", async () => {
    const { account } = shop();
    const [item] = await account.items.all({ load: ["ItemShops"], max: 1 });
    expect(item?.ItemShops.map(({ shopID }) => shopID)).toEqual([1, 2, 0]);
    expect("Category" in (item ?? {})).toBe(false);
  });

  test("dotted relations are read to the end", async () => {
    const { account } = shop();
    const sales = await account.sales.all({
      where: { completed: true },
      load: ["SaleLines.Item", "SalePayments"],
      max: 20,
    });
    const [line] = sales.flatMap(({ SaleLines }) => SaleLines).filter(({ itemID }) => itemID !== 0);
    expect(line?.Item?.itemID).toBe(line?.itemID);
  });

  test("all the relations of an item and of a sale decode without an oddity", async () => {
    const { account, oddities } = shop();
    await account.items.all({ load: "all" });
    await account.sales.all({ load: "all" });
    await account.customers.all({ load: "all" });
    await account.itemMatrices.all({ load: "all" });
    await account.employees.all({ load: "all" });
    await account.shops.all({ load: "all" });
    await account.categories.all({ load: "all" });
    expect(oddities).toEqual([]);
  });

  test("a relation filter matches parents with a matching child", async () => {
    const { account } = shop();
    const items = await account.items.all({ where: { "ItemShops.qoh": { gt: 0 } }, load: ["ItemShops"] });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ ItemShops }) => ItemShops.some(({ qoh }) => qoh > 0))).toBe(true);
  });
});

describe("find", () => {
  test("gives the record, archived or not", async () => {
    const { account } = shop();
    await account.items.archive(9);
    expect((await account.items.find(9)).archived).toBe(true);
  });

  test("NotFoundError if there is none", async () => {
    const { account } = shop();
    const error = await account.items.find(999_999).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: "not_found", status: 404 });
    expect((error as Error).message).toContain("/Item/999999.json");
  });
});
