import {
  boolean,
  call,
  type Extra,
  id,
  many,
  one,
  oneOf,
  quantity,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** Goods on their way from one shop to another. Documented: /retail/endpoints/Inventory-Transfer. */
export const inventoryTransfer = resource("InventoryTransfer", {
  collection: "inventoryTransfers",
  path: "Inventory/Transfer",
  key: "Transfer",
  id: "transferID",
  actions: ["list", "get", "create", "update"],
  calls: {
    /** Takes the goods out of the sending shop. What was sent cannot be changed; it is received in the shop itself. */
    send: call("POST", "Send", { gives: one("InventoryTransfer") }),
    /** Hides it from lists. */
    archive: call("POST", "Archive", { gives: one("InventoryTransfer") }),
    /** Brings an archived one back. */
    restore: call("POST", "Restore", { gives: one("InventoryTransfer") }),
    /** Adds goods, up to a hundred at once and each item once. */
    addItems: call("POST", "AddItems", {
      list: "TransferItems",
      takes: { toSend: quantity().required(), itemID: reference("Item").required(), comment: text() },
      gives: many("InventoryTransferItem"),
      page: "Inventory-Transfer-TransferItems",
    }),
    /** Changes how many are to be sent, up to a hundred at once. */
    updateItems: call("POST", "UpdateItems", {
      list: "TransferItems",
      takes: { toSend: quantity().required(), itemID: reference("Item").required(), comment: text() },
      gives: many("InventoryTransferItem"),
      page: "Inventory-Transfer-TransferItems",
    }),
    /** Takes goods off the list, up to a hundred at once. */
    deleteItems: call("POST", "DeleteItems", {
      list: "TransferItems",
      takes: { itemID: reference("Item").required() },
      gives: many("InventoryTransferItem"),
      page: "Inventory-Transfer-TransferItems",
    }),
  },
  fields: {
    transferID: id(),
    note: text(),
    /** Set by `archive` and `restore`. */
    archived: boolean().unfilterable().readOnly(),
    timeStamp: timestamp().readOnly(),
    createTime: timestamp().readOnly(),
    status: oneOf("open", "sent", "received").initially("open").readOnly(),
    /** Missing, or empty, until it is sent. */
    sentOn: timestamp().optional().readOnly(),
    needBy: timestamp().optional(),
    sendingShopID: reference("Shop"),
    sentByEmployeeID: reference("Employee").readOnly(),
    receivingShopID: reference("Shop"),
    createdByEmployeeID: reference("Employee").optional().readOnly(),
  },
  relations: {
    SendingShop: toOne("Shop", "sendingShopID"),
    CreatedByEmployee: toOne("Employee", "createdByEmployeeID"),
    SentByEmployee: toOne("Employee", "sentByEmployeeID"),
    ReceivingShop: toOne("Shop", "receivingShopID"),
    /** Only the read of one transfer brings them (documented). */
    TransferItems: toMany("InventoryTransferItem", "transferID"),
  },
  load: [
    "SendingShop",
    "SendingShop.Contact",
    "CreatedByEmployee",
    "CreatedByEmployee.Contact",
    "SentByEmployee",
    "SentByEmployee.Contact",
    "ReceivingShop",
    "ReceivingShop.Contact",
    "TransferItems",
    "TransferItems.Item",
  ],
  sort: ["transferID", "timeStamp"],
  writesAnswer: ["SendingShop", "ReceivingShop", "CreatedByEmployee"],
});

/** A transfer's data. */
export interface InventoryTransfer extends Row<typeof inventoryTransfer> {
  transferID: number;
}

/** What creating a transfer takes. */
export interface InventoryTransferInput extends Input<typeof inventoryTransfer> {
  extra?: Extra;
}

/** What changing a transfer takes: absent keeps, `null` clears. */
export interface InventoryTransferPatch extends Patch<typeof inventoryTransfer> {
  extra?: Extra;
}
