import { absent, assumed, type Behaviours, documented, observed } from "./entry.js";

/** Items, their prices and their codes. */
export const items: Behaviours = {
  "item.needs-description": observed(
    "Item",
    "An item needs a description, created or updated, and is refused without one in the API's own words.",
    "recordings of 2016",
  ),
  "item.defaults": observed(
    "Item",
    "POST with a description alone gives the recorded defaults: no costs, discountable, taxed, tax class 1, every other reference 0.",
    "recordings of 2016",
  ),
  "item.system-sku": observed(
    "Item",
    "An item's systemSku is 21 and ten digits, of a sequence of its own.",
    "recordings of 2016",
  ),
  "item.codes-of-digits": documented("Item", "upc and ean have 11 to 14 digits, or are refused.", "Item"),
  "item.price-at-every-level": observed(
    ["Item", "PriceLevel"],
    "An item has a price at every price level, 0 where none was sent; a price is sent by the level's id or name.",
    "recordings of 2016",
  ),
  "item.prices-kept": assumed("Item", "A change of some prices keeps the others.", "as fields that are absent"),
  "item.unknown-price-level": assumed(
    ["Item", "PriceLevel"],
    "A price for a level that does not exist is refused.",
    "as every reference to nothing",
  ),
  "item.archived-by-delete-only": documented(
    "Item",
    "DELETE archives an item; `archived` true in a PUT does nothing, and false restores.",
    "Item",
  ),
  "item.archiving-zeroes-stock": documented(
    ["Item", "ItemShop", "InventoryLog"],
    "Archiving an item takes away all of its stock for good.",
    "Item",
  ),
  "item.delete-answers-without-stock": observed(
    "Item",
    "DELETE of an item answers with its prices and without its stock.",
    "recordings of 2016; Item",
  ),
  "item.write-brings-stock-and-prices": observed(
    ["Item", "ItemShop"],
    "Answers to writes bring an item's stock and prices.",
    "recordings of 2016",
  ),
  "item.write-brings-matrix": observed(
    ["Item", "ItemMatrix"],
    "Answers to writes of an item of a matrix bring its attributes and its matrix.",
    "recordings of 2016; Item Matrices",
  ),
  "item.found-by-item-code": documented(
    "Item",
    "`itemCode` finds items by upc, ean and itemID, and by systemSku as a recording does, with equality and IN.",
    "Item; recordings of 2016",
  ),
  "item.nested-records": documented(
    ["Item", "ItemVendorNum", "TagRelation", "ItemComponent", "CustomFieldValue"],
    "Vendor numbers, tags, components and custom field values are written inside of an item.",
    "Item",
  ),
  "item.sent-back-as-read": assumed(
    "Item",
    "An item that is sent back as it was read is accepted, the sum of its stock included.",
    "clients do so",
  ),
  "item.link-ids-hidden": observed(
    "Item",
    "An item shows noteID and itemAttributesID only inside of other records.",
    "recordings of 2016",
  ),
  "item.tags-as-words": assumed(
    ["Item", "Tag"],
    "Version 2 loads an item's `Tags` as words: none is an empty text, one a text, several a list.",
    "clients of version 2 load them; the form is that of customers' tags",
  ),
  "item.component-stock": documented(
    ["Item", "ItemShop"],
    "componentQoh tells how many could be made of the parts that are there, or out of boxes; componentBackorder of what is on order.",
    "Item",
  ),
  "item.costs-without-right": absent(
    "Item",
    "The API hides costs from tokens without product_cost; the emulator shows them to whoever may read the item.",
    "Access Scopes",
  ),
  "item.vendor-catalog-search": assumed(
    "CatalogSearch",
    "The catalogs are searched for a part of the description, whatever its case, and a search without one is refused.",
    "CatalogSearch names the parameter alone",
  ),
  "item.imported-from-catalog": documented(
    ["CatalogVendorItem", "Item"],
    "POST CatalogVendorItem makes an item of an offer, with its codes, its cost and its price.",
    "CatalogVendorItem; what is taken over is assumed",
  ),
  "item.types": documented(
    ["Item", "ItemMatrix"],
    "An itemType is one of six words, and the two of serial numbers need `serialized`; another is refused.",
    "Item, ItemMatrix; the wording is assumed",
  ),
};
