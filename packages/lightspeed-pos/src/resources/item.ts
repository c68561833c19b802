import {
  amount,
  boolean,
  code,
  type Extra,
  id,
  integer,
  oneOf,
  type Row,
  reference,
  resource,
  structures,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A product as the shop sells it. Documented: /retail/endpoints/Item. */
export const item = resource("Item", {
  collection: "items",
  id: "itemID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    itemID: id(),
    /** Digits from a sequence of its own, not made of `itemID` (observed). */
    systemSku: code().readOnly(),
    /** What one costs when no lot tells it. */
    defaultCost: amount(),
    /** Average cost of the stock. Deprecated by the API: `ItemShop.averageCost` is kept up. */
    avgCost: amount().readOnly(),
    /** Only seen inside of returns to vendors. */
    fifoCost: amount().optional().readOnly(),
    /** Whether discounts apply. */
    discountable: boolean().initially("true"),
    /** Whether it is taxed. */
    tax: boolean().initially("true"),
    /** `false` restores an archived item; only `DELETE` archives. Filter with the `archived` option. */
    archived: boolean().unfilterable(),
    itemType: oneOf("default", "non_inventory", "assembly", "box", "serialized", "serialized_assembly").initially(
      "default",
    ),
    /** Whether serial numbers are kept. Replaces the two `serialized…` types. */
    serialized: boolean().optional(),
    description: text().required().observed("required"),
    /** `0` when unset. Only older accounts show it. */
    modelYear: integer(),
    /** 11 to 14 digits. */
    upc: code(),
    /** 11 to 14 digits. */
    ean: code(),
    customSku: text(),
    manufacturerSku: text(),
    createTime: timestamp().readOnly(),
    /** When the item itself changed; stock changes do not move it (observed). */
    timeStamp: timestamp().readOnly(),
    /** Offered to the web shop. */
    publishToEcom: boolean().optional(),
    categoryID: reference("Category"),
    taxClassID: reference("TaxClass").initially("1"),
    departmentID: reference("Department"),
    itemMatrixID: reference("ItemMatrix"),
    itemAttributesID: reference("ItemAttributes").nestedOnly(),
    manufacturerID: reference("Manufacturer"),
    noteID: reference("Note").nestedOnly(),
    seasonID: reference("Season"),
    defaultVendorID: reference("Vendor"),
    itemECommerceID: reference("ItemECommerce").nestedOnly(),
    /** One amount per price level. Every answer has it, whether `load` names `ItemPrices` or not (observed). */
    Prices: structures("ItemPrice", {
      amount: amount(),
      useTypeID: reference("PriceLevel"),
      /** The level's display name: `Default`, `MSRP`, `Online`, or the account's own. */
      useType: text(),
    })
      .alsoLoadedAs("ItemPrices")
      .last(),
  },
  relations: {
    Category: toOne("Category", "categoryID").writable(),
    TaxClass: toOne("TaxClass", "taxClassID").writable(),
    Manufacturer: toOne("Manufacturer", "manufacturerID").writable(),
    /** Only display templates bring it, as `Vendor` (documented sample). */
    DefaultVendor: toOne("Vendor", "defaultVendorID").onWireAs("Vendor"),
    Note: toOne("Note", "noteID").writable(),
    /** The item's place in its matrix. */
    ItemAttributes: toOne("ItemAttributes", "itemAttributesID").writable(),
    /** Only answers to writes bring it (observed). */
    ItemMatrix: toOne("ItemMatrix", "itemMatrixID"),
    Images: toMany("Image", "itemID"),
    /** Stock, one per shop and a last one with `shopID` 0 for all of them. */
    ItemShops: toMany("ItemShop", "itemID").writable(),
    /** What an assembly or a box is made of. */
    ItemComponents: toMany("ItemComponent", "assemblyItemID").writable(),
    /** What vendors call it. */
    ItemVendorNums: toMany("ItemVendorNum", "itemID").writable(),
    ItemECommerce: toOne("ItemECommerce", "itemECommerceID").writable(),
    TagRelations: toMany("TagRelation", "itemID").writable(),
    CustomFieldValues: toMany("CustomFieldValue", "itemID").writable(),
  },
  load: [
    "Category",
    "TaxClass",
    "ItemAttributes",
    "ItemAttributes.ItemAttributeSet",
    "Manufacturer",
    "Note",
    "Images",
    "ItemShops",
    "ItemVendorNums",
    "ItemComponents",
    "ItemECommerce",
    "TagRelations",
    "TagRelations.Tag",
    "CustomFieldValues",
    "CustomFieldValues.value",
    "ItemPrices",
  ],
  sort: ["itemID", "timeStamp", "description"],
  writesAnswer: ["ItemAttributes", "ItemMatrix", "ItemShops"],
});

/** A product's data. */
export interface Item extends Row<typeof item> {
  itemID: number;
}

/** What creating an item takes. */
export interface ItemInput extends Input<typeof item> {
  extra?: Extra;
}

/** What changing an item takes: absent keeps, `null` clears. */
export interface ItemPatch extends Patch<typeof item> {
  extra?: Extra;
}
