import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import type { Writer } from "../write/writer.js";
import { type Cause, logStock } from "./inventory-log.js";

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

/** Changes what an item has in a shop by a difference; less than nothing is negative inventory (documented). */
export function moveStock(write: Writer, itemID: string, shopID: string, difference: Decimal, cause: Cause): void {
  completeItemShops(write, itemID);
  const row = itemShopsOf(write.store, itemID).find((each) => each.shopID === shopID);
  if (row !== undefined) setStock(write, row, decimal(row.qoh).plus(difference), cause);
}

/** Sets what an item has in a shop, and the sum over its shops; the log tells why. */
export function setStock(write: Writer, row: WireRecord, qoh: Decimal, cause: Cause): void {
  logStock(write, row, qoh, cause);
  const table = write.store.table("ItemShop");
  const rows = itemShopsOf(write.store, String(row.itemID));
  const summary = rows.find(({ shopID }) => shopID === SUMMARY);
  // Documented: the average cost stands in the summary alone.
  const cost = decimal(summary?.averageCost);
  table.update(row, { ...stockFields(qoh, cost), timeStamp: write.now });
  if (summary === undefined) return;
  const inShops = rows.filter((each) => each !== summary);
  const sum = inShops.reduce((total, each) => total.plus(decimal(each.qoh)), decimal("0"));
  table.update(summary, { ...stockFields(sum, cost), timeStamp: write.now });
}

/** The fields that follow from the quantity; what can be sold is never below zero (documented). */
export function stockFields(qoh: Decimal, cost: Decimal): WireRecord {
  const nothing = decimal("0");
  const onHand = qoh.lt(0) ? nothing : qoh;
  const missing = qoh.lt(0) ? qoh : nothing;
  return {
    qoh: wireDecimal(qoh),
    sellable: wireDecimal(onHand),
    totalValueFifo: wireDecimal(onHand.times(cost)),
    totalValueAvgCost: wireDecimal(onHand.times(cost)),
    totalValueNegativeInventory: wireDecimal(missing.times(cost)),
  };
}
