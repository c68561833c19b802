import { sum } from "../../behaviours/sale-maths.js";
import { costOfItem, HOLDS, ownedIn } from "../../behaviours/stock/lots.js";
import { SUMMARY } from "../../behaviours/stock/rows.js";
import { averageFields, quantityFields } from "../../behaviours/stock/value.js";
import type { WireRecord } from "../../store/record.js";
import { type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import { groupBy } from "../../values/group.js";
import type { Entry, ShopInMaking } from "../shop-in-making.js";

/**
 * Gives every item a stock row for each shop and one for all of them together, and what follows from the quantities.
 *
 * An item whose data has the sum already is complete: a shop opened later may have no row yet (documented). Where data
 * tell no other cost, a piece cost what its item does.
 */
export function completeStock(shop: ShopInMaking): void {
  const rows = groupBy(shop.entries("ItemShop"), ({ record }) => record.itemID);
  const shops = shop.entries("Shop").map(({ record }) => record.shopID);
  for (const { record } of shop.entries("Item")) completeItem(shop, record, rows.get(record.itemID) ?? [], shops);
}

function completeItem(
  shop: ShopInMaking,
  item: WireRecord,
  rows: readonly Entry[],
  shops: readonly WireRecord["shopID"][],
): void {
  const { itemID } = item;
  const records = rows.map(({ record }) => record);
  const summary = rows.find(({ record }) => record.shopID === SUMMARY);
  const cost = averageOf(item, records);
  for (const { record, given } of rows) fillIn(record, given, worthOf(record, cost));
  if (summary !== undefined) {
    fillIn(summary.record, summary.given, { averageCost: wireDecimal(cost) });
    return;
  }
  const known = new Set(records.map(({ shopID }) => shopID));
  shop.add("ItemShop", { ...totals(records), averageCost: wireDecimal(cost), itemID, shopID: SUMMARY });
  for (const shopID of shops) if (!known.has(shopID)) shop.add("ItemShop", { itemID, shopID });
}

/** What one piece costs on average: one cost in all shops (documented: ItemShop), whichever row tells it. */
function averageOf(item: WireRecord, rows: readonly WireRecord[]): Decimal {
  const ofSummaryFirst = [...rows].sort((a, b) => Number(a.shopID) - Number(b.shopID));
  return ofSummaryFirst.map((row) => decimal(row.averageCost)).find((cost) => cost.gt(0)) ?? decimal(costOfItem(item));
}

/** As the lots will be worth that are made of it. */
function worthOf(row: WireRecord, averageCost: Decimal): WireRecord {
  const lotCost = decimal(row.nextFifoLotCost);
  const totalValueFifo = wireDecimal(ownedIn(row).times(lotCost.gt(0) ? lotCost : averageCost));
  const { sellable } = quantityFields(decimal(row.qoh));
  return { sellable, totalValueFifo, ...averageFields(row, averageCost) };
}

const SUMMED = [...HOLDS, "onTransferIn", "backorder"];
const VALUES = ["totalValueFifo", "totalValueAvgCost", "totalValueNegativeInventory"];

function totals(rows: readonly WireRecord[]): WireRecord {
  const summed = [...SUMMED, ...VALUES].map((field) => [field, wireDecimal(sum(rows, field))] as const);
  return { ...quantityFields(sum(rows, "qoh")), ...Object.fromEntries(summed) };
}

function fillIn(record: WireRecord, given: WireRecord, derived: WireRecord): void {
  for (const [name, value] of Object.entries(derived)) if (!Object.hasOwn(given, name)) record[name] = value;
}
