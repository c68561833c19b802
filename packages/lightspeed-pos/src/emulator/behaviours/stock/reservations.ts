import { badRequest } from "../../refusal.js";
import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { atLeastNothing, type Decimal, decimal, least } from "../../values/decimal.js";
import { isBlank } from "../../write/checks.js";
import type { Writer } from "../../write/writer.js";
import { endOf } from "../sale-recalculate.js";
import { allocate, allocationsOf, takeBack } from "./allocations.js";
import type { Hold } from "./counts.js";
import { type Portion, piecesOf } from "./lots.js";
import { letGo, moveStock, setStock } from "./moves.js";
import { keepsStock, rowIn } from "./rows.js";

/** What goods are held back for, and the log's word for it. */
interface Kind {
  readonly onHold: Hold;
  readonly reason: string;
  /** It holds nothing before something is received for it. */
  readonly waits?: boolean;
}

/**
 * Holds back what a line reserves, as far as the goods suffice: they leave the stock at once.
 *
 * Documented: layaways reserve, and work orders unless the part is a special order, which reserves nothing before it is
 * received. Another customer, shop or item frees what was held before.
 */
export function reserve(write: Writer, line: WireRecord, before: WireRecord | undefined, mustBeAll: boolean): void {
  const isSame = before !== undefined && FIXED.every((name) => before[name] === line[name]);
  if (before !== undefined && !isSame) release(write, before);
  const kind = kindOf(write.store, line);
  if (kind === undefined) return;
  const held = reservedBy(write.store, line);
  const wanted = wantedBy(write.store, line);
  const takes = least(wanted, kind.waits ? held : there(write.store, line, held));
  if (mustBeAll && !kind.waits && takes.lt(wanted)) throw notEnough();
  if (takes.lt(held)) giveBack(write, line, kind, held.minus(takes));
  else if (takes.gt(held)) hold(write, line, kind, takes.minus(held));
}

/** Holds of what came in for a special order what it still needs, as far as that is there, and tells how much it was. */
export function holdArrived(write: Writer, line: WireRecord, arrived: Decimal): Decimal {
  const kind = kindOf(write.store, line);
  if (kind === undefined) return decimal("0");
  const held = reservedBy(write.store, line);
  const needed = least(arrived, wantedBy(write.store, line).minus(held));
  const takes = atLeastNothing(least(needed, there(write.store, line, held).minus(held)));
  if (takes.gt(0)) hold(write, line, kind, takes);
  return takes;
}

/** Whether all that a line is about waits for its customer. */
export function isAllHeld(store: Store, line: WireRecord): boolean {
  return reservedBy(store, line).gte(decimal(line.unitQuantity));
}

/** Of what is no goods, or no longer, nothing is held back. */
function wantedBy(store: Store, { itemID, unitQuantity }: WireRecord): Decimal {
  return keepsStock(store, String(itemID)) ? atLeastNothing(decimal(unitQuantity)) : decimal("0");
}

/** What a line could hold: what it holds, and what nobody does. */
function there(store: Store, line: WireRecord, held: Decimal): Decimal {
  return atLeastNothing(decimal(rowOf(store, line)?.qoh)).plus(held);
}

/** Gives back what a line held, as it was (documented). */
export function release(write: Writer, line: WireRecord): void {
  const kind = kindOf(write.store, line);
  const held = reservedBy(write.store, line);
  if (kind !== undefined && held.gt(0)) giveBack(write, line, kind, held);
}

/** What was held for a line is sold, from the lots that it was held in: it counts as reserved no more. */
export function sellReserved(write: Writer, line: WireRecord): readonly Portion[] {
  const kind = kindOf(write.store, line);
  const row = rowOf(write.store, line);
  if (kind === undefined || row === undefined) return [];
  const excess = reservedBy(write.store, line).minus(atLeastNothing(decimal(line.unitQuantity)));
  // Only data can say that more is held than is sold.
  if (excess.gt(0)) giveBack(write, line, kind, excess);
  const held = allocationsOf(write.store, line);
  if (held.length > 0) letGo(write, row, kind.onHold, held);
  // Only now the lots are known, and what they cost.
  return allocationsOf(write.store, line);
}

/** What decides whose goods are held where. */
const FIXED = ["customerID", "shopID", "itemID", "isLayaway", "isWorkorder", "isSpecialOrder"];

/** What holds the goods of a line that is not sold. */
function kindOf(store: Store, line: WireRecord): Kind | undefined {
  const sale = isBlank(line.saleID) ? undefined : store.table("Sale").get(String(line.saleID));
  const isSold = sale !== undefined && endOf(sale) === "completed";
  if (isSold) return undefined;
  if (line.isSpecialOrder === "true") return { onHold: "onSpecialOrder", reason: "RemoveForSpecialOrder", waits: true };
  if (line.isLayaway === "true") return { onHold: "onLayaway", reason: "RemoveForLayaway" };
  return line.isWorkorder === "true" ? { onHold: "onWorkorder", reason: "RemoveForWorkorder" } : undefined;
}

function reservedBy(store: Store, line: WireRecord): Decimal {
  return piecesOf(allocationsOf(store, line));
}

function rowOf(store: Store, { itemID, shopID }: WireRecord): WireRecord | undefined {
  return rowIn(store, String(itemID), String(shopID));
}

function hold(write: Writer, line: WireRecord, { onHold, reason }: Kind, pieces: Decimal): void {
  const { itemID, shopID } = line;
  const move = { onHold, reason, automated: true, of: ofLine(line) };
  allocate(write, line, moveStock(write, String(itemID), String(shopID), pieces.times(-1), move));
}

function giveBack(write: Writer, line: WireRecord, { onHold }: Kind, pieces: Decimal): void {
  const row = rowOf(write.store, line);
  const portions = takeBack(write, line, pieces);
  // Assumed: which of the documented reasons stands for putting back.
  const move = { onHold, portions, reason: "PutBackForTransaction", automated: true, of: ofLine(line) };
  // What was held has a row, whatever has become of the item since.
  if (row !== undefined) setStock(write, row, decimal(row.qoh).plus(pieces), move);
}

function ofLine({ employeeID, customerID }: WireRecord): WireRecord {
  return { employeeID, customerID };
}

/** That it fails is documented, the wording is assumed. */
function notEnough() {
  return badRequest("SaleLine not saved. There is not enough inventory to reserve all of it.");
}
