import {
  itemsOfTransfer,
  refuseSent,
  removeTransferItem,
  saveTransferItem,
  showAsOlder,
} from "../behaviours/inventory-transfer.js";
import { countUnderWay } from "../behaviours/stock/counts.js";
import { worthOf } from "../behaviours/stock/lots.js";
import { moveStock } from "../behaviours/stock/moves.js";
import { keepsStock } from "../behaviours/stock/rows.js";
import type { Call } from "../handlers/call.js";
import { LoadTree } from "../query/load.js";
import { badRequest } from "../refusal.js";
import { collapse } from "../render/collapse.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, parseDecimal, wireDecimal } from "../values/decimal.js";
import { isObject, type JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import { elementsOf } from "../write/elements.js";
import type { CallHandler, CallOutcome } from "./handler.js";

/** Documented: the goods leave the sending shop, and the transfer is frozen. That it needs goods and shops is assumed. */
export const sendTransfer: CallHandler = (transfer, { store, write }) => {
  refuseSent(transfer);
  if (isBlank(transfer.sendingShopID) || isBlank(transfer.receivingShopID))
    throw badRequest("Transfer not sent. It needs a sendingShopID and a receivingShopID.");
  const items = itemsOfTransfer(store, transfer);
  if (items.length === 0) throw badRequest("Transfer not sent. It has no TransferItems.");
  const sentByEmployeeID = write.employeeID;
  for (const item of items) sendItem(write, transfer, item, sentByEmployeeID);
  change(write, transfer, { status: "sent", sentOn: write.now, sentByEmployeeID });
  return { made: transfer, of: "InventoryTransfer" };
};

function sendItem(write: Call["write"], transfer: WireRecord, item: WireRecord, employeeID: string): void {
  const { itemID, toSend } = item;
  const { sendingShopID, receivingShopID, transferID } = transfer;
  const pieces = decimal(toSend);
  const portions = moveStock(write, String(itemID), String(sendingShopID), pieces.times(-1), {
    onHold: "onTransferOut",
    reason: "RemoveForTransfer",
    automated: true,
    of: { transferID, employeeID },
  });
  if (keepsStock(write.store, String(itemID))) countUnderWay(write, String(itemID), String(receivingShopID), pieces);
  saveTransferItem(write.store, item, {
    toSend: "0",
    toReceive: toSend,
    sent: toSend,
    sentValue: wireDecimal(worthOf(portions)),
    timeStamp: write.now,
  });
}

/** Documented: hides it from lists, and brings it back. */
export const archiveTransfer: CallHandler = (transfer, { write }) => {
  change(write, transfer, { archived: "true" });
  return { made: transfer, of: "InventoryTransfer" };
};

export const restoreTransfer: CallHandler = (transfer, { write }) => {
  change(write, transfer, { archived: "false" });
  return { made: transfer, of: "InventoryTransfer" };
};

function change({ store, now }: Call["write"], transfer: WireRecord, changes: WireRecord): void {
  store.table("InventoryTransfer").update(transfer, { ...changes, timeStamp: now });
  showAsOlder(store, transfer);
}

/** Documented: up to a hundred, each item once. */
const MOST = 100;

export const addTransferItems: CallHandler = (transfer, call) => {
  const saved = sentItems(transfer, call).map((sent) => {
    if (itemOf(transfer, call, sent) !== undefined)
      throw badRequest(`Item ${String(sent.itemID)} is on the Transfer already.`);
    const values = { ...BLANK, ...quantitiesOf(sent), comment: commentOf(sent) };
    const links = { transferID: transfer.transferID, itemID: String(sent.itemID), timeStamp: call.write.now };
    return saveTransferItem(call.store, undefined, { ...values, ...links });
  });
  return shown(call, saved);
};

export const updateTransferItems: CallHandler = (transfer, call) => {
  const saved = sentItems(transfer, call).map((sent) => {
    const comment = sent.comment === undefined ? {} : { comment: commentOf(sent) };
    return saveTransferItem(call.store, known(transfer, call, sent), {
      ...quantitiesOf(sent),
      ...comment,
      timeStamp: call.write.now,
    });
  });
  return shown(call, saved);
};

export const deleteTransferItems: CallHandler = (transfer, call) => {
  const gone = sentItems(transfer, call).map((sent) => known(transfer, call, sent));
  const answer = shown(call, gone);
  for (const item of gone) removeTransferItem(call.store, item);
  return answer;
};

const BLANK: WireRecord = { toReceive: "0", sent: "0", received: "0", sentValue: "0", receivedValue: "0" };

/** A plain list (documented); in XML its elements have a name. */
function sentItems(transfer: WireRecord, { body, store }: Call): readonly JsonObject[] {
  refuseSent(transfer);
  const list = body.TransferItems;
  const sent = (Array.isArray(list) ? list : elementsOf(list, "TransferItem")).filter(isObject);
  if (sent.length === 0 || sent.length > MOST) throw badRequest(`TransferItems must be a list of 1 to ${MOST} items.`);
  const known = sent.map((each) => ({ ...each, itemID: itemIDOf(store, each) }));
  if (new Set(known.map(({ itemID }) => itemID)).size < sent.length) {
    throw badRequest("TransferItems names an Item twice.");
  }
  return known;
}

/** However the id was written: `7.0` is item 7. */
function itemIDOf(store: Store, { itemID }: JsonObject): string {
  const item = store.table("Item").get(String(itemID));
  if (item === undefined) throw badRequest(`There is no Item ${String(itemID)}.`);
  return String(item.itemID);
}

function quantitiesOf({ toSend }: JsonObject): WireRecord {
  const pieces = parseDecimal(String(toSend ?? ""));
  if (pieces?.gt(0)) return { toSend: wireDecimal(pieces) };
  throw badRequest("toSend must be a quantity above 0.");
}

function commentOf({ comment }: JsonObject): string {
  if (typeof comment === "object" && comment !== null) throw badRequest("comment must be a single value.");
  return String(comment ?? "");
}

function itemOf(transfer: WireRecord, { store }: Call, { itemID }: JsonObject): WireRecord | undefined {
  return itemsOfTransfer(store, transfer).find((each) => each.itemID === String(itemID));
}

function known(transfer: WireRecord, call: Call, sent: JsonObject): WireRecord {
  const found = itemOf(transfer, call, sent);
  if (found === undefined) throw badRequest(`Item ${String(sent.itemID)} is not on the Transfer.`);
  return found;
}

/** Documented: without an envelope. */
function shown({ store, version, write }: Call, items: readonly WireRecord[]): CallOutcome {
  const definition = write.definition("InventoryTransferItem");
  const view = { store, version, isSingle: false, isNested: false };
  const records = items.map((item) => renderRecord(definition, item, LoadTree.of([]), view));
  return { answers: { TransferItem: collapse(records) } };
}
