import { type Row, reference, resource, toMany, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { transfer } from "./transfer.js";

/**
 * A transfer with its shops, for the paper that goes along: template `TransferReceipt`.
 * Documented: /retail/endpoints/DisplayTemplate-Transfer.
 */
export const displayTemplateTransfer = resource("DisplayTemplateTransfer", {
  collection: "displayTemplates.transfers",
  path: "DisplayTemplate/Transfer",
  key: "Transfer",
  records: "Transfer",
  id: "transferID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(transfer, {
    /** Not shown here: the sides themselves are (documented samples). */
    transferFromID: reference("InventoryTransfer").internal(),
    transferToID: reference("InventoryTransfer").internal(),
    orderID: transfer.fields.orderID.optional(),
  }),
  relations: {
    TransferFrom: toOne("DisplayTemplateTransferFrom", "transferFromID"),
    TransferTo: toOne("DisplayTemplateTransferTo", "transferToID"),
    TransferItems: toMany("TransferItem", "transferID"),
  },
  load: ["TransferItems", "TransferItems.Item", "TransferFrom.Shop.Contact", "TransferTo.Shop.Contact"],
  loadsAll: true,
  sort: ["transferID"],
});

/** The data of such a transfer. */
export interface DisplayTemplateTransfer extends Row<typeof displayTemplateTransfer> {
  transferID: number;
}
