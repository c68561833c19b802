import { describe, expect, it } from "vitest";
import { column, listOf, useShop } from "./support.js";

const { get, post } = useShop();

describe("the vendors' catalogs", () => {
  it("finds offers by a part of their description, whatever its case [item.vendor-catalog-search]", async () => {
    const offers = listOf((await get("CatalogVendorItem.json")).json.CatalogVendorItem);
    const having = offers.filter(({ description }) => String(description).toLowerCase().includes("tire"));
    const { json } = await get("Catalog/Search.json?description=TIRE");
    expect(having.length).toBeGreaterThan(0);
    expect(column(json.CatalogVendorItem, "catalogVendorItemID")).toEqual(
      having.map(({ catalogVendorItemID }) => catalogVendorItemID),
    );
    expect((await get("Catalog/Search.json")).status).toBe(400);
  });

  it("makes an item of an offer, with its codes, its cost and its price [item.imported-from-catalog]", async () => {
    const [offer] = listOf((await get("CatalogVendorItem.json?limit=1")).json.CatalogVendorItem);
    const { json } = await post("CatalogVendorItem.json", { catalogVendorItemID: offer?.catalogVendorItemID });
    expect(json.Item).toMatchObject({ description: offer?.description, upc: offer?.upc, defaultCost: offer?.cost });
    expect(column(json.Item?.Prices?.ItemPrice, "amount")).toContain(offer?.msrp);
    expect((await get(`Item/${json.Item?.itemID}.json`)).status).toBe(200);
  });
});
