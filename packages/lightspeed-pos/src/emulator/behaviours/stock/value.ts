import type { WireRecord } from "../../store/record.js";
import { atLeastNothing, COST_PLACES, type Decimal, decimal, least, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { sum } from "../sale-maths.js";
import { touch } from "../touch.js";
import { Lots, ownedIn } from "./lots.js";
import type { StockRows } from "./rows.js";

/** What can be sold is never below nothing (documented). */
export function quantityFields(qoh: Decimal): WireRecord {
  return { qoh: wireDecimal(qoh), sellable: wireDecimal(atLeastNothing(qoh)) };
}

/** What a row is worth at one cost for all: with what is on hold (documented sample, of a transfer), and what is owed. */
export function averageFields(row: WireRecord, cost: Decimal): WireRecord {
  return {
    totalValueAvgCost: wireDecimal(ownedIn(row).times(cost)),
    totalValueNegativeInventory: wireDecimal(least(decimal(row.qoh), decimal("0")).times(cost)),
  };
}

/** Works out anew what an item's stock is worth, after something happened in one shop. */
export function appraise({ store, now }: Writer, changed: WireRecord, { inShops, summary }: StockRows): void {
  const table = store.table("ItemShop");
  // Documented: the average cost stands in the summary alone.
  const cost = decimal(summary?.averageCost);
  touch(table, changed, lotFields(new Lots(store, changed)), now);
  for (const row of inShops) touch(table, row, averageFields(row, cost), now);
  if (summary !== undefined) touch(table, summary, { ...totals(inShops), ...lotsOfAll(inShops) }, now);
}

function lotFields(lots: Lots): WireRecord {
  const { next, last, worth } = lots;
  return {
    nextFifoLotID: next?.inventoryID ?? "0",
    nextFifoLotCost: wireDecimal(next?.cost ?? decimal("0")),
    ...(last !== undefined && { lastReceivedLotID: last.inventoryID, lastReceivedCost: wireDecimal(last.cost) }),
    totalValueFifo: wireDecimal(worth),
  };
}

const SUMMED = ["totalValueFifo", "totalValueAvgCost", "totalValueNegativeInventory"];

function totals(inShops: readonly WireRecord[]): WireRecord {
  return Object.fromEntries(SUMMED.map((field) => [field, wireDecimal(sum(inShops, field))]));
}

/** The oldest and the newest lot of all shops. */
function lotsOfAll(inShops: readonly WireRecord[]): WireRecord {
  const by = (field: string) =>
    inShops.filter((row) => Number(row[field]) > 0).sort((a, b) => Number(a[field]) - Number(b[field]));
  const next = by("nextFifoLotID").at(0);
  const last = by("lastReceivedLotID").at(-1);
  return {
    nextFifoLotID: next?.nextFifoLotID ?? "0",
    nextFifoLotCost: next?.nextFifoLotCost ?? "0",
    lastReceivedLotID: last?.lastReceivedLotID ?? "0",
    lastReceivedCost: last?.lastReceivedCost ?? "0",
  };
}

/** Moves the average cost of what there is with what comes in (documented: ItemShop). */
export function average({ store }: Writer, { inShops, summary }: StockRows, pieces: Decimal, cost: Decimal): void {
  if (summary === undefined) return;
  const owned = inShops.reduce((total, row) => total.plus(ownedIn(row)), decimal("0"));
  const averageCost = mean(summary.averageCost, owned, cost, pieces);
  store.table("ItemShop").update(summary, { averageCost });
}

/**
 * Moves the average cost of all purchases (documented: Item).
 *
 * The item's timeStamp stays, as it does with all stock (observed).
 */
export function averagePurchases(
  { store }: Writer,
  itemID: string,
  rows: StockRows,
  pieces: Decimal,
  cost: Decimal,
): void {
  const item = store.table("Item").get(itemID);
  if (item === undefined || pieces.eq(0)) return;
  const before = rows.inShops.reduce((total, row) => total.plus(new Lots(store, row).received), decimal("0"));
  store.table("Item").update(item, { avgCost: mean(item.avgCost, before, cost, pieces) });
}

/** Of what there was, of which data may say less than nothing, and of pieces that come in. */
function mean(known: WireRecord[string], before: Decimal, cost: Decimal, pieces: Decimal): string {
  const weight = atLeastNothing(before);
  const worth = decimal(known).times(weight).plus(cost.times(pieces));
  return wireDecimal(worth.div(weight.plus(pieces)).round(COST_PLACES));
}
