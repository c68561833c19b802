import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, put, post, remove, create, clock, shop } = useShop();

const STOCK = "load_relations=%5B%22ItemShops%22%5D";

/** What an item has on hand, by shop; "0" is the sum. */
async function stockOf(itemID: unknown): Promise<Record<string, unknown>> {
  const { json } = await get(`Item/${String(itemID)}.json?${STOCK}`);
  return Object.fromEntries(listOf(json.Item?.ItemShops?.ItemShop).map(({ shopID, qoh }) => [String(shopID), qoh]));
}

describe("an item", () => {
  it("gets a system SKU from a sequence of its own [item.system-sku]", async () => {
    const skus = [await create("Item", { description: "A" }), await create("Item", { description: "B" })].map(
      ({ systemSku }) => Number(systemSku),
    );
    expect(skus[1]).toBe((skus[0] ?? 0) + 1);
    expect(skus[0]).toBeGreaterThan(210_000_000_000);
  });

  it("has a price at every level: those sent by id or by name, 0 for the others [item.price-at-every-level]", async () => {
    const byID = await create("Item", {
      description: "A",
      Prices: { ItemPrice: [{ amount: "12.50", useTypeID: 1 }] },
    });
    expect(column(byID.Prices?.ItemPrice, "amount")).toEqual(["12.5", "0", "0"]);
    const byName = await create("Item", {
      description: "B",
      Prices: { ItemPrice: { amount: 7, useType: "msrp" } },
    });
    expect(column(byName.Prices?.ItemPrice, "amount")).toEqual(["0", "7", "0"]);
  });

  it("keeps the prices that a change does not name [item.prices-kept]", async () => {
    const { itemID } = await create("Item", { description: "A", Prices: { ItemPrice: { amount: 10, useTypeID: 1 } } });
    const { json } = await put(`Item/${itemID}.json`, { Prices: { ItemPrice: { amount: 15, useTypeID: 3 } } });
    expect(column(json.Item?.Prices?.ItemPrice, "amount")).toEqual(["10", "0", "15"]);
  });

  it("refuses a price for a level that does not exist [item.unknown-price-level]", async () => {
    expect(
      (await post("Item.json", { description: "A", Prices: { ItemPrice: { amount: 1, useTypeID: 99 } } })).status,
    ).toBe(400);
  });

  it("takes stock by shop or by row, and sums it up [stock.row-per-shop-and-sum]", async () => {
    const item = await create("Item", { description: "A", ItemShops: { ItemShop: { shopID: 1, qoh: 4 } } });
    expect(await stockOf(item.itemID)).toEqual({ "0": "4", "1": "4", "2": "0" });
    const second = listOf(item.ItemShops?.ItemShop).find(({ shopID }) => String(shopID) === "2");
    await put(`Item/${item.itemID}.json`, { ItemShops: { ItemShop: { itemShopID: second?.itemShopID, qoh: "2.5" } } });
    expect(await stockOf(item.itemID)).toEqual({ "0": "6.5", "1": "4", "2": "2.5" });
  });

  it("can sell no less than nothing [stock.sellable]", async () => {
    const { itemID } = await create("Item", { description: "A", ItemShops: { ItemShop: { shopID: 1, qoh: -3 } } });
    const { json } = await get(`Item/${itemID}.json?${STOCK}`);
    const [first] = listOf(json.Item?.ItemShops?.ItemShop);
    expect(first).toMatchObject({ qoh: "-3", sellable: "0" });
  });

  it.each([
    ["a shop that does not exist", [{ shopID: 99, qoh: 1 }]],
    ["the sum of all shops", [{ shopID: 0, qoh: 1 }]],
    [
      "a shop twice",
      [
        { shopID: 1, qoh: 1 },
        { shopID: 1, qoh: 2 },
      ],
    ],
  ])("refuses stock in %s [stock.invalid-rows-refused]", async (_what, rows) => {
    const before = await stockOf(1);
    expect((await put("Item/1.json", { ItemShops: { ItemShop: rows } })).status).toBe(400);
    expect(await stockOf(1)).toEqual(before);
  });

  it("does not let PUT ItemShop set the quantity, only when to reorder [stock.set-through-item]", async () => {
    const before = (await get("ItemShop/2.json")).json.ItemShop as Wire;
    const { json } = await put("ItemShop/2.json", { qoh: 999, reorderPoint: 3, reorderLevel: 9 });
    expect(json.ItemShop).toMatchObject({ qoh: before.qoh, reorderPoint: "3", reorderLevel: "9" });
  });

  it("keeps its own timeStamp when only its stock moves [stock.does-not-move-item]", async () => {
    const item = await create("Item", { description: "A", Prices: { ItemPrice: { amount: 1, useTypeID: 1 } } });
    clock.advance(60_000);
    await create("Sale", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      taxCategoryID: 0,
      completed: true,
      SaleLines: [{ itemID: item.itemID, unitQuantity: 1, tax: false }],
      SalePayments: [{ amount: 2, paymentTypeID: 1 }],
    });
    const { json } = await get(`Item/${item.itemID}.json?${STOCK}`);
    expect(json.Item?.timeStamp).toBe(item.timeStamp);
    expect(listOf(json.Item?.ItemShops?.ItemShop)[0]?.timeStamp).not.toBe(item.timeStamp);
  });

  it("loses its stock for good when it is archived [item.archiving-zeroes-stock]", async () => {
    await put("Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh: 5 } } });
    await remove("Item/1.json");
    expect(await stockOf(1)).toEqual({ "0": "0", "1": "0", "2": "0" });
    await put("Item/1.json", { archived: false });
    expect(await stockOf(1)).toEqual({ "0": "0", "1": "0", "2": "0" });
  });

  it("is restored by archived false, and not archived by archived true [item.archived-by-delete-only]", async () => {
    expect((await put("Item/1.json", { archived: true })).json.Item?.archived).toBe("false");
    await remove("Item/1.json");
    expect((await put("Item/1.json", { archived: "false" })).json.Item?.archived).toBe("false");
  });

  it("gets stock rows for a new shop when something happens to it [stock.rows-for-new-shop]", async () => {
    const { shopID } = await create("Shop", { name: "Third" });
    await put("Item/1.json", { customSku: "x" });
    expect(await stockOf(1)).toHaveProperty(String(shopID), "0");
  });

  it("takes vendor numbers, tags, components and custom field values inside [item.nested-records]", async () => {
    const item = await create("Item", {
      description: "Kit",
      itemType: "assembly",
      ItemVendorNums: { ItemVendorNum: { value: "V-1", vendorID: 1 } },
      ItemComponents: {
        ItemComponent: [
          { componentItemID: 1, quantity: 2 },
          { componentItemID: 2, quantity: 1 },
        ],
      },
      TagRelations: { TagRelation: [{ Tag: { name: "New Tag" } }, { tagID: 1 }] },
      CustomFieldValues: { CustomFieldValue: { customFieldID: 1, value: "A-1" } },
    });
    const load = encodeURIComponent('["ItemVendorNums","ItemComponents","TagRelations.Tag","CustomFieldValues"]');
    const { json } = await get(`Item/${item.itemID}.json?load_relations=${load}`);
    expect(json.Item?.ItemVendorNums?.ItemVendorNum).toMatchObject({ value: "V-1", itemID: item.itemID });
    expect(column(json.Item?.ItemComponents?.ItemComponent, "componentItemID")).toEqual(["1", "2"]);
    expect(listOf(json.Item?.TagRelations?.TagRelation)[0]?.Tag?.name).toBe("newtag");
    expect(json.Item?.CustomFieldValues?.CustomFieldValue).toMatchObject({ customFieldID: "1", value: "A-1" });
  });

  it("has one value for a custom field, and loses it with deleted [custom-field.value-removed]", async () => {
    const { json } = await post("Item/CustomField.json", { name: "Own", type: "string" });
    const customFieldID = String(json.CustomField?.customFieldID);
    const value = (more: object) =>
      put("Item/1.json?load_relations=%5B%22CustomFieldValues%22%5D", {
        CustomFieldValues: { CustomFieldValue: { customFieldID, ...more } },
      });
    const valuesOf = ({ json }: { json: Wire }) =>
      listOf(json.Item?.CustomFieldValues?.CustomFieldValue).filter(
        (own) => String(own.customFieldID) === customFieldID,
      );
    await value({ value: "a" });
    const [changed] = valuesOf(await value({ value: "b" }));
    expect(changed?.value).toBe("b");
    const deleted = await put("Item/1.json?load_relations=%5B%22CustomFieldValues%22%5D", {
      CustomFieldValues: { CustomFieldValue: { customFieldValueID: changed?.customFieldValueID, deleted: true } },
    });
    expect(valuesOf(deleted)).toEqual([]);
  });
});

describe("an item matrix", () => {
  const shirt = () => create("ItemMatrix", { description: "Shirt", itemAttributeSetID: 1 });
  const join = (itemMatrixID: unknown, attribute1: string, attribute2: string) =>
    create("Item", {
      description: "Shirt",
      itemMatrixID,
      ItemAttributes: { attribute1, attribute2, itemAttributeSetID: 1 },
    });

  it("shows the values of the attributes that its set names, empty at first [matrix.values-of-its-set]", async () => {
    const colourAndSize = await shirt();
    expect(colourAndSize).toMatchObject({ attribute1Values: "", attribute2Values: "" });
    expect(colourAndSize).not.toHaveProperty("attribute3Values");
    const size = await create("ItemMatrix", { description: "Shoe", itemAttributeSetID: 2 });
    expect(size).not.toHaveProperty("attribute1Values");
    expect(size.attribute2Values).toBe("");
  });

  it("collects the values of the items that join, each once, and 0 is one [matrix.collects-values]", async () => {
    const { itemMatrixID } = await shirt();
    await join(itemMatrixID, "Red", "0");
    const last = await join(itemMatrixID, "Red", "2");
    expect(last.ItemMatrix).toMatchObject({ attribute1Values: "Red", attribute2Values: ["0", "2"] });
  });

  it("is as new as the item that joined last [matrix.moves-with-items]", async () => {
    const { itemMatrixID, timeStamp } = await shirt();
    clock.advance(30_000);
    const item = await join(itemMatrixID, "Red", "S");
    const { json } = await get(`ItemMatrix/${itemMatrixID}.json`);
    expect(json.ItemMatrix?.timeStamp).toBe(item.timeStamp);
    expect(item.timeStamp).not.toBe(timeStamp);
  });

  it("takes an item in with PUT too [matrix.joined-by-put]", async () => {
    const { itemMatrixID } = await shirt();
    await put("Item/1.json", { itemMatrixID, ItemAttributes: { attribute1: "Blue", itemAttributeSetID: 1 } });
    const { json } = await get(`ItemMatrix/${itemMatrixID}.json?load_relations=%5B%22Items%22%5D`);
    expect(json.ItemMatrix?.attribute1Values).toBe("Blue");
    expect(json.ItemMatrix?.Items?.Item?.itemID).toBe("1");
  });

  it("archives its items with it [matrix.archives-items]", async () => {
    const { itemMatrixID } = await shirt();
    const { itemID } = await join(itemMatrixID, "Red", "S");
    await remove(`ItemMatrix/${itemMatrixID}.json`);
    expect((await get(`Item/${itemID}.json`)).json.Item?.archived).toBe("true");
    expect(
      shop()
        .records("Item")
        .filter(({ archived }) => archived === "true"),
    ).toHaveLength(1);
  });
});

describe("an item sent back as it was read", () => {
  it("is accepted, the sum of its stock included [item.sent-back-as-read]", async () => {
    const { json } = await get("Item/1.json?load_relations=all");
    const { status, json: answer } = await put("Item/1.json", json.Item);
    expect(status).toBe(200);
    expect(answer.Item?.description).toBe(json.Item?.description);
    expect((await get("Item/1.json?load_relations=all")).json.Item?.ItemShops).toBeDefined();
  });
});
