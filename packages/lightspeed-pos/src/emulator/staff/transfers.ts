import { itemsOfTransfer, saveTransferItem, showAsOlder } from "../behaviours/inventory-transfer.js";
import { countUnderWay, letGo, moveStock } from "../behaviours/stock/moves.js";
import { itemShopsOf } from "../behaviours/stock/rows.js";
import type { WireRecord } from "../store/record.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";

/** Documented: a transfer is open, sent or received. What comes in costs what it did where it came from (assumed). */
export const receiveTransfer: Deed = (write, { transferID }) => {
  const { store, now } = write;
  const transfer = recordOf(write, "InventoryTransfer", transferID);
  if (transfer.status !== "sent") throw cannot(`Transfer ${transferID} is ${String(transfer.status)}, and not sent.`);
  for (const item of itemsOfTransfer(store, transfer)) receiveItem(write, transfer, item);
  store.table("InventoryTransfer").update(transfer, { status: "received", timeStamp: now });
  showAsOlder(store, transfer);
  return transfer;
};

function receiveItem(write: Writer, transfer: WireRecord, item: WireRecord): void {
  const { sendingShopID, receivingShopID, transferID } = transfer;
  const itemID = String(item.itemID);
  const pieces = decimal(item.toReceive);
  if (pieces.eq(0)) return;
  const from = itemShopsOf(write.store, itemID).find(({ shopID }) => shopID === sendingShopID);
  // Which lots they are of was not noted: any that are on their way.
  const underWay = [{ inventoryID: "0", pieces, cost: decimal("0") }];
  if (from !== undefined) letGo(write, from, "onTransferOut", underWay);
  countUnderWay(write, itemID, receivingShopID, pieces.times(-1));
  const cost = decimal(item.sentValue).div(decimal(item.sent));
  moveStock(write, itemID, String(receivingShopID), pieces, {
    reason: "AddForTransfer",
    automated: true,
    of: { transferID },
    cost,
  });
  saveTransferItem(write.store, item, {
    toReceive: "0",
    received: wireDecimal(decimal(item.received).plus(pieces)),
    receivedValue: wireDecimal(decimal(item.receivedValue).plus(cost.times(pieces))),
    timeStamp: write.now,
  });
}
