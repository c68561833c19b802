import { amount, id, place, quantity, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";

/** Goods of a transfer. Documented with their place: /retail/endpoints/Inventory-Transfer-TransferItems. */
export const inventoryTransferItem = resource("InventoryTransferItem", {
  path: "TransferItems",
  key: "TransferItem",
  id: "transferItemID",
  actions: [],
  fields: {
    transferItemID: id(),
    toSend: quantity().readOnly(),
    toReceive: quantity().readOnly(),
    sent: quantity().readOnly(),
    received: quantity().readOnly(),
    sentValue: amount().readOnly(),
    receivedValue: amount().readOnly(),
    comment: text().readOnly(),
    timeStamp: timestamp().readOnly(),
    transferID: reference("InventoryTransfer").readOnly(),
    itemID: reference("Item").readOnly(),
  },
  relations: {
    Item: toOne("Item", "itemID"),
  },
});

/** The goods of one transfer. Its calls change them: `inventoryTransfers.addItems` and so on. */
export const inventoryTransferTransferItems = place("InventoryTransfer", inventoryTransferItem, {
  collection: "transferItems",
  by: "transferID",
  actions: ["list", "get"],
  sort: ["transferItemID", "timeStamp", "transferID"],
});

/** The data of a transfer's goods. */
export interface InventoryTransferItem extends Row<typeof inventoryTransferItem> {
  transferItemID: number;
}
