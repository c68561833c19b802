import { itemsOfTransfer, saveTransferItem, showAsOlder } from "../behaviours/inventory-transfer.js";
import { countUnderWay } from "../behaviours/stock/counts.js";
import { letGo, moveStock } from "../behaviours/stock/moves.js";
import { rowIn } from "../behaviours/stock/rows.js";
import type { WireRecord } from "../store/record.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";

/** Documented: a transfer is open, sent or received. What comes in costs what it did where it came from (assumed). */
export const receiveTransfer: Deed = (write, { transferID }) => {
  const { store, now } = write;
  const transfer = recordOf(write, "InventoryTransfer", transferID);
  if (transfer.archived === "true") throw cannot(`Transfer ${transferID} is archived.`);
  if (transfer.status !== "sent") throw cannot(`Transfer ${transferID} is ${String(transfer.status)}, and not sent.`);
  for (const item of itemsOfTransfer(store, transfer)) receiveItem(write, transfer, item);
  store.table("InventoryTransfer").update(transfer, { status: "received", timeStamp: now });
  showAsOlder(store, transfer);
  return transfer;
};

function receiveItem(write: Writer, transfer: WireRecord, item: WireRecord): void {
  const pieces = decimal(item.toReceive);
  if (pieces.eq(0)) return;
  const cost = costOf(item);
  leaveSender(write, transfer, item, pieces);
  moveStock(write, String(item.itemID), String(transfer.receivingShopID), pieces, {
    reason: "AddForTransfer",
    automated: true,
    of: { transferID: transfer.transferID },
    isBack: true,
    ...(cost !== undefined && { cost }),
  });
  saveTransferItem(write.store, item, {
    toReceive: "0",
    received: wireDecimal(decimal(item.received).plus(pieces)),
    receivedValue: wireDecimal(decimal(item.receivedValue).plus((cost ?? decimal("0")).times(pieces))),
    timeStamp: write.now,
  });
}

/** What one piece cost; unknown where data say that nothing was sent. */
function costOf({ sent, sentValue }: WireRecord): Decimal | undefined {
  return decimal(sent).gt(0) ? decimal(sentValue).div(decimal(sent)) : undefined;
}

/** The goods are on their way no more. Which lots they are of was not noted: any of which pieces are on hold. */
function leaveSender(write: Writer, transfer: WireRecord, { itemID }: WireRecord, pieces: Decimal): void {
  const from = rowIn(write.store, String(itemID), String(transfer.sendingShopID));
  const underWay = [{ inventoryID: "0", pieces, cost: decimal("0") }];
  if (from !== undefined) letGo(write, from, "onTransferOut", underWay);
  countUnderWay(write, String(itemID), String(transfer.receivingShopID), pieces.times(-1));
}
