import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** What there is of an item in each shop, and the log of its changes. */
export const stock: Behaviours = {
  "stock.row-per-shop-and-sum": observed(
    "ItemShop",
    "An item has a row of stock for each shop and one of shop 0 with their sum, which comes last although it was first.",
    "recordings of 2016",
  ),
  "stock.sellable": documented(
    "ItemShop",
    "What can be sold is the quantity on hand, and never less than nothing.",
    "Item",
  ),
  "stock.invalid-rows-refused": documented(
    "ItemShop",
    "Rows of shops that do not exist, rows that stand twice and the sum of all shops are refused.",
    "ItemShop, Changelog 2025.06",
  ),
  "stock.set-through-item": documented(
    ["ItemShop", "Item"],
    "PUT Item sets quantities; PUT ItemShop only sets when to reorder.",
    "ItemShop",
  ),
  "stock.does-not-move-item": observed(
    ["ItemShop", "Item"],
    "A change of stock moves the row's timeStamp, not the item's.",
    "recordings of 2016; Item",
  ),
  "stock.rows-for-new-shop": assumed(
    ["ItemShop", "Shop"],
    "An item gets its row for a new shop when something happens to it.",
    "Inventory Levels: a row may be missing",
  ),
  "stock.services-have-none": assumed(
    ["ItemShop", "Item"],
    "Orders, transfers and returns of non-inventory items move no stock.",
    "as with sales",
  ),
  "stock.m-on-single-read": observed(
    "ItemShop",
    "`ItemShop.m` only comes with the read of a single record, with lower-case keys.",
    "recordings of 2016",
  ),
  "stock.log-adds-up": documented(
    ["InventoryLog", "ItemShop"],
    "Every change of stock is a row of the log, and they add up to the stock.",
    "InventoryLog",
  ),
  "stock.log-tells-why": documented(
    "InventoryLog",
    "A row of the log tells the reason, the employee and what it was done for.",
    "InventoryLog",
  ),
  "stock.log-of-nothing": assumed("InventoryLog", "What changes no quantity leaves no row in the log.", "no page says"),
  "stock.log-caused-negative": assumed(
    "InventoryLog",
    "causedNegative marks the change that goes below nothing, not what follows while it is there.",
    "the page names the field alone",
  ),
  "stock.on-order": documented(
    ["ItemShop", "OrderLine"],
    "Lines of open orders count as backorder in the shop that ordered and in all.",
    "ItemShop",
  ),
  "stock.not-on-order-when-archived": documented(
    ["ItemShop", "Order"],
    "An archived order counts towards no backorder; restored it does again.",
    "Order",
  ),
  "stock.lots": observed(
    "Inventory",
    "Version 2 lists lots with their items, archived ones too, and nothing else of them.",
    "recordings of 2016",
  ),
  "stock.lots-first-in-first-out": documented(
    ["Inventory", "ItemShop"],
    "What comes in is a lot, and what goes out is of the oldest; a row names the next and the last one, with their costs.",
    "ItemShop, Sales",
  ),
  "stock.lots-by-default-cost": documented(
    ["Inventory", "Item"],
    "A lot that no purchase brings costs the item's defaultCost.",
    "Item",
  ),
  "stock.lots-fill-debt": assumed(
    ["Inventory", "ItemShop"],
    "What comes in makes up for what was sold without being there; only what is left of it can be sold.",
    "what can be sold is never below nothing",
  ),
  "stock.worth-from-data": assumed(
    "ItemShop",
    "Stock of loaded data is worth what its rows tell, or what its item costs; a first lot keeps that.",
    "what no data say",
  ),
  "stock.odd-lots-forgotten": assumed(
    ["Inventory", "ItemShop"],
    "Lots of loaded data that do not add up to their row are forgotten: the row is believed.",
    "quantities of a snapshot may be changed by hand",
  ),
  "stock.average-of-purchases": documented(
    ["Item", "ItemShop"],
    "What comes back or comes from another shop moves ItemShop.averageCost, and not Item.avgCost, which is of purchases.",
    "Item",
  ),
  "stock.average-cost": documented(
    ["ItemShop", "Item"],
    "Average costs move with what comes in: ItemShop.averageCost by what there is, Item.avgCost by all that ever came in.",
    "Item",
  ),
};
