import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, post, put, remove, create, clock, shop } = useShop();

const sale = (more: object = {}) => create("Sale", { employeeID: 1, registerID: 1, shopID: 1, ...more });

describe("bodies", () => {
  it("are read as JSON whatever the content type says [write.json-whatever-type]", async () => {
    for (const type of ["application/x-www-form-urlencoded", "text/plain", ""]) {
      const response = await fetch(`${shop().url}/API/V3/Account/1/Item.json`, {
        method: "POST",
        headers: { Authorization: `Bearer ${shop().accessToken}`, ...(type && { "Content-Type": type }) },
        body: Buffer.from(JSON.stringify({ description: "Mug" })),
      });
      expect(response.status).toBe(200);
    }
  });

  it("are the bare record: a wrapper around it says nothing [write.json-whatever-type]", async () => {
    const { status, json } = await post("Item.json", { Item: { description: "Mug" } });
    expect(status).toBe(400);
    expect(json.message).toBe("Item not created. An Item must have a description.");
  });

  it.each(["[]", '"text"', "1", "null", "{", '{"description":}', "description=Mug"])(
    "must be an object: %s",
    async (body) => {
      expect((await post("Item.json", body)).status).toBe(400);
    },
  );

  it.each([
    ["one below the wrapper", { SaleLine: { itemID: 1, unitQuantity: 1 } }, 1],
    [
      "several below the wrapper",
      {
        SaleLine: [
          { itemID: 1, unitQuantity: 1 },
          { itemID: 2, unitQuantity: 1 },
        ],
      },
      2,
    ],
    ["an array of wrapped ones", [{ SaleLine: { itemID: 1 } }, { SaleLine: { itemID: 2 } }], 2],
    ["a plain array", [{ itemID: 1 }, { itemID: 2 }], 2],
    ["empty text", "", 0],
    ["nothing", null, 0],
    ["an empty object", {}, 0],
  ])("take children in any form: %s [write.three-forms-of-children]", async (_form, SaleLines, count) => {
    const { SaleLines: answered } = await sale({ SaleLines });
    expect(listOf(answered?.SaleLine)).toHaveLength(count);
  });
});

describe("POST", () => {
  it("gives absent fields their defaults [item.defaults]", async () => {
    const item = await create("Item", { description: "X" });
    expect(item).toMatchObject({
      defaultCost: "0",
      avgCost: "0",
      discountable: "true",
      tax: "true",
      archived: "false",
      itemType: "default",
      serialized: "false",
      modelYear: "0",
      upc: "",
      ean: "",
      customSku: "",
      manufacturerSku: "",
      taxClassID: "1",
      categoryID: "0",
      itemMatrixID: "0",
    });
    expect(item.createTime).toBe(item.timeStamp);
  });

  it("gives new ids that are never used again [write.ids-never-reused]", async () => {
    const first = await create("Category", { name: "A" });
    await remove(`Category/${first.categoryID}.json`);
    const second = await create("Category", { name: "B" });
    expect(Number(second.categoryID)).toBe(Number(first.categoryID) + 1);
  });

  it("ignores read-only and unknown fields [write.unknown-ignored]", async () => {
    const item = await create("Item", {
      description: "X",
      itemID: 77,
      systemSku: "1",
      timeStamp: "2001-01-01T00:00:00",
      archived: true,
      nonsense: 1,
      constructor: 1,
      __proto__: 1,
    });
    expect(item.itemID).toBe("4");
    expect(item.systemSku).not.toBe("1");
    expect(item.timeStamp).toBe("2026-03-20T12:00:00+00:00");
    expect(item.archived).toBe("false");
    expect(item).not.toHaveProperty("nonsense");
  });

  it("refuses references that lead nowhere [write.references-checked]", async () => {
    const { status, json } = await post("Item.json", { description: "X", categoryID: 999 });
    expect(status).toBe(400);
    expect(json.message).toContain("categoryID");
    expect((await post("Item.json", { description: "X", categoryID: 0 })).status).toBe(200);
  });

  it("leaves nothing behind when it is refused [write.references-checked]", async () => {
    const before = [shop().records("Sale").length, shop().records("SaleLine").length, shop().records("Note").length];
    const { status } = await post("Sale.json", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      SaleLines: [
        { itemID: 1, unitQuantity: 1, Note: { note: "kept?" } },
        { itemID: 999, unitQuantity: 1 },
      ],
    });
    expect(status).toBe(400);
    expect([shop().records("Sale").length, shop().records("SaleLine").length, shop().records("Note").length]).toEqual(
      before,
    );
  });
});

describe("PUT", () => {
  it("keeps what is absent [write.absent-kept]", async () => {
    const { json: before } = await get("Item/1.json");
    const { json: after } = await put("Item/1.json", { customSku: "new" });
    expect(after.Item).toMatchObject({
      description: before.Item?.description,
      upc: before.Item?.upc,
      customSku: "new",
    });
  });

  it("moves the timeStamp and leaves the createTime [write.absent-kept]", async () => {
    const item = await create("Item", { description: "X" });
    clock.advance(90_000);
    const { json } = await put(`Item/${item.itemID}.json`, { description: "Y" });
    expect(json.Item?.createTime).toBe(item.createTime);
    const moved = Date.parse(String(json.Item?.timeStamp)) - Date.parse(String(item.timeStamp));
    expect(moved).toBe(90_000);
  });

  it("takes an empty body as a change of nothing [write.absent-kept]", async () => {
    expect((await put("Item/1.json", "")).status).toBe(200);
  });

  it("does not repeat the children that were there, and adds those without an id [sale.lines-appended]", async () => {
    const { saleID, SaleLines } = await sale({ SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const known = SaleLines?.SaleLine?.saleLineID;
    const { json } = await put(`Sale/${saleID}.json`, {
      SaleLines: {
        SaleLine: [
          { saleLineID: known, unitQuantity: 3 },
          { itemID: 2, unitQuantity: 1 },
        ],
      },
    });
    const lines = listOf(json.Sale?.SaleLines?.SaleLine);
    expect(lines.map(({ itemID, unitQuantity }) => [itemID, unitQuantity])).toEqual([
      ["1", "3"],
      ["2", "1"],
    ]);
  });

  it("does not reach the children of another parent [write.children-of-another]", async () => {
    const { SaleLines } = await sale({ SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const { saleID } = await sale();
    const { status } = await put(`Sale/${saleID}.json`, {
      SaleLines: { SaleLine: { saleLineID: SaleLines?.SaleLine?.saleLineID, unitQuantity: 9 } },
    });
    expect(status).toBe(404);
  });

  it("changes a linked record without its id, and links another with its id [write.linked-records]", async () => {
    const { customerID } = await create("Customer", { firstName: "Ada", Note: { note: "one" } });
    const load = "load_relations=%5B%22Note%22%5D";
    const noteCount = shop().records("Note").length;
    const { json } = await put(`Customer/${customerID}.json?${load}`, { Note: { note: "two" } });
    expect(json.Customer?.Note?.note).toBe("two");
    expect(shop().records("Note")).toHaveLength(noteCount);
    const { saleID } = await sale({ Customer: { customerID } });
    expect((await get(`Sale/${saleID}.json`)).json.Sale?.customerID).toBe(customerID);
  });

  it("answers 404 in known words for a record that does not exist [error.missing-record]", async () => {
    const { status, json } = await put("Item/99.json", { description: "X" });
    expect(status).toBe(404);
    expect(json.message).toBe("Object of type 'Item' not found with primary ID '99'.");
  });
});

describe("a PUT that is refused", () => {
  it("takes back what it changed, also what it changed twice [write.references-checked]", async () => {
    const { saleID, SaleLines } = await sale({ SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const saleLineID = SaleLines?.SaleLine?.saleLineID;
    const before = (await get(`Sale/${saleID}.json?load_relations=all`)).json;
    const { status } = await put(`Sale/${saleID}.json`, {
      referenceNumber: "R-1",
      SaleLines: [{ saleLineID, unitQuantity: 2 }, { saleLineID, unitQuantity: 3 }, { itemID: 999 }],
    });
    expect(status).toBe(400);
    expect((await get(`Sale/${saleID}.json?load_relations=all`)).json).toEqual(before);
  });
});

describe("DELETE", () => {
  it.each(["Item/1", "ItemMatrix", "Customer/1", "Employee/1", "PaymentType/2"])(
    "archives %s: the answer is archived, the record stays [write.archives]",
    async (path) => {
      const matrix =
        path === "ItemMatrix" ? await create("ItemMatrix", { description: "M", itemAttributeSetID: 1 }) : undefined;
      const at = matrix === undefined ? `${path}.json` : `ItemMatrix/${matrix.itemMatrixID}.json`;
      const [name = ""] = path.split("/");
      expect((await remove(at)).json[name]?.archived).toBe("true");
      expect((await get(at)).json[name]?.archived).toBe("true");
    },
  );

  it("removes a category: the answer is its last state, and then it is gone [category.delete-answers-last-state]", async () => {
    const { categoryID } = await create("Category", { name: "Gone", parentID: 1 });
    const before = (await get(`Category/${categoryID}.json`)).json.Category as Wire;
    clock.advance(5000);
    const { json } = await remove(`Category/${categoryID}.json`);
    const { timeStamp, ...others } = json.Category as Wire;
    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== "timeStamp")));
    expect(Date.parse(String(timeStamp))).toBeGreaterThan(Date.parse(String(before.timeStamp)));
    expect((await get(`Category/${categoryID}.json`)).status).toBe(404);
    const { json: count } = await get("Category.json?count=1&name=Gone");
    expect(count["@attributes"]).toEqual({ count: "0" });
  });

  it("answers with an item's prices, without its stock [item.delete-answers-without-stock]", async () => {
    const { json } = await remove("Item/1.json");
    expect(json.Item).toHaveProperty("Prices");
    expect(json.Item).not.toHaveProperty("ItemShops");
  });

  it("answers with a sale line and its sale [sale.deleted-line-brings-sale]", async () => {
    const { SaleLines, saleID } = await sale({ SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const { json } = await remove(`SaleLine/${SaleLines?.SaleLine?.saleLineID}.json`);
    expect(json.SaleLine?.Sale).toMatchObject({ saleID, total: "0" });
  });
});

describe("answers to writes", () => {
  it("bring an item's stock and prices [item.write-brings-stock-and-prices]", async () => {
    const item = await create("Item", { description: "X" });
    expect(column(item.ItemShops?.ItemShop, "qoh")).toEqual(["0", "0", "0"]);
    expect(column(item.Prices?.ItemPrice, "amount")).toEqual(["0", "0", "0"]);
    expect(item).not.toHaveProperty("ItemMatrix");
    expect(item).not.toHaveProperty("ItemAttributes");
  });

  it("bring a matrix item's attributes and its matrix [item.write-brings-matrix]", async () => {
    const { itemMatrixID } = await create("ItemMatrix", { description: "Shirt", itemAttributeSetID: 2 });
    const item = await create("Item", {
      description: "Shirt S",
      itemMatrixID,
      ItemAttributes: { attribute2: "S", itemAttributeSetID: 2 },
    });
    expect(item.ItemAttributes).toMatchObject({
      attribute1: "",
      attribute2: "S",
      attribute3: "",
      itemAttributeSetID: "2",
    });
    expect(item.ItemMatrix).toMatchObject({ itemMatrixID, attribute2Values: "S" });
    expect(item.ItemMatrix).not.toHaveProperty("attribute1Values");
  });

  it("bring a sale's shop, customer, tax category, lines and payments [sale.write-brings-relations]", async () => {
    const answered = await sale({
      customerID: 1,
      SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } },
      SalePayments: { SalePayment: { amount: 5, paymentTypeID: 1 } },
    });
    for (const name of ["Shop", "Customer", "TaxCategory", "SaleLines", "SalePayments"])
      expect(answered).toHaveProperty(name);
    expect(await sale()).not.toHaveProperty("Customer");
  });

  it("bring a customer's contact [customer.write-brings-contact]", async () => {
    expect((await put("Customer/1.json", { title: "Dr" })).json.Customer).toHaveProperty("Contact");
  });
});

describe("a sale's own lines", () => {
  it("have a path below the sale [sale.lines-below-sale]", async () => {
    const { saleID, SaleLines } = await sale({ SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const other = await sale({ SaleLines: { SaleLine: { itemID: 2, unitQuantity: 1 } } });
    const { json: list } = await get(`Sale/${saleID}/SaleLine.json`);
    expect(list.SaleLine?.itemID).toBe("1");
    const { json } = await post(`Sale/${saleID}/SaleLine.json`, { itemID: 3 });
    expect(json.SaleLine).toMatchObject({ saleID, unitQuantity: "0", itemID: "3" });
    const line = SaleLines?.SaleLine?.saleLineID;
    expect((await get(`Sale/${saleID}/SaleLine/${line}.json`)).status).toBe(200);
    expect((await get(`Sale/${other.saleID}/SaleLine/${line}.json`)).status).toBe(404);
    expect((await get("Sale/999/SaleLine.json")).status).toBe(404);
    expect((await remove(`Sale/${saleID}/SaleLine/${line}.json`)).status).toBe(200);
  });
});
