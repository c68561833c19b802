import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import { sum } from "./sale-maths.js";
import { endOf } from "./sale-recalculate.js";
import { itemShopsOf, moveStock, SUMMARY } from "./stock.js";
import { touch } from "./touch.js";

/** What holds goods back for somebody, where a shop counts them, and the log's word for it. */
interface Kind {
  readonly field: "onLayaway" | "onWorkorder";
  readonly reason: string;
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
  const wanted = atLeastNothing(decimal(line.unitQuantity));
  const there = atLeastNothing(decimal(rowOf(write.store, line)?.qoh)).plus(held);
  const takes = wanted.lt(there) ? wanted : there;
  if (mustBeAll && takes.lt(wanted)) throw notEnough();
  hold(write, line, kind, takes.minus(held));
  allocate(write, line, takes);
}

/** Gives back what a line held, as it was (documented). */
export function release(write: Writer, line: WireRecord): void {
  const kind = kindOf(write.store, line);
  const held = reservedBy(write.store, line);
  if (kind === undefined || held.eq(0)) return;
  hold(write, line, kind, held.times(-1));
  allocate(write, line, decimal("0"));
}

/** What was held for a line is sold: it counts as reserved no more. Gives how much that was. */
export function sellReserved(write: Writer, line: WireRecord): Decimal {
  const kind = kindOf(write.store, line);
  const held = reservedBy(write.store, line);
  if (kind === undefined || held.eq(0)) return decimal("0");
  count(write, line, kind, held.times(-1));
  return held;
}

/** What decides whose goods are held where. */
const FIXED = ["customerID", "shopID", "itemID", "isLayaway", "isWorkorder", "isSpecialOrder"];

/** What holds the goods of a line that is not sold; nothing where none are. */
function kindOf(store: Store, line: WireRecord): Kind | undefined {
  const item = store.table("Item").get(String(line.itemID));
  const sale = isBlank(line.saleID) ? undefined : store.table("Sale").get(String(line.saleID));
  const isSold = sale !== undefined && endOf(sale) === "completed";
  if (item === undefined || item.itemType === "non_inventory" || line.isSpecialOrder === "true" || isSold)
    return undefined;
  if (line.isLayaway === "true") return { field: "onLayaway", reason: "RemoveForLayaway" };
  return line.isWorkorder === "true" ? { field: "onWorkorder", reason: "RemoveForWorkorder" } : undefined;
}

function reservedBy(store: Store, { saleLineID }: WireRecord): Decimal {
  return sum(store.table("InventorySale").having("saleLineID", String(saleLineID)), "quantity");
}

function rowOf(store: Store, { itemID, shopID }: WireRecord): WireRecord | undefined {
  return itemShopsOf(store, String(itemID)).find((row) => row.shopID === shopID);
}

/** Moves goods out of the stock, or back into it where the difference is below nothing. */
function hold(write: Writer, line: WireRecord, kind: Kind, difference: Decimal): void {
  if (difference.eq(0)) return;
  const { itemID, shopID, employeeID, customerID } = line;
  moveStock(write, String(itemID), String(shopID), difference.times(-1), {
    // Assumed: which of the documented reasons stands for putting back.
    reason: difference.gt(0) ? kind.reason : "PutBackForTransaction",
    automated: true,
    of: { employeeID, customerID },
  });
  count(write, line, kind, difference);
}

/** Counts what is held, in the shop and in all. */
function count({ store, now }: Writer, { itemID, shopID }: WireRecord, { field }: Kind, difference: Decimal): void {
  const rows = itemShopsOf(store, String(itemID)).filter((row) => row.shopID === shopID || row.shopID === SUMMARY);
  for (const row of rows) {
    touch(store.table("ItemShop"), row, { [field]: wireDecimal(decimal(row[field]).plus(difference)) }, now);
  }
}

/** Notes the goods of a line. That they come from the lot that is next in the shop is assumed: lots are not counted. */
function allocate({ store, now }: Writer, line: WireRecord, quantity: Decimal): void {
  const allocations = store.table("InventorySale");
  if (reservedBy(store, line).eq(quantity)) return;
  for (const known of [...allocations.having("saleLineID", String(line.saleLineID))]) allocations.remove(known);
  if (quantity.eq(0)) return;
  allocations.insert({
    inventorySaleID: "0",
    quantity: wireDecimal(quantity),
    createTime: now,
    inventoryID: rowOf(store, line)?.nextFifoLotID ?? "0",
    saleLineID: line.saleLineID,
  });
}

function atLeastNothing(quantity: Decimal): Decimal {
  return quantity.lt(0) ? decimal("0") : quantity;
}

/** That it fails is documented, the wording is assumed. */
function notEnough() {
  return badRequest("SaleLine not saved. There is not enough inventory to reserve all of it.");
}
