import { describe, expect, it } from "vitest";
import { column, listOf, useShop } from "./support.js";

const { get, create, put } = useShop();

const loading = (...paths: string[]) => `load_relations=${encodeURIComponent(JSON.stringify(paths))}`;

describe("load_relations", () => {
  it("brings nothing unasked but prices [relation.nothing-unasked]", async () => {
    const { json } = await get("Item/1.json");
    expect(Object.keys(json.Item ?? {}).filter((key) => /^[A-Z]/.test(key))).toEqual(["Prices"]);
  });

  it("takes a JSON array, encoded or raw, with or without spaces [relation.json-array]", async () => {
    for (const value of ["%5B%22Category%22%5D", '["Category"]', "%5B%20%22Category%22%20%5D"]) {
      const { json } = await get(`Item/1.json?load_relations=${value}`);
      expect(json.Item?.Category?.name).toBe("Tubes");
    }
  });

  it("puts records of a to-many relation below their own name [relation.json-array]", async () => {
    const { json } = await get(`Item/1.json?${loading("ItemShops")}`);
    expect(Object.keys(json.Item?.ItemShops ?? {})).toEqual(["ItemShop"]);
    expect(listOf(json.Item?.ItemShops?.ItemShop)).toHaveLength(3);
  });

  it("follows a dotted path [relation.json-array]", async () => {
    const sale = await create("Sale", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } },
    });
    const { json } = await get(`Sale/${sale.saleID}.json?${loading("SaleLines.Item")}`);
    expect(json.Sale?.SaleLines?.SaleLine?.Item?.itemID).toBe("1");
  });

  it("brings everything documented with all, but custom field values [relation.all]", async () => {
    await put("Item/1.json", {
      CustomFieldValues: { CustomFieldValue: { customFieldID: 1, value: "x" } },
      Note: { note: "n" },
    });
    const all = await get("Item/1.json?load_relations=all");
    expect(all.json.Item?.Note?.note).toBe("n");
    expect(all.json.Item?.CustomFieldValues).toBeUndefined();
    const named = await get(`Item/1.json?${loading("CustomFieldValues")}`);
    expect(named.json.Item?.CustomFieldValues?.CustomFieldValue?.value).toBe("x");
  });

  it("leaves a relation out when there is no record, also with all [answer.empty-relation-omitted]", async () => {
    const { itemID } = await create("Item", { description: "Bare" });
    const { json } = await get(`Item/${itemID}.json?load_relations=all`);
    for (const name of ["Category", "Note", "Images", "ItemVendorNums"]) expect(json.Item).not.toHaveProperty(name);
  });

  it.each(["Category", "%22Category%22", "[Category]", "%7B%7D", "[1]"])(
    "answers 400 in known words to %s, which is no array of names [relation.no-array-refused]",
    async (value) => {
      const { status, json } = await get(`Item.json?load_relations=${value}`);
      expect(status).toBe(400);
      expect(json.message).toBe("load_relations must be passed as a JSON encoded array.");
    },
  );

  it.each(["Nope", "ItemMatrix", "ItemShops.Shop", "constructor", "__proto__"])(
    "refuses %s, which the endpoint does not document [relation.unknown-refused]",
    async (path) => {
      const { status, json } = await get(`Item.json?${loading(path)}`);
      expect(status).toBe(400);
      expect(json.message).toContain(path);
    },
  );

  it("is honoured by writes too [write.relations-asked-for]", async () => {
    const { json } = await put(`Item/1.json?${loading("Category")}`, { customSku: "x" });
    expect(json.Item?.Category?.name).toBe("Tubes");
  });

  it("works on lists [relation.on-lists]", async () => {
    const { json } = await get(`Item.json?${loading("Category")}`);
    expect(listOf(json.Item).every((item) => item.Category !== undefined)).toBe(true);
    expect(column(json.Item, "itemID")).toHaveLength(3);
  });

  it("brings embedded fields that only come by name [relation.embedded-by-name]", async () => {
    expect((await get("Customer/1.json")).json.Customer).not.toHaveProperty("Tags");
    expect((await get(`Customer/1.json?${loading("Tags")}`)).json.Customer?.Tags).toBe("");
  });
});
