import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { atLeastNothing, type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { touch } from "../touch.js";
import { followInComponents } from "./components.js";
import { completeItemShops, itemShopsOf, SUMMARY } from "./rows.js";

/** What is on order for each shop and in all: the lines of open orders, less what is checked in (documented: ItemShop). */
export function updateBackorder(write: Writer, itemID: string): void {
  completeItemShops(write, itemID);
  const table = write.store.table("ItemShop");
  for (const row of itemShopsOf(write.store, itemID)) {
    touch(table, row, { backorder: wireDecimal(onOrder(write.store, itemID, String(row.shopID))) }, write.now);
  }
  followInComponents(write, itemID);
}

function onOrder(store: Store, itemID: string, shopID: string): Decimal {
  const lines = store.table("OrderLine").having("itemID", itemID);
  return lines
    .filter(({ orderID }) => isOpenIn(shopID, store.table("Order").get(String(orderID))))
    .reduce((total, line) => total.plus(missing(line)), decimal("0"));
}

function isOpenIn(shopID: string, order: WireRecord | undefined): boolean {
  if (order === undefined || order.complete === "true" || order.archived === "true") return false;
  return shopID === SUMMARY || order.shopID === shopID;
}

function missing({ quantity, checkedIn }: WireRecord): Decimal {
  return atLeastNothing(decimal(quantity).minus(decimal(checkedIn)));
}
