import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/errors.js";
import { compileQuery, type LooseQuery, toSearch } from "../../src/query/index.js";
import { resources } from "../../src/resources/index.js";

function compile(query: LooseQuery) {
  return compileQuery(resources, resources.Item, query);
}

function search(query: LooseQuery): string {
  return toSearch(compile(query).parameters);
}

describe("where", () => {
  test.each([
    [{ itemMatrixID: 0 }, "itemMatrixID=0"],
    [{ itemID: { gt: 5 } }, "itemID=%3E%2C5"],
    [{ itemID: { between: [1, 10] } }, "itemID=%3E%3C%2C1%2C10"],
    [{ itemID: { gte: 1, lte: 10 } }, "itemID=%3E%3C%2C1%2C10"],
    [{ itemID: { in: [1, 2] } }, "itemID=IN%2C%5B1%2C2%5D"],
    [{ description: { like: "%one%" } }, "description=~%2C%25one%25"],
    [{ description: { notLike: "x" } }, "description=!~%2Cx"],
    [{ description: { ne: "x" } }, "description=!%3D%2Cx"],
    [{ description: ">,5" }, "description=%3D%2C%3E%2C5"],
    [{ description: "" }, "description=%3D%2C"],
    [{ tax: true }, "tax=true"],
    [{ defaultCost: "1.50" }, "defaultCost=1.5"],
    [{ timeStamp: { gte: new Date("2024-05-01T10:00:00Z") } }, "timeStamp=%3E%3D%2C2024-05-01T10%3A00%3A00%2B00%3A00"],
    [{ or: [{ description: "Foo" }, { upc: "a|b" }] }, "or=description%3DFoo|upc%3Da%7Cb"],
    [{ or: [{ description: { like: "%foo%" } }] }, "or=description%3D~%2C%25foo%25"],
  ])("%j is sent as %s", (where, sent) => {
    expect(search({ where })).toBe(sent);
  });

  test("a relation filter needs its relation", () => {
    const where = { "ItemShops.qoh": { gt: 1 } };
    expect(search({ where, load: ["ItemShops"] })).toBe("ItemShops.qoh=%3E%2C1&load_relations=%5B%22ItemShops%22%5D");
    expect(() => search({ where })).toThrow('add "ItemShops" to load');
  });

  test("in: [] matches nothing and needs no request", () => {
    expect(compile({ where: { itemID: { in: [] } } }).isEmpty).toBe(true);
    expect(compile({ where: { or: [{ itemID: { in: [] } }] } }).isEmpty).toBe(true);
    expect(compile({ where: { or: [{ itemID: { in: [] } }, { upc: "1" }] } }).isEmpty).toBe(false);
  });

  test.each([
    [{ description: undefined }, "is undefined"],
    [{ description: null }, "is null"],
    [{ itemID: Number.NaN }, "must be a whole number"],
    [{ itemID: -1 }, "must be an id"],
    [{ timeStamp: { gte: new Date("x") } }, "must be a valid Date"],
    [{ or: [] }, "where.or must be a list of at least one condition"],
    [{ or: [{}] }, "where.or[0] must be an object with one field"],
    [{ or: [{ upc: "1", ean: "2" }] }, "one field"],
    [{ descripton: "x" }, 'Did you mean "description"?'],
    [{ description: { gt: "x" } }, 'has no operator "gt"'],
    [{ description: {} }, "names no value"],
    [{ itemID: { gte: 1, lt: 5 } }, "two operators"],
    [{ archived: true }, "Use the `archived` option"],
    [{ Prices: "x" }, "does not filter"],
    [{ itemID: { in: Array.from({ length: 101 }, (_, index) => index) } }, "has 101 values"],
    [{ "ItemShop.qoh": 1 }, 'Did you mean "ItemShops"?'],
    [{ "ItemShops.Item.upc": "1" }, "one level"],
    [{ description: "\ud800" }, "lone surrogate"],
    ["x", "where must be an object"],
  ])("%j is refused", (where, message) => {
    expect(() => compile({ where, load: ["ItemShops"] })).toThrow(InvalidInputError);
    expect(() => compile({ where, load: ["ItemShops"] })).toThrow(message);
  });
});

describe("the other options", () => {
  test("stand in the documented order", () => {
    const query = {
      sort: "-timeStamp",
      where: { tax: true },
      archived: "only",
      load: "all",
      params: { itemCode: "1" },
    };
    expect(search(query)).toBe("sort=-timeStamp&tax=true&archived=only&load_relations=all&itemCode=1");
  });

  test.each([
    [{ sort: "upc" }, "cannot be sorted by"],
    [{ load: ["ItemShop"] }, 'Did you mean "ItemShops"?'],
    [{ load: "everything" }, "load must be a list"],
    [{ archived: "yes" }, "archived must be"],
    [{ params: { limit: "5" } }, "is set by the query itself"],
    [{ where: { upc: "1" }, params: { upc: "2" } }, "a key can stand once"],
    [{ params: { x: 1 } }, "must be text"],
  ])("%j is refused", (query, message) => {
    expect(() => compile(query)).toThrow(message);
  });
});
