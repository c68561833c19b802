import { describe, expect, it } from "vitest";
import { send, useShop } from "./support.js";

const { get, post, put, remove, create, shop } = useShop();

/** What the answer says that it cost. */
async function costOf(response: Promise<{ headers: Record<string, unknown> }>): Promise<number> {
  return Number((await response).headers["x-ls-api-request-cost"]);
}

const load = (...paths: string[]) => `load_relations=${encodeURIComponent(JSON.stringify(paths))}`;
const line = { itemID: 1, unitQuantity: 1 };
const sale = { employeeID: 1, registerID: 1, shopID: 1 };

describe("a request costs", () => {
  it.each([
    ["1 for a list", "Item.json", 1],
    ["1 for a record", "Item/1.json", 1],
    ["1 for a list with filters and sort", "Item.json?itemID=%3E,1&sort=-timeStamp&limit=5", 1],
    ["0.1 more for a to-one relation of a record", `Item/1.json?${load("Category")}`, 1.1],
    ["0.2 more for a to-many relation of a record", `Item/1.json?${load("ItemShops")}`, 1.2],
    ["double for relations on a list", `Item.json?${load("Category", "ItemShops")}`, 1.6],
    ["double for a relation below a to-many one", `Sale/1.json?${load("SaleLines", "SaleLines.Item")}`, 1.4],
    ["once for a relation that stands on two paths", `Sale/1.json?${load("SaleLines.Item", "SaleLines.Note")}`, 1.6],
    ["a to-one relation below a to-one one as such", `Item/1.json?${load("ItemAttributes.ItemAttributeSet")}`, 1.2],
    ["the sum of all relations with all", "Category.json?load_relations=all", 1.2],
    ["10 for a count", "Item.json?count=1", 10],
    [
      "10 and its relations for a count with a relation filter",
      `Item.json?count=1&${load("ItemShops")}&ItemShops.qoh=1`,
      10.4,
    ],
    ["nothing for an or on one field", "Item.json?or=itemID%3D1|itemID%3D2|itemID%3D3", 1],
    ["1 for each operand of an or on one entity", "Item.json?or=itemID%3D1|upc%3D2|ean%3D3", 4],
    ["the same with one range in it", "Item.json?or=itemID%3D%3E,1|upc%3D2", 3],
    [
      "10 for the entity and 1 for each further operand with two ranges",
      "Item.json?or=itemID%3D%3E,1|modelYear%3D%3C,2|upc%3D3",
      13,
    ],
    [
      "10 for each entity and 1 for each further operand with several entities",
      `Item.json?or=upc%3D1|Category.name%3D2|ean%3D3&${load("Category")}`,
      22.2,
    ],
    ["1 where it leads nowhere", "Nonsense.json", 1],
    ["the same where the record does not exist", `Item/999.json?${load("Category")}`, 1.1],
    ["1 where the relations cannot be read", "Item.json?load_relations=Category", 1],
  ])("%s [limit.cost-of-relations] [limit.cost-of-or]", async (_what, path, cost) => {
    expect(await costOf(get(path))).toBe(cost);
  });

  it("1 for a write [limit.cost-of-writes]", async () => {
    expect(await costOf(post("Item.json", { description: "X" }))).toBe(1);
    expect(await costOf(put("Item/1.json", { customSku: "X" }))).toBe(1);
    expect(await costOf(remove("Item/1.json"))).toBe(1);
  });

  it("10 for writing a category [limit.cost-of-writes]", async () => {
    expect(await costOf(post("Category.json", { name: "X" }))).toBe(10);
    expect(await costOf(put("Category/1.json", { name: "X" }))).toBe(10);
    const { categoryID } = await create("Category", { name: "Y" });
    expect(await costOf(remove(`Category/${categoryID}.json`))).toBe(10);
    expect(await costOf(get("Category/1.json"))).toBe(1);
  });

  it("2 for writing a sale or a line, below the sale too [limit.cost-of-writes]", async () => {
    expect(await costOf(post("Sale.json", sale))).toBe(2);
    const { saleID } = await create("Sale", sale);
    expect(await costOf(put(`Sale/${saleID}.json`, { referenceNumber: "1" }))).toBe(2);
    expect(await costOf(post(`Sale/${saleID}/SaleLine.json`, line))).toBe(2);
    const { saleLineID } = await create("SaleLine", {
      ...line,
      customerID: 1,
      isLayaway: true,
      employeeID: 1,
      shopID: 1,
    });
    expect(await costOf(put(`SaleLine/${saleLineID}.json`, { unitQuantity: 2 }))).toBe(2);
    expect(await costOf(remove(`SaleLine/${saleLineID}.json`))).toBe(2);
    expect(await costOf(remove(`Sale/${saleID}.json`))).toBe(2);
  });

  it("0.5 more for every record inside of the body, at any depth [limit.cost-of-writes]", async () => {
    expect(await costOf(post("Sale.json", { ...sale, SaleLines: { SaleLine: [line, line] } }))).toBe(3);
    expect(
      await costOf(post("Sale.json", { ...sale, SaleLines: [{ SaleLine: { ...line, Note: { note: "n" } } }] })),
    ).toBe(3);
    expect(await costOf(post("Customer.json", { Contact: { Emails: { ContactEmail: [{ address: "a" }] } } }))).toBe(
      1.5,
    );
    expect(await costOf(put("Item/1.json", { ItemShops: { ItemShop: [{ shopID: 1 }, { shopID: 2 }] } }))).toBe(2);
  });

  it("3 more for completing a sale, also when that fails [limit.cost-of-writes]", async () => {
    for (const completed of [true, "true"]) expect(await costOf(post("Sale.json", { ...sale, completed }))).toBe(5);
    expect(await costOf(post("Sale.json", { ...sale, completed: false }))).toBe(2);
    const { saleID } = await create("Sale", { ...sale, SaleLines: [line] });
    const response = await put(`Sale/${saleID}.json`, { completed: true });
    expect(response.status).toBe(400);
    expect(response.headers["x-ls-api-request-cost"]).toBe("5");
  });

  it("nothing more for relations of the answer to a write than of a read", async () => {
    expect(await costOf(put(`Item/1.json?${load("Category")}`, { customSku: "X" }))).toBe(1.1);
  });

  it("1 where the body is broken", async () => {
    expect(await costOf(send(shop(), "POST", "/API/V3/Account/1/Item.json", { body: "{" }))).toBe(1);
  });
});
