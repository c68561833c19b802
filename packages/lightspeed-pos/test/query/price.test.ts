import { describe, expect, test } from "vitest";
import { priceOf } from "../../src/query/index.js";
import { resources } from "../../src/resources/index.js";

function price(request: string, body?: unknown): number {
  const [method = "", location = ""] = request.split(" ");
  const [path = "", search = ""] = location.split("?");
  return priceOf(resources, { method, path: `/API/V3/Account/1/${path}`, search, body });
}

describe("reads", () => {
  test.each([
    ["GET Item.json", 1],
    ["GET Item/1.json", 1],
    ['GET Item/1.json?load_relations=["Category"]', 1.1],
    ['GET Item/1.json?load_relations=["ItemShops"]', 1.2],
    ['GET Item.json?load_relations=["Category"]', 1.2],
    ['GET Item.json?load_relations=["ItemShops"]', 1.4],
    ["GET Item.json?load_relations=%5B%22ItemShops%22%5D&limit=100", 1.4],
    ['GET Sale/1.json?load_relations=["SaleLines"]', 1.2],
    ['GET Sale/1.json?load_relations=["SaleLines","SaleLines.Item"]', 1.4],
    ['GET Sale.json?load_relations=["SaleLines.Item"]', 1.6],
    ["GET Item.json?count=1", 10],
    ["GET Item.json?or=upc%3D1|upc%3D2", 1],
    ["GET Item.json?or=upc%3D1|ean%3D2", 3],
    ["GET Item.json?or=itemID%3D%3E%2C1|defaultCost%3D%3C%2C2", 12],
    ['GET Item.json?load_relations=["ItemShops"]&or=upc%3D1|ItemShops.qoh%3D2', 21.4],
    ["GET Register.json", 1],
    ["GET Item.json?offset=1000", 1.5],
    ["GET Item.json?offset=soon", 1],
    ["GET Item.json?offset=-5", 1],
  ])("%s costs %d drips", (request, drips) => {
    expect(price(request)).toBe(drips);
  });
});

describe("writes", () => {
  test.each([
    ["POST Item.json", { description: "x" }, 1],
    ["PUT Item/1.json", { ItemShops: { ItemShop: [{ shopID: "1" }, { shopID: "2" }] } }, 2],
    ["POST Category.json", { name: "x" }, 10],
    ["DELETE Category/1.json", undefined, 10],
    ["POST Sale.json", { completed: "false" }, 2],
    ["POST Sale.json", { completed: true, SaleLines: { SaleLine: { itemID: "1" } } }, 5.5],
    ["POST Sale/1/refund.json", {}, 10],
    ["POST Sale/1/EmailReceipt.json", {}, 5],
    ["DELETE SaleLine/1.json", undefined, 2],
  ])("%s with %j costs %d drips", (request, body, drips) => {
    expect(price(request, body)).toBe(drips);
  });
});
