import Big from "big.js";
import type { Kept } from "../state.js";
import type { World } from "../world.js";
import type { Check } from "./check.js";

const HELD = ["onLayaway", "onSpecialOrder", "onWorkorder", "onTransferOut"];

/** The lots of an item in a shop hold what is there and what is held, each at its cost: that is what its row is worth. */
export const lotsFollowFromStock: Check = async (world) => {
  const lots = groupBy(world.kept("Inventory"), "itemShopID");
  return world.kept("ItemShop").flatMap((row) => {
    const own = lots.get(String(row.itemShopID));
    // Of stock that nothing happened to, no lots are counted yet.
    if (own === undefined) return [];
    const worth = own.map(({ onHand, onHold, cost }) => amount(onHand).plus(amount(onHold)).times(amount(cost)));
    const qoh = amount(row.qoh);
    const what = `lots of item ${String(row.itemID)} in shop ${String(row.shopID)}`;
    return [
      ...unequal(`${what}: on hand`, total(own, ["onHand"]), qoh.gt(0) ? qoh : Big(0)),
      ...unequal(`${what}: on hold`, total(own, ["onHold"]), total([row], HELD)),
      ...unequal(
        `${what}: worth`,
        worth.reduce((sum, each) => sum.plus(each), Big(0)),
        amount(row.totalValueFifo),
      ),
    ];
  });
};

/** A sold line costs what the pieces cost of which its lots tell. */
export const costFollowsFromLots: Check = async (world) => {
  const allocations = groupBy(world.kept("InventorySale"), "saleLineID");
  const costs = new Map(world.kept("Inventory").map(({ inventoryID, cost }) => [inventoryID, cost]));
  return soldLines(world).flatMap((line) => {
    const own = allocations.get(String(line.saleLineID)) ?? [];
    const pieces = total(own, ["quantity"]);
    const isAllKnown = own.every(({ inventoryID }) => costs.get(inventoryID) !== undefined);
    if (pieces.eq(0) || !pieces.eq(amount(line.unitQuantity)) || !isAllKnown) return [];
    const worth = own.map(({ inventoryID, quantity }) => amount(quantity).times(amount(costs.get(inventoryID))));
    const cost = worth.reduce((sum, each) => sum.plus(each), Big(0)).div(pieces);
    return unequal(`fifoCost of line ${String(line.saleLineID)}`, amount(line.fifoCost), cost.round(9));
  });
};

/** Lines of sales that were completed since the shop was there: what was sold before has no lots that are counted. */
function soldLines(world: World): readonly Kept[] {
  const isNew = ({ saleID }: Kept) => world.first("Sale", String(saleID))?.completed !== "true";
  const sold = world.kept("Sale").filter((sale) => sale.completed === "true" && isNew(sale));
  const ids = new Set(sold.map(({ saleID }) => saleID));
  return world.kept("SaleLine").filter(({ saleID }) => ids.has(saleID));
}

function amount(value: unknown): Big {
  return Big(value === undefined || value === null || value === "" ? "0" : String(value));
}

function total(records: readonly Kept[], fields: readonly string[]): Big {
  return records
    .flatMap((record) => fields.map((field) => amount(record[field])))
    .reduce((sum, each) => sum.plus(each), Big(0));
}

function unequal(what: string, is: Big, due: Big): string[] {
  return is.eq(due) ? [] : [`${what} is ${is} and not ${due}`];
}

function groupBy(records: readonly Kept[], field: string): ReadonlyMap<string, readonly Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const record of records) {
    const key = String(record[field]);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}
