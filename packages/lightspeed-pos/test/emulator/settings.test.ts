import { describe, expect, it } from "vitest";
import { column, useShop } from "./support.js";

const { create, get, post, put, remove } = useShop();

describe("a tag", () => {
  it("is lower case and without spaces, however it is sent [tag.lower-case]", async () => {
    const tag = await create("Tag", { name: "New Tag" });
    expect(tag.name).toBe("newtag");
    expect((await put(`Tag/${tag.tagID}.json`, { name: "The Newest" })).json.Tag?.name).toBe("thenewest");
  });

  it("makes a group of what stands before its first hyphen [tag.groups]", async () => {
    for (const name of ["zz-red", "zz-blue", "zy"]) await create("Tag", { name });
    const groups = column((await get("TagGroup.json")).json.TagGroup, "name");
    expect(groups.filter((name) => String(name).startsWith("z"))).toEqual(["zy", "zz"]);
  });

  it("leaves the items when it is deleted [tag.deleted-from-items]", async () => {
    const tag = await create("Tag", { name: "gone" });
    const item = await create("Item", { description: "Bell", TagRelations: { TagRelation: { tagID: tag.tagID } } });
    expect((await remove(`Tag/${tag.tagID}.json`)).json.Tag?.name).toBe("gone");
    const { json } = await get(`Item/${item.itemID}.json?load_relations=%5B%22TagRelations%22%5D`);
    expect(Object.keys(json.Item ?? {})).not.toContain("TagRelations");
  });
});

describe("a price level", () => {
  it("cannot be filtered by its id: every level comes back [price-level.unfilterable]", async () => {
    const all = column((await get("PriceLevel.json")).json.PriceLevel, "name");
    expect(all.length).toBeGreaterThan(1);
    const { json } = await get("PriceLevel.json?priceLevelID=1");
    expect(column(json.PriceLevel, "name")).toEqual(all);
  });

  it("can be renamed, and prices show the new name [price-level.renamed]", async () => {
    const { json } = await put("PriceLevel/3.json", { name: "My Online Store" });
    expect(json.PriceLevel).toMatchObject({ name: "My Online Store", canBeArchived: "false", Calculation: "" });
    const item = await get("Item/1.json");
    expect(column(item.json.Item?.Prices?.ItemPrice, "useType")).toEqual(["Default", "MSRP", "My Online Store"]);
  });

  it("can neither be created nor deleted [price-level.neither-made-nor-deleted]", async () => {
    expect((await post("PriceLevel.json", { name: "X" })).status).toBe(405);
    expect((await remove("PriceLevel/3.json")).status).toBe(405);
  });
});

describe("a tax class", () => {
  it("is deleted while nothing uses it [tax-class.used]", async () => {
    const taxClass = await create("TaxClass", { name: "Shipment" });
    expect((await remove(`TaxClass/${taxClass.taxClassID}.json`)).json.TaxClass?.name).toBe("Shipment");
    expect((await get(`TaxClass/${taxClass.taxClassID}.json`)).status).toBe(404);
  });

  it("stays while an item uses it or a tax category has rates for it [tax-class.used]", async () => {
    const taxClass = await create("TaxClass", { name: "Shipment" });
    await create("Item", { description: "Bell", taxClassID: taxClass.taxClassID });
    const refused = await remove(`TaxClass/${taxClass.taxClassID}.json`);
    expect([refused.status, refused.json.message]).toEqual([400, "TaxClass not deleted. It is used by Item."]);
    expect((await remove("TaxClass/2.json")).status).toBe(400);
  });
});

describe("a tax category", () => {
  const classes = (taxClassID: unknown, tax1Rate: string) => ({
    TaxCategoryClasses: { TaxCategoryClass: { taxClassID, tax1Rate } },
  });
  const load = "load_relations=%5B%22TaxCategoryClasses.TaxClass%22%5D";

  it("has rates of its own for some classes of goods [sale.rates-of-tax-class]", async () => {
    const category = await create("TaxCategory", { tax1Name: "Tax 1", tax1Rate: "0.05", ...classes(2, "0.01") });
    const { json } = await get(`TaxCategory/${category.taxCategoryID}.json?${load}`);
    expect(json.TaxCategory?.TaxCategoryClasses?.TaxCategoryClass).toMatchObject({
      taxClassID: "2",
      tax1Rate: "0.01",
      TaxClass: { name: "Labor" },
    });
  });

  it("has one such rate for a class, which the class names [tax-category.one-rate-per-class]", async () => {
    const category = await create("TaxCategory", { tax1Rate: "0.05", ...classes(2, "0.01") });
    await put(`TaxCategory/${category.taxCategoryID}.json`, classes(2, "0.02"));
    const { json } = await get(`TaxCategoryClass.json?taxCategoryID=${category.taxCategoryID}`);
    expect(column(json.TaxCategoryClass, "tax1Rate")).toEqual(["0.02"]);
  });

  it("takes those rates along when it is deleted [tax-category.takes-rates-along]", async () => {
    const category = await create("TaxCategory", { tax1Rate: "0.05", ...classes(2, "0.01") });
    await remove(`TaxCategory/${category.taxCategoryID}.json`);
    const { json } = await get(`TaxCategoryClass.json?taxCategoryID=${category.taxCategoryID}`);
    expect(json.TaxCategoryClass).toBeUndefined();
  });

  it("loses one such rate by its own endpoint, which writes none [tax-category.class-only-removed]", async () => {
    const category = await create("TaxCategory", { tax1Rate: "0.05", ...classes(2, "0.01") });
    const { json } = await get(`TaxCategoryClass.json?taxCategoryID=${category.taxCategoryID}`);
    const path = `TaxCategoryClass/${json.TaxCategoryClass?.taxCategoryClassID}.json`;
    expect((await put(path, { tax1Rate: 1 })).status).toBe(405);
    expect((await remove(path)).json.TaxCategoryClass?.tax1Rate).toBe("0.01");
    expect((await get(path)).status).toBe(404);
  });
});

describe("a discount", () => {
  it("is an amount or a percentage, not both [discount.amount-or-percentage]", async () => {
    const { status, json: error } = await post("Discount.json", {
      name: "B",
      discountAmount: 5,
      discountPercent: "0.1",
    });
    expect(status).toBe(400);
    expect(error.message).toBe("Discount cannot have discountAmount and discountPercent set at the same time.");
    const discount = await create("Discount", { name: "10 Percent", discountAmount: "50" });
    expect(discount).toMatchObject({ discountAmount: "50", discountPercent: "0", archived: "false" });
    const { json } = await put(`Discount/${discount.discountID}.json`, { discountPercent: "0.15" });
    expect(json.Discount).toMatchObject({ discountAmount: "0", discountPercent: "0.15" });
  });

  it.each([{ discountPercent: "1.01" }, { discountAmount: "-1" }])(
    "is refused beyond its limits: %j [discount.limits]",
    async (fields) => {
      expect((await post("Discount.json", { name: "Too much", ...fields })).status).toBe(400);
    },
  );

  it("is archived by DELETE [discount.archived]", async () => {
    expect((await remove("Discount/1.json")).json.Discount?.archived).toBe("true");
    expect((await get("Discount/1.json")).json.Discount?.archived).toBe("true");
  });
});

describe("what items and customers refer to", () => {
  it("is gone from them after a season is deleted [season.gone-from-items]", async () => {
    const season = await create("Season", { name: "Spring-16" });
    const item = await create("Item", { description: "Bell", seasonID: season.seasonID });
    expect((await remove(`Season/${season.seasonID}.json`)).json.Season).toEqual(season);
    expect((await get(`Item/${item.itemID}.json`)).json.Item?.seasonID).toBe("0");
  });

  it("is gone from them after a customer type is deleted [customer.without-type]", async () => {
    const type = await create("CustomerType", { name: "Loyalty", discountID: 1 });
    const customer = await create("Customer", { firstName: "Ann", customerTypeID: type.customerTypeID });
    await remove(`CustomerType/${type.customerTypeID}.json`);
    expect((await get(`Customer/${customer.customerID}.json`)).json.Customer?.customerTypeID).toBe("0");
  });

  it("loads along a customer type to the classes of its tax [customer.type-loads-taxes]", async () => {
    const type = await create("CustomerType", { name: "Loyalty", discountID: 1, taxCategoryID: 1 });
    const relations = encodeURIComponent('["Discount","TaxCategory.TaxCategoryClasses.TaxClass"]');
    const { json } = await get(`CustomerType/${type.customerTypeID}.json?load_relations=${relations}`);
    expect(json.CustomerType?.Discount).toMatchObject({ discountID: "1" });
    const classes = json.CustomerType?.TaxCategory?.TaxCategoryClasses?.TaxCategoryClass;
    expect(classes?.TaxClass).toMatchObject({ name: "Labor" });
  });
});

describe("an attribute set", () => {
  it("is there four times from the start, marked as the system's [attribute-set.four-of-system]", async () => {
    const { json } = await get("ItemAttributeSet.json");
    expect(column(json.ItemAttributeSet, "name")).toEqual(["Color/Size", "Size", "Color", "3 Attributes"]);
    expect(column(json.ItemAttributeSet, "system")).toEqual(["true", "true", "true", "true"]);
  });

  it("can be added, changed and archived, and is the account's own then [attribute-set.own]", async () => {
    const set = await create("ItemAttributeSet", { name: "Fabric", attributeName1: "Fabric", system: true });
    expect(set).toMatchObject({ system: "false", archived: "false", attributeName2: "" });
    const { json } = await put(`ItemAttributeSet/${set.itemAttributeSetID}.json`, { archived: true });
    expect(json.ItemAttributeSet?.archived).toBe("true");
    expect(column((await get("ItemAttributeSet.json")).json.ItemAttributeSet, "name")).not.toContain("Fabric");
  });
});
