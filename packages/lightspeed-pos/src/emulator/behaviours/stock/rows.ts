import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import type { Writer } from "../../write/writer.js";

/** The shop of the row that sums up an item's stock in all shops (observed). */
export const SUMMARY = "0";

/** The stock rows of an item, by id. */
export function itemShopsOf(store: Store, itemID: string): readonly WireRecord[] {
  return store.table("ItemShop").having("itemID", itemID);
}

/**
 * Adds the stock rows that an item lacks: the summary first, which so has the lowest id (observed), then one per shop.
 *
 * A shop opened later is caught up with when something happens to the item; until then its row may be missing
 * (documented: Inventory Levels).
 */
export function completeItemShops(write: Writer, itemID: string): void {
  const known = new Set(itemShopsOf(write.store, itemID).map(({ shopID }) => shopID));
  const shops = [SUMMARY, ...write.store.table("Shop").all.map(({ shopID }) => String(shopID))];
  for (const shopID of shops) {
    if (!known.has(shopID)) write.create(write.definition("ItemShop"), {}, { itemID, shopID });
  }
}

/** Whether there is such an item, and pieces of it are counted at all. */
export function keepsStock(store: Store, itemID: string): boolean {
  const item = store.table("Item").get(itemID);
  return item !== undefined && item.itemType !== "non_inventory";
}

/** The row of an item in one shop. */
export function rowIn(store: Store, itemID: string, shopID: string): WireRecord | undefined {
  return shopID === SUMMARY ? undefined : itemShopsOf(store, itemID).find((row) => row.shopID === shopID);
}

/** The stock rows of an item: one for each shop, and their sum. */
export interface StockRows {
  readonly inShops: readonly WireRecord[];
  readonly summary: WireRecord | undefined;
}

/** The rows beside one of them, and itself. */
export function rowsOf(store: Store, { itemID }: WireRecord): StockRows {
  const rows = itemShopsOf(store, String(itemID));
  return {
    inShops: rows.filter(({ shopID }) => shopID !== SUMMARY),
    summary: rows.find(({ shopID }) => shopID === SUMMARY),
  };
}
