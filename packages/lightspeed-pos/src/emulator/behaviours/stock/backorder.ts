import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { missingOf } from "../order-totals.js";
import { touch } from "../touch.js";
import { followInComponents } from "./components.js";
import { completeItemShops, itemShopsOf, SUMMARY } from "./rows.js";

const NOTHING = decimal("0");

/** What is on order for each shop and in all: the lines of open orders, less what is checked in (documented: ItemShop). */
export function updateBackorder(write: Writer, itemID: string): void {
  completeItemShops(write, itemID);
  const table = write.store.table("ItemShop");
  const pieces = onOrder(write.store, itemID);
  for (const row of itemShopsOf(write.store, itemID)) {
    touch(table, row, { backorder: wireDecimal(pieces.get(String(row.shopID)) ?? NOTHING) }, write.now);
  }
  followInComponents(write, itemID);
}

/** What is on order for each shop that ordered any. */
function onOrder(store: Store, itemID: string): ReadonlyMap<string, Decimal> {
  const pieces = new Map<string, Decimal>();
  for (const line of store.table("OrderLine").having("itemID", itemID)) {
    const order = store.table("Order").get(String(line.orderID));
    if (order === undefined || !isOpen(order)) continue;
    for (const shopID of new Set([SUMMARY, String(order.shopID)])) {
      pieces.set(shopID, (pieces.get(shopID) ?? NOTHING).plus(missingOf(line)));
    }
  }
  return pieces;
}

function isOpen({ complete, archived }: WireRecord): boolean {
  return complete !== "true" && archived !== "true";
}
