import { amount, id, quantity, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";

/** A transfer's goods as the older endpoint shows them, to be read only. Documented: /retail/endpoints/TransferItem. */
export const transferItem = resource("TransferItem", {
  collection: "transferItems",
  id: "transferItemID",
  actions: ["list", "get"],
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
    transferID: reference("Transfer").readOnly(),
    itemID: reference("Item").readOnly(),
  },
  relations: {
    /** Only display templates bring it. */
    Item: toOne("Item", "itemID"),
  },
  sort: ["transferItemID", "timeStamp", "transferID"],
});

/** The data of goods of the older endpoint. */
export interface TransferItem extends Row<typeof transferItem> {
  transferItemID: number;
}
