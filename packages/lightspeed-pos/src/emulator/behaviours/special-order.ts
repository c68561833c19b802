import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Change } from "./behaviour.js";
import { isAllHeld } from "./stock/reservations.js";

/** The special order that a sale line made, if any. */
function specialOrderOf(store: Store, { saleLineID }: WireRecord): WireRecord | undefined {
  return store.table("SpecialOrder").having("saleLineID", String(saleLineID))[0];
}

/** A line that is a special order makes one; it is completed when the line joins a sale (documented: SaleLine). */
export function followSpecialOrder(line: WireRecord, { store, now, before }: Change): void {
  const orders = store.table("SpecialOrder");
  const known = specialOrderOf(store, line);
  if (line.isSpecialOrder !== "true") {
    if (known !== undefined) orders.remove(known);
    return;
  }
  if (known !== undefined && before !== undefined && isForAnother(line, before)) orders.update(known, DETACHED);
  const fields = { ...stateOf(store, line, known), timeStamp: now };
  if (known !== undefined) orders.update(known, fields);
  else {
    const links = { saleLineID: line.saleLineID, orderLineID: "0", transferItemID: "0" };
    orders.insert({ specialOrderID: "0", contacted: "false", ...fields, ...links });
  }
}

/** Documented: for another customer or shop, it is on no purchase order or transfer any more. For another item too (assumed). */
const DETACHED = { orderLineID: "0", transferItemID: "0", status: "Not Ordered" };

function isForAnother(line: WireRecord, before: WireRecord): boolean {
  return ["customerID", "shopID", "itemID"].some((name) => line[name] !== before[name]);
}

function stateOf(store: Store, line: WireRecord, known: WireRecord | undefined): WireRecord {
  const sale = store.table("Sale").get(String(line.saleID));
  const isCompleted = sale !== undefined;
  return {
    unitQuantity: line.unitQuantity,
    completed: String(isCompleted),
    status: isCompleted ? "Completed" : statusOf(store, line, known),
    customerID: isBlank(line.customerID) ? (sale?.customerID ?? "0") : line.customerID,
    shopID: line.shopID,
  };
}

/** Where it stood before its line joined a sale that the line has left again (assumed). */
function statusOf(store: Store, line: WireRecord, known: WireRecord | undefined): WireRecord[string] {
  if (known === undefined) return "Not Ordered";
  if (known.status !== "Completed") return known.status;
  if (isAllHeld(store, line)) return "Ready For Pickup";
  return isBlank(known.orderLineID) ? "Not Ordered" : "Ordered";
}

/** Documented: a line cannot go while its special order is on a purchase order or transfer. The wording is assumed. */
export function refuseOrderedSpecialOrder(line: WireRecord, store: Store): void {
  const order = specialOrderOf(store, line);
  if (order === undefined || (isBlank(order.orderLineID) && isBlank(order.transferItemID))) return;
  throw badRequest("SaleLine not deleted. Its SpecialOrder is on a purchase order or transfer.");
}

/** Documented: the special order goes with its line. */
export function removeSpecialOrder(line: WireRecord, store: Store): void {
  const order = specialOrderOf(store, line);
  if (order !== undefined) store.table("SpecialOrder").remove(order);
}
