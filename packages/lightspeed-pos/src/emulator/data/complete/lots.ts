import { sum } from "../../behaviours/sale-maths.js";
import { onHoldIn } from "../../behaviours/stock/lots.js";
import type { WireRecord } from "../../store/record.js";
import { atLeastNothing, decimal } from "../../values/decimal.js";
import { groupBy } from "../../values/group.js";
import type { Report } from "../report.js";
import type { ShopInMaking } from "../shop-in-making.js";

/** What is known of the pieces in a lot. */
const COUNTED = ["itemShopID", "received", "onHand", "onHold", "cost"];

/**
 * Forgets what the lots of a stock row hold where that is not what the row says, as in a snapshot whose quantities were
 * changed by hand: the row is believed, and its pieces are one lot when something happens to them.
 */
export function forgetOddLots(shop: ShopInMaking, report: Report): void {
  const lots = shop.entries("Inventory").map(({ record }) => record);
  const ofRow = groupBy(
    lots.filter(({ itemShopID }) => itemShopID !== undefined),
    ({ itemShopID }) => itemShopID,
  );
  if (ofRow.size === 0) return;
  const rows = new Map(shop.entries("ItemShop").map(({ record }) => [record.itemShopID, record]));
  for (const [itemShopID, own] of ofRow) {
    const row = rows.get(itemShopID);
    if (row !== undefined && isOf(row, own)) continue;
    for (const lot of own) forget(lot);
    const name = `ItemShop ${String(itemShopID)}`;
    report.note("lots", () => `${name}: its lots hold other pieces than it tells of, so the quantity is taken alone.`);
  }
}

function isOf(row: WireRecord, lots: readonly WireRecord[]): boolean {
  const isOfItem = lots.every(({ itemID }) => itemID === row.itemID);
  const onHand = atLeastNothing(decimal(row.qoh));
  return isOfItem && sum(lots, "onHand").eq(onHand) && sum(lots, "onHold").eq(onHoldIn(row));
}

function forget(lot: WireRecord): void {
  for (const field of COUNTED) delete lot[field];
}
