import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import type { Behaviour } from "./behaviour.js";
import { setStock } from "./stock/moves.js";
import { completeItemShops, rowIn } from "./stock/rows.js";

/** What somebody counts in a shop. */
export const inventoryCount: Behaviour = {
  /** What was counted goes with it, and what became of that; the log of the stock stays (assumed). */
  removed({ inventoryCountID }, { store }) {
    for (const name of ["InventoryCountItem", "InventoryCountCalc", "InventoryCountReconcile"]) {
      const table = store.table(name);
      for (const record of [...table.having("inventoryCountID", String(inventoryCountID))]) table.remove(record);
    }
  },
};

/**
 * Makes the stock what was counted (documented: it moves only then).
 *
 * Assumed: what several people counted of an item adds up; without an item everything in the count is booked, with a row
 * for each, of which the answer shows the first.
 */
export const inventoryCountReconcile: Behaviour = {
  creating(draft, { store }) {
    const counted = countedIn(
      store.table("InventoryCountItem").having("inventoryCountID", String(draft.inventoryCountID)),
    );
    const first = isBlank(draft.itemID) ? [...counted.keys()][0] : String(draft.itemID);
    if (first === undefined || !counted.has(first)) throw badRequest("The InventoryCount has nothing to reconcile.");
    draft.wholeCount = isBlank(draft.itemID) ? "true" : "false";
    draft.itemID = first;
  },

  inserted(record, { store, write }) {
    const { inventoryCountID, itemID, wholeCount } = record;
    const reconciles = store.table("InventoryCountReconcile");
    const counted = countedIn(store.table("InventoryCountItem").having("inventoryCountID", String(inventoryCountID)));
    reconciles.update(record, { ...book(write, record, counted), wholeCount: undefined });
    if (wholeCount !== "true") return;
    for (const other of [...counted.keys()].filter((id) => id !== itemID)) {
      const { inventoryCountReconcileID: _, ...shared } = record;
      const next = reconciles.insert({ ...shared, itemID: other });
      reconciles.update(next, book(write, next, counted));
    }
  },
};

type Counted = ReadonlyMap<string, ReturnType<typeof decimal>>;

function countedIn(items: readonly WireRecord[]): Counted {
  const counted = new Map<string, ReturnType<typeof decimal>>();
  for (const { itemID, qty } of items) {
    counted.set(String(itemID), (counted.get(String(itemID)) ?? decimal("0")).plus(decimal(qty)));
  }
  return counted;
}

/** Books one item and tells by how much its stock changed, in pieces and in worth. */
function book(write: Writer, { inventoryCountID, itemID }: WireRecord, counted: Counted): WireRecord {
  const { store, now } = write;
  const shopID = store.table("InventoryCount").get(String(inventoryCountID))?.shopID;
  completeItemShops(write, String(itemID));
  const row = rowIn(store, String(itemID), String(shopID));
  const before = decimal(row?.qoh);
  const after = counted.get(String(itemID)) ?? before;
  store.table("InventoryCountCalc").insert({
    inventoryCountCalcID: "0",
    timeStamp: now,
    calcQoh: wireDecimal(before),
    countedQoh: wireDecimal(after),
    inventoryCountID,
    itemID,
  });
  if (row === undefined) return { qohChange: "0", costChange: "0" };
  const worth = decimal(row.totalValueFifo);
  setStock(write, row, after, {
    reason: after.lt(before) ? "RemoveForInventoryCount" : "AddInventoryForCount",
    of: { inventoryCountID },
  });
  const costChange = decimal(row.totalValueFifo).minus(worth);
  return { qohChange: wireDecimal(after.minus(before)), costChange: wireDecimal(costChange) };
}
