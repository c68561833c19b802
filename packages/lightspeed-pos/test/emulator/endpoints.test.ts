import { beforeEach, describe, expect, it } from "vitest";
import { resources } from "../../src/resources/index.js";
import type { Action, AnyDefinition } from "../../src/schema/index.js";
import { png } from "../support/png.js";
import { listSearch } from "./lists.js";
import { form, listOf, useShop } from "./support.js";

const { get, post, put, remove, upload } = useShop({ items: 60, sales: 150, customers: 80 });

const all: readonly AnyDefinition[] = Object.values(resources);
const endpoints = all.filter(({ actions, scope }) => actions.length > 0 && scope === "account");
const find = (name: string) => all.find((definition) => definition.name === name) as AnyDefinition;

/** Makes the record that a place below records is tried at, where the first one will not do. */
const MAKE_OWNER: Readonly<Record<string, () => Promise<unknown>>> = {
  // Only open sales take lines.
  "Sale/SaleLine": async () => {
    const { json } = await post("Sale.json", { ...SMALLEST.Sale, SaleLines: { SaleLine: SMALLEST.SaleLine } });
    return json.Sale?.saleID;
  },
  // The first ones of each kind are plain text, without choices.
  "CustomerCustomField/CustomFieldChoice": async () => 2,
  "ItemCustomField/CustomFieldChoice": async () => 2,
  "OrderCustomField/CustomFieldChoice": async () => 2,
  "Item/Image": async () => {
    const { json } = await post("Item.json", { description: "X" });
    await upload("Image.json", form({ itemID: json.Item?.itemID }, png(1, 1, [0, 0, 0])));
    return json.Item?.itemID;
  },
};
const owners = new Map<string, unknown>();

beforeEach(async () => {
  for (const [name, make] of Object.entries(MAKE_OWNER)) owners.set(name, await make());
});

/** The path of an endpoint, and what stands behind the ids of the records that it lies below. */
function pathOf(name: string): string {
  const { within, path } = find(name);
  return within === undefined ? path : `${pathOf(within)}/${owners.get(name) ?? 1}/${path}`;
}

const keyOf = (name: string) => find(name).key;

const listPath = (name: string) => `${pathOf(name)}.json?${listSearch(name)}`;
const having = (action: Action) => endpoints.filter(({ actions }) => actions.includes(action)).map(({ name }) => name);

/** The id of the first row of lists that do not show it. */
const HIDDEN_IDS: Readonly<Record<string, number>> = {
  DisplayTemplateLabel: 1,
  DisplayTemplateOrderLineAsLabel: 1,
  DisplayTemplateTransferItemAsLabel: 1,
};

/** The smallest body that each resource can be created from. */
const SMALLEST: Readonly<Record<string, object>> = {
  Category: { name: "X" },
  CurrencyRate: { currencyCode: "SEK", rate: "0.1" },
  InventoryCount: { shopID: 1 },
  InventoryCountItem: { inventoryCountID: 1, itemID: 1, employeeID: 1, qty: 3 },
  InventoryCountReconcile: { inventoryCountID: 2 },
  InventoryTransfer: { sendingShopID: 1, receivingShopID: 2 },
  CustomerCustomField: { name: "X", type: "string" },
  CustomerCustomFieldChoice: { name: "X" },
  ItemCustomField: { name: "X", type: "string" },
  ItemCustomFieldChoice: { name: "X" },
  OrderCustomField: { name: "X", type: "string" },
  OrderCustomFieldChoice: { name: "X" },
  WorkorderItem: { itemID: 1 },
  WorkorderLine: { note: "X" },
  CreditAccount: { code: "12345678" },
  CustomerType: { name: "X" },
  Discount: { name: "X" },
  EmployeeHours: { employeeID: 1 },
  RegisterWithdraw: { registerID: 1, amount: "5" },
  Item: { description: "X" },
  Image: { itemID: 1 },
  ItemAttributeSet: { name: "X" },
  ItemMatrix: { description: "X", itemAttributeSetID: 1 },
  Manufacturer: { name: "X" },
  OrderLine: { orderID: 1, itemID: 1 },
  PaymentType: { name: "X" },
  Sale: { employeeID: 1, registerID: 1, shopID: 1 },
  SaleLine: { employeeID: 1, shopID: 1, itemID: 1, unitQuantity: 1, customerID: 1, isLayaway: true },
  Season: { name: "X" },
  Shop: { name: "X" },
  Tag: { name: "x" },
  TaxClass: { name: "X" },
  Vendor: { name: "X" },
};

/** Where one can be created, where there is at most one and the first owner has it. */
const ONLY_ONE: Readonly<Record<string, string>> = {
  "SalePayment/SalePaymentSignature": "SalePayment/20/SalePaymentSignature",
};

/** Creates a record from as little as it takes. */
function create(name: string) {
  const path = `${ONLY_ONE[name] ?? pathOf(name)}.json`;
  const { upload: isUpload, records } = find(name);
  const body = SMALLEST[records] ?? {};
  return isUpload ? upload(path, form(body, png(1, 1, [0, 0, 0]), undefined, isUpload)) : post(path, body);
}

const idOf = (name: string) => find(name).id;

describe("every declared endpoint", () => {
  it.each(having("list"))("%s lists, with every relation and in every order", async (name) => {
    const definition = find(name);
    const { status, json, text } = await get(`${listPath(name)}&load_relations=all&limit=20`);
    expect(status, text).toBe(200);
    expect(listOf(json[keyOf(name)]).length).toBeGreaterThan(0);
    for (const sort of definition.sort) {
      expect((await get(`${listPath(name)}&limit=3&sort=-${sort}`)).status, sort).toBe(200);
    }
    for (const path of definition.load) {
      const load = encodeURIComponent(JSON.stringify([path]));
      expect((await get(`${listPath(name)}&limit=3&load_relations=${load}`)).status, path).toBe(200);
    }
  });

  it.each(having("get"))("%s reads what it lists, the same fields first", async (name) => {
    const { json: list } = await get(`${listPath(name)}&limit=1`);
    const id = listOf(list[keyOf(name)])[0]?.[idOf(name)] ?? HIDDEN_IDS[name];
    const { status, json } = await get(`${pathOf(name)}/${id}.json`);
    expect(status).toBe(200);
    expect(json[keyOf(name)]).toMatchObject(listOf(list[keyOf(name)])[0] as object);
  });

  it.each(having("create"))("%s creates from little, and reads what it created", async (name) => {
    const { status, json, text } = await create(name);
    expect(status, text).toBe(200);
    const read = await get(`${ONLY_ONE[name] ?? pathOf(name)}/${json[keyOf(name)]?.[idOf(name)]}.json`);
    expect(json[keyOf(name)]).toMatchObject(read.json[keyOf(name)] as object);
  });

  it.each(having("update"))("%s takes a change of nothing, and keeps everything but the time", async (name) => {
    if (having("create").includes(name)) await create(name);
    const { json: list } = await get(`${listPath(name)}&limit=1&sort=-${idOf(name)}`);
    const before = listOf(list[keyOf(name)])[0] as Record<string, unknown>;
    const { status, json } = await put(`${pathOf(name)}/${before[idOf(name)]}.json`, {});
    expect(status).toBe(200);
    const kept = Object.entries(before).filter(([field]) => !/^(timeStamp|timestamp|updateTime)$/.test(field));
    expect(json[keyOf(name)]).toMatchObject(Object.fromEntries(kept));
  });

  it.each([...having("archive"), ...having("delete")])("%s deletes what it has", async (name) => {
    const { json } = having("create").includes(name) ? await create(name) : await get(`${listPath(name)}&limit=1`);
    const { status } = await remove(`${pathOf(name)}/${listOf(json[keyOf(name)])[0]?.[idOf(name)]}.json`);
    expect(status).toBe(200);
  });

  it.each(all.filter(({ actions }) => actions.length === 0).map(({ name }) => name))(
    "%s has none: it comes with others only",
    async (name) => {
      expect((await get(`${name}.json`)).status).toBe(404);
    },
  );
});
