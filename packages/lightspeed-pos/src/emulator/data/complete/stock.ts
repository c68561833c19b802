import { sum } from "../../behaviours/sale-maths.js";
import { SUMMARY, stockFields } from "../../behaviours/stock.js";
import type { WireRecord } from "../../store/record.js";
import { decimal } from "../../values/decimal.js";
import { groupBy } from "../../values/group.js";
import type { Entry, ShopInMaking } from "../shop-in-making.js";

/**
 * Gives every item a stock row for each shop and one for all of them together, and what follows from the quantities.
 *
 * An item whose data has the sum already is complete: a shop opened later may have no row yet (documented).
 */
export function completeStock(shop: ShopInMaking): void {
  const rows = groupBy(shop.entries("ItemShop"), ({ record }) => record.itemID);
  const shops = shop.entries("Shop").map(({ record }) => record.shopID);
  for (const { record } of shop.entries("Item"))
    completeItem(shop, record.itemID, rows.get(record.itemID) ?? [], shops);
  for (const entry of [...rows.values()].flat()) completeRow(entry);
}

function completeItem(
  shop: ShopInMaking,
  itemID: WireRecord["itemID"],
  rows: readonly Entry[],
  shops: readonly WireRecord["shopID"][],
): void {
  const records = rows.map(({ record }) => record);
  if (records.some(({ shopID }) => shopID === SUMMARY)) return;
  const known = new Set(records.map(({ shopID }) => shopID));
  const total = rows.length === 0 ? {} : stockFields(sum(records, "qoh"), decimal("0"));
  shop.add("ItemShop", { ...total, itemID, shopID: SUMMARY });
  for (const shopID of shops) if (!known.has(shopID)) shop.add("ItemShop", { itemID, shopID });
}

function completeRow({ record, given }: Entry): void {
  const derived = stockFields(decimal(record.qoh), decimal(record.averageCost));
  for (const [name, value] of Object.entries(derived)) if (!Object.hasOwn(given, name)) record[name] = value;
}
