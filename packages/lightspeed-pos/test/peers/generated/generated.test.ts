import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "../../client/every-action/call-cases.js";
import { ownersFor } from "../../client/every-action/owners.js";
import { collectionOf, definitions } from "../../client/every-action/shop.js";
import { answerProblems } from "../../openapi/document.js";
import { png } from "../../support/png.js";
import { useShop } from "../../support/shop.js";
import { type Generated, generateClient } from "./client.js";
import { Operations, operationOf } from "./operations.js";
import type { Fields, Shopkeeping } from "./program/shopkeeping.js";

/*
 * A client that @hey-api/openapi-ts generates of docs/openapi.json, from the document as it is now. It compiles under
 * the strictest settings, together with a program that uses it; what they do to the emulator is checked here.
 */

const shop = useShop({ items: 250, sales: 120, customers: 60 });
const recordsOf = (resource: "Item" | "ItemShop" | "Sale" | "Season"): Fields[] => shop().emulator.records(resource);
const current = () => recordsOf("Item").filter(({ archived }) => archived === "false");

let generated: Generated;
let keeper: Shopkeeping;

beforeAll(async () => {
  generated = await generateClient();
}, 240_000);
beforeEach(() => {
  const { url, accessToken, accountID } = shop().emulator;
  keeper = new generated.Shopkeeper(url, accessToken, String(accountID));
});
afterAll(() => generated?.remove());

describe("a program on top of it", () => {
  test("pages through all items by cursor", async () => {
    const items = await keeper.items();
    expect(items.map(({ itemID }) => itemID)).toEqual(current().map(({ itemID }) => itemID));
    expect(shop().emulator.requests.map(({ query }) => query.includes("after="))).toEqual([false, true, true]);
    expect(await keeper.count()).toBe(items.length);
  });

  test("filters with operators, by fields of its own and of a relation", async () => {
    const categories = [...new Set(current().map(({ categoryID }) => `${categoryID}`))].slice(0, 5);
    const found = await keeper.inStock(categories, "1");
    const stock = recordsOf("ItemShop");
    const quantity = (itemID: unknown, shopID: string) =>
      Number(stock.find((one) => one.itemID === itemID && one.shopID === shopID)?.qoh ?? 0);
    const expected = current()
      .filter((item) => categories.includes(`${item.categoryID}`) && Number(item.itemID) >= 3)
      .filter(({ description }) => /e/i.test(`${description}`))
      .filter(({ itemID }) => stock.some((one) => one.itemID === itemID && Number(one.qoh) > 0))
      .map(({ itemID }) => ({ itemID, quantity: quantity(itemID, "1") }));
    expect(expected.length).toBeGreaterThan(3);
    expect(found).toEqual(expected.reverse());
  });

  test("creates, changes, archives and finds", async () => {
    const [made, changed, archived, found] = await keeper.lifeOfAnItem();
    expect(made).toMatchObject({ description: "Mug", defaultCost: "4.5", archived: "false" });
    expect(changed).toMatchObject({ description: "Cup", defaultCost: "4.5", upc: "082435010045" });
    expect([archived, found]).toMatchObject([{ archived: "true" }, { archived: "true", itemID: made?.itemID }]);
    const seasons = recordsOf("Season");
    expect(await keeper.season("Monsoon")).toBe("Monsoon");
    expect(recordsOf("Season")).toEqual(seasons);
  });

  test("sells, and takes back", async () => {
    const [item] = current();
    const { sale, refund } = await keeper.saleAndRefund(`${item?.itemID}`, "1");
    expect(sale).toMatchObject({ completed: "true", calcPayments: sale.calcTotal });
    expect(refund).toMatchObject({ completed: "true", calcTotal: `-${sale.calcTotal}` });
    expect(await keeper.lines(["1", "2", "3"])).toEqual(["2", "3"]);
  });

  test("keeps the till", async () => {
    const { expected, counted } = await keeper.day("1", "150");
    expect(expected).toMatchObject({ add: "150", paymentTypeID: "1" });
    expect(counted).toBeGreaterThan(1);
  });

  test("uploads a picture", async () => {
    const bytes = png(3, 2, [9, 9, 9]);
    const stored = await fetch(await keeper.picture("1", new Blob([bytes], { type: "image/png" }), "Front"));
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(new Uint8Array(bytes));
  });

  test("reads what went wrong", async () => {
    expect(await keeper.complaints()).toEqual([
      "404 Object of type 'Item' not found with primary ID '987654321'.",
      "400 Item not created. An Item must have a description.",
    ]);
  });
});

const operations = Object.values(definitions).flatMap((definition) =>
  definition.actions.map((action) => ({ ...operationOf(definition, action), definition, action })),
);

describe("every verb of every place", () => {
  test.each(operations)("$operationId", async ({ definition, action, method, path }) => {
    const { data, response } = await new Operations(shop(), generated).perform(definition, action);
    expect([response.status, ...answerProblems(method, path, response.status, data)]).toEqual([200]);
    const asked = shop().emulator.requests.at(-1);
    expect(asked?.method).toBe(method);
    expect(asked?.path).toMatch(new RegExp(`^${path.replace(/\{\w+\}/g, "\\d+")}$`));
  });
});

const calls = Object.values(definitions).flatMap((definition) =>
  Object.keys(definition.calls).map((call) => ({
    name: `${definition.name}.${call}`,
    ...operationOf(definition, call),
    definition,
    call,
  })),
);

describe("every call, where our own client says what is sent", () => {
  test.each(calls)("$name", async ({ name, definition, call, method, path, operationId }) => {
    const operations = new Operations(shop(), generated);
    const place = new RegExp(`^${path.replace(/\{\w+\}/g, "\\d+")}$`);
    const sent: number[] = [];
    const lightspeed = shop().client({
      fetch: async (address, init) => {
        const url = new URL(address as string);
        if (init?.method !== method || !place.test(url.pathname)) return fetch(address as string, init as RequestInit);
        const answer = await operations.send(operationId, path, url, init?.body as string | undefined);
        sent.push(answer.status);
        return answer;
      },
    });
    const watched = { ...shop(), account: lightspeed.account(shop().emulator.accountID) };
    const { subject, given = [] } = cases[name] ?? {};
    const id = await subject?.(watched);
    const owners = await ownersFor(watched, definition, false);
    const collection = collectionOf(watched, definition, owners) as unknown as Readonly<Record<string, Method>>;
    await collection[call]?.(id, ...given);
    // The path of some calls is also that of a verb, which prepares them.
    expect(sent.at(-1)).toBe(200);
  });
});

type Method = (...given: readonly unknown[]) => Promise<unknown>;
