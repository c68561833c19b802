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
    /** Whether discounts apply. */
    discountable: boolean().initially("true"),
    /** Whether it is taxed. */
    tax: boolean().initially("true"),
    /** `false` restores an archived item; only `DELETE` archives. Filter with the `archived` option. */
    archived: boolean().unfilterable(),
    itemType: oneOf("default", "non_inventory", "assembly", "box", "serialized", "serialized_assembly").initially(
      "default",
    ),
    serialized: boolean().optional(),
    description: text().required(),
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
    manufacturerID: reference("Manufacturer"),
    seasonID: reference("Season"),
    defaultVendorID: reference("Vendor"),
    noteID: reference("Note").nestedOnly(),
    itemAttributesID: reference("ItemAttributes").nestedOnly(),
    /** One amount per price level, loaded or not. */
    Prices: structures("ItemPrice", {
      amount: amount(),
      useTypeID: reference("PriceLevel"),
      /** The level's display name: `Default`, `MSRP`, `Online`, or the account's own. */
      useType: text(),
    }),
  },
  relations: {
    Category: toOne("Category", "categoryID"),
    TaxClass: toOne("TaxClass", "taxClassID"),
    Manufacturer: toOne("Manufacturer", "manufacturerID"),
    Note: toOne("Note", "noteID").writable(),
    ItemShops: toMany("ItemShop", "itemID").writable(),
  },
  load: ["Category", "TaxClass", "Manufacturer", "Note", "ItemShops"],
  sort: ["itemID", "timeStamp", "description"],
  writesAnswer: ["ItemShops"],
  scopes: [
    "employee:cfd",
    "employee:register",
    "employee:product_cost",
    "employee:reports",
    "employee:workbench",
    "employee:customers",
    "employee:admin",
  ],
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
