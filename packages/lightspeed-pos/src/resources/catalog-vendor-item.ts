import {
  amount,
  anything,
  boolean,
  call,
  code,
  date,
  id,
  integer,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toOne,
  values,
} from "../schema/index.js";

/** Something that a vendor's catalog offers. Documented: /retail/endpoints/CatalogVendorItem. */
export const catalogVendorItem = resource("CatalogVendorItem", {
  collection: "catalogVendorItems",
  id: "catalogVendorItemID",
  actions: ["list", "get"],
  calls: {
    /**
     * Makes an item of the account out of it.
     *
     * The documentation does not show the answer, so it is given as it came.
     */
    import: call("POST", "", {
      at: "CatalogVendorItem",
      gives: values({ Item: anything().optional(), CatalogVendorItem: anything().optional() }),
    }),
  },
  fields: {
    catalogVendorItemID: id(),
    /** What the vendor calls it. */
    vendorNumber: code().readOnly(),
    description: text().readOnly(),
    category: text().readOnly(),
    /** Often a year. */
    model: text().readOnly(),
    /** How many one orders at once. */
    retailUnit: integer().readOnly(),
    /** What several are counted in: a box, a pair. */
    unitOfMeasurement: text().readOnly(),
    cost: amount().readOnly(),
    /** The next three are for those who buy more. */
    costLevel2: amount().readOnly(),
    costLevel3: amount().readOnly(),
    costLevel4: amount().readOnly(),
    /** What the maker suggests to sell it for. */
    msrp: amount().readOnly(),
    /** From this many on, `breakPrice` counts. */
    breakQty: integer().readOnly(),
    breakPrice: amount().readOnly(),
    manufacturerNumber: code().readOnly(),
    brand: text().readOnly(),
    /** No documented sample has it. */
    lastPriceChange: date().optional().readOnly(),
    upc: code().readOnly(),
    ean: code().readOnly(),
    ean2: code().readOnly(),
    status: text().readOnly(),
    year: code().readOnly(),
    /** What to buy instead. */
    replacement: text().readOnly(),
    replacementDescription: text().readOnly(),
    breakQty2: integer().readOnly(),
    breakPrice2: amount().readOnly(),
    breakQty3: integer().readOnly(),
    breakPrice3: amount().readOnly(),
    colorName: text().readOnly(),
    sizeName: text().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    /** How many the vendor last had. */
    lastQoh: integer().readOnly(),
    timeStamp: timestamp().optional().readOnly(),
    /** Lists hold the account's own catalogs alone unless this is asked for. */
    catalogVendorID: reference("CatalogVendor").readOnly(),
    catalogMasterID: reference("CatalogMaster").optional().readOnly(),
  },
  relations: {
    CatalogVendor: toOne("CatalogVendor", "catalogVendorID"),
  },
  load: ["CatalogVendor"],
  sort: ["catalogVendorItemID", "timeStamp"],
});

/** The data of a catalog's item. */
export interface CatalogVendorItem extends Row<typeof catalogVendorItem> {
  catalogVendorItemID: number;
}
