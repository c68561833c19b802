import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** Goods on their way between two shops. */
export const inventoryTransfer: Behaviour = {
  /** Assumed: it goes from one shop to another. */
  creating(draft, { write }) {
    draft.createdByEmployeeID = write.employeeID;
    refuseSameShop(draft);
  },

  /** Documented: it is frozen once it is sent. The wording is assumed. */
  updating(record, changes) {
    refuseSent(record);
    refuseSameShop({ ...record, ...changes });
  },

  saved(record, { store }) {
    showAsOlder(store, record);
  },
};

export function refuseSent({ status, transferID }: WireRecord): void {
  if (status === "open") return;
  throw badRequest(`Transfer not saved. Transfer ${String(transferID)} is ${String(status)}.`);
}

function refuseSameShop({ sendingShopID, receivingShopID }: WireRecord): void {
  if (isBlank(sendingShopID) || sendingShopID !== receivingShopID) return;
  throw badRequest("A Transfer goes from one Shop to another.");
}

/** The older endpoint shows the same transfers, to be read only (assumed: ids and notes agree in the samples). */
export function showAsOlder(store: Store, record: WireRecord): void {
  const older = store.table("Transfer");
  const { transferID, note, archived, timeStamp, status } = record;
  const shown = {
    note,
    archived,
    timeStamp,
    sent: String(status !== "open"),
    received: String(status === "received"),
    transferFromID: transferID,
    transferToID: transferID,
    orderID: "0",
  };
  const known = older.get(String(transferID));
  if (known === undefined) older.insert({ transferID: "0", ...shown });
  else older.update(known, shown);
}

/** The goods of a transfer. */
export function itemsOfTransfer(store: Store, { transferID }: WireRecord): readonly WireRecord[] {
  return store.table("InventoryTransferItem").having("transferID", String(transferID));
}

/** Adds or changes goods of a transfer, and of what the older endpoint shows of it. */
export function saveTransferItem(store: Store, known: WireRecord | undefined, values: WireRecord): WireRecord {
  const [items, older] = [store.table("InventoryTransferItem"), store.table("TransferItem")];
  const twin = known === undefined ? undefined : older.get(String(known.transferItemID));
  if (twin === undefined) older.insert({ transferItemID: "0", ...values });
  else older.update(twin, values);
  if (known === undefined) return items.insert({ transferItemID: "0", ...values });
  items.update(known, values);
  return known;
}

export function removeTransferItem(store: Store, item: WireRecord): void {
  const older = store.table("TransferItem");
  const twin = older.get(String(item.transferItemID));
  if (twin !== undefined) older.remove(twin);
  store.table("InventoryTransferItem").remove(item);
}
