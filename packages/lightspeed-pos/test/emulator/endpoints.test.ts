import { describe, expect, it } from "vitest";
import { resources } from "../../src/resources/index.js";
import type { Action, AnyDefinition } from "../../src/schema/index.js";
import { png } from "../support/png.js";
import { form, listOf, useShop } from "./support.js";

const { get, post, put, remove, upload } = useShop({ items: 60, sales: 150, customers: 80 });

const all: readonly AnyDefinition[] = Object.values(resources);
const endpoints = all.filter(({ actions, scope }) => actions.length > 0 && scope === "account");
const having = (action: Action) => endpoints.filter(({ actions }) => actions.includes(action)).map(({ name }) => name);

/** The smallest body that each resource can be created from. */
const SMALLEST: Readonly<Record<string, object>> = {
  Category: { name: "X" },
  CreditAccount: { code: "12345678" },
  CustomerType: { name: "X" },
  Discount: { name: "X" },
  Item: { description: "X" },
  Image: { itemID: 1 },
  ItemAttributeSet: { name: "X" },
  ItemMatrix: { description: "X", itemAttributeSetID: 1 },
  Manufacturer: { name: "X" },
  OrderLine: { orderID: 1, itemID: 1 },
  PaymentType: { name: "X" },
  Sale: { employeeID: 1, registerID: 1, shopID: 1 },
  SaleLine: { employeeID: 1, shopID: 1, itemID: 1, unitQuantity: 1 },
  Season: { name: "X" },
  Shop: { name: "X" },
  Tag: { name: "x" },
  TaxClass: { name: "X" },
  Vendor: { name: "X" },
};

/** Creates a record from as little as it takes. */
function create(name: string) {
  const path = `${name}.json`;
  const isUpload = all.some((definition) => definition.name === name && definition.upload !== undefined);
  return isUpload ? upload(path, form(SMALLEST[name], png(1, 1, [0, 0, 0]))) : post(path, SMALLEST[name] ?? {});
}

const idOf = (name: string) => String(all.find((definition) => definition.name === name)?.id);

describe("every declared endpoint", () => {
  it.each(having("list"))("%s lists, with every relation and in every order", async (name) => {
    const definition = all.find((each) => each.name === name);
    const { status, json, text } = await get(`${name}.json?load_relations=all&limit=20`);
    expect(status, text).toBe(200);
    expect(listOf(json[name]).length).toBeGreaterThan(0);
    for (const sort of definition?.sort ?? []) {
      expect((await get(`${name}.json?limit=3&sort=-${sort}`)).status, sort).toBe(200);
    }
    for (const path of definition?.load ?? []) {
      const load = encodeURIComponent(JSON.stringify([path]));
      expect((await get(`${name}.json?limit=3&load_relations=${load}`)).status, path).toBe(200);
    }
  });

  it.each(having("get"))("%s reads what it lists, the same fields first", async (name) => {
    const { json: list } = await get(`${name}.json?limit=1`);
    const id = list[name]?.[idOf(name)];
    const { status, json } = await get(`${name}/${id}.json`);
    expect(status).toBe(200);
    expect(json[name]).toMatchObject(list[name] as object);
  });

  it.each(having("create"))("%s creates from little, and reads what it created", async (name) => {
    const { status, json, text } = await create(name);
    expect(status, text).toBe(200);
    const read = await get(`${name}/${json[name]?.[idOf(name)]}.json`);
    expect(json[name]).toMatchObject(read.json[name] as object);
  });

  it.each(having("update"))("%s takes a change of nothing, and keeps everything but the time", async (name) => {
    if (having("create").includes(name)) await create(name);
    const { json: list } = await get(`${name}.json?limit=1&sort=-${idOf(name)}`);
    const before = list[name] as Record<string, unknown>;
    const { status, json } = await put(`${name}/${before[idOf(name)]}.json`, {});
    expect(status).toBe(200);
    const kept = Object.entries(before).filter(([field]) => !/^(timeStamp|updateTime)$/.test(field));
    expect(json[name]).toMatchObject(Object.fromEntries(kept));
  });

  it.each([...having("archive"), ...having("delete")])("%s deletes what it has", async (name) => {
    const { json } = having("create").includes(name) ? await create(name) : await get(`${name}.json?limit=1`);
    const { status } = await remove(`${name}/${json[name]?.[idOf(name)]}.json`);
    expect(status).toBe(200);
  });

  it.each(all.filter(({ actions }) => actions.length === 0).map(({ name }) => name))(
    "%s has none: it comes with others only",
    async (name) => {
      expect((await get(`${name}.json`)).status).toBe(404);
    },
  );
});
