import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { atLeastNothing, type Decimal, decimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { sum } from "../sale-maths.js";
import { followInComponents } from "./components.js";
import { addToCount, type Hold } from "./counts.js";
import { type Cause, logStock } from "./log.js";
import { Lots, type Portion, piecesOf } from "./lots.js";
import { completeItemShops, keepsStock, rowIn, rowsOf, type StockRows } from "./rows.js";
import { appraise, average, averagePurchases, quantityFields } from "./value.js";

const NOTHING = decimal("0");

/** What happens to pieces that leave the stock or come into it, besides what the log tells. */
export interface Move extends Cause {
  /** What a piece costs that comes in; otherwise the item's default cost (documented: Item). */
  readonly cost?: Decimal;
  /** What comes in was the account's before, in another shop or until it was sold: it is not bought. */
  readonly isBack?: boolean;
  /** They are not gone, or come back from there: the field that counts them. */
  readonly onHold?: Hold;
  /** What comes back from there. */
  readonly portions?: readonly Portion[];
}

/** Changes what an item has in a shop by a difference, and tells which lots it was taken from. Services have no stock. */
export function moveStock(
  write: Writer,
  itemID: string,
  shopID: string,
  difference: Decimal,
  move: Move,
): readonly Portion[] {
  if (!keepsStock(write.store, itemID)) return [];
  completeItemShops(write, itemID);
  const row = rowIn(write.store, itemID, shopID);
  return row === undefined ? [] : setStock(write, row, decimal(row.qoh).plus(difference), move);
}

/** Sets what an item has in a shop, and the sum over its shops; less than nothing is negative inventory (documented). */
export function setStock(write: Writer, row: WireRecord, qoh: Decimal, move: Move): readonly Portion[] {
  const rows = rowsOf(write.store, row);
  logStock(write, row, qoh, move);
  const portions = moveLots(write, row, qoh, move, rows);
  count(write, row, qoh, move, rows);
  appraise(write, row, rows);
  followInComponents(write, String(row.itemID));
  return portions;
}

/** Pieces that were on hold are gone, sold for instance: they are counted there no more. */
export function letGo(write: Writer, row: WireRecord, field: Hold, portions: readonly Portion[]): void {
  const rows = rowsOf(write.store, row);
  new Lots(write.store, row).letGo(portions);
  addToCount(write, row, rows, field, piecesOf(portions).times(-1));
  appraise(write, row, rows);
}

/** First in, first out (documented). What was sold without being there is made up for by what comes in next. */
function moveLots(write: Writer, row: WireRecord, qoh: Decimal, move: Move, rows: StockRows): readonly Portion[] {
  const lots = new Lots(write.store, row);
  const added = qoh.minus(decimal(row.qoh));
  const onHand = atLeastNothing(qoh).minus(atLeastNothing(decimal(row.qoh)));
  if (added.lt(0)) return takeFrom(lots, added.times(-1), onHand.times(-1), move, costIn(write.store, row, move));
  if (move.onHold !== undefined) lots.putBack(move.portions ?? [], onHand);
  else if (added.gt(0)) receive(write, row, lots, rows, { added, onHand, move });
  return [];
}

/** What goes on hold without being there is a lot of its own, at the item's cost (assumed); it is bought when it comes in. */
function takeFrom(lots: Lots, pieces: Decimal, there: Decimal, { onHold }: Move, cost: Decimal): readonly Portion[] {
  const taken = lots.take(there, onHold !== undefined);
  const missing = pieces.minus(piecesOf(taken));
  if (onHold === undefined || missing.eq(0)) return taken;
  return [...taken, lots.add({ received: NOTHING, onHand: NOTHING, onHold: missing, cost })];
}

interface Coming {
  readonly added: Decimal;
  /** What is left of it after the debt that it makes up for. */
  readonly onHand: Decimal;
  readonly move: Move;
}

function receive(write: Writer, row: WireRecord, lots: Lots, rows: StockRows, { added, onHand, move }: Coming): void {
  const cost = costIn(write.store, row, move);
  const received = move.isBack === true ? NOTHING : added;
  average(write, rows, added, cost);
  averagePurchases(write, String(row.itemID), rows, received, cost);
  lots.add({ received, onHand, onHold: NOTHING, cost });
}

/** What one piece costs that comes in. */
function costIn(store: Store, { itemID }: WireRecord, { cost }: Move): Decimal {
  return cost ?? decimal(store.table("Item").get(String(itemID))?.defaultCost);
}

function count(write: Writer, row: WireRecord, qoh: Decimal, { onHold }: Move, rows: StockRows): void {
  const { store, now } = write;
  const { inShops, summary } = rows;
  const table = store.table("ItemShop");
  const held = decimal(row.qoh).minus(qoh);
  table.update(row, { ...quantityFields(qoh), timeStamp: now });
  if (summary !== undefined) table.update(summary, { ...quantityFields(sum(inShops, "qoh")), timeStamp: now });
  if (onHold !== undefined) addToCount(write, row, rows, onHold, held);
}
