import { assumed, type Behaviours, documented } from "./entry.js";

/** Counting the stock. */
export const counts: Behaviours = {
  "count.moves-stock-when-reconciled": documented(
    ["InventoryCount", "InventoryCountReconcile", "ItemShop"],
    "A count changes the stock only when it is reconciled, and tells by how much.",
    "InventoryCountReconcile",
  ),
  "count.cost-change": documented(
    "InventoryCountReconcile",
    "A reconciliation tells the worth of what was lost or found.",
    "InventoryCountReconcile",
  ),
  "count.counted-by-several": assumed(
    ["InventoryCountItem", "InventoryCountReconcile"],
    "What several people counted of an item adds up; without an item the whole count is booked.",
    "no page says",
  ),
  "count.nothing-to-reconcile": assumed(
    "InventoryCountReconcile",
    "A count in which nothing was counted, or not the item, is not reconciled.",
    "no page says",
  ),
  "count.goes-with-what-was-counted": assumed(
    ["InventoryCount", "InventoryCountItem"],
    "A count that is deleted takes along what was counted and leaves the stock and its log as they are.",
    "no page says",
  ),
  "count.needs-shop": documented(
    "InventoryCount",
    "A count is of a shop, or is refused.",
    "Inventory Levels; the wording is that of other fields",
  ),
};
