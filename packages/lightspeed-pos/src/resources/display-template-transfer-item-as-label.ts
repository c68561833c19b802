import { integer, type Row, reference, resource, toOne } from "../schema/index.js";
import { labelMetadata, renderLabel } from "./display.js";

/**
 * The labels of goods on a transfer: template `ItemLabel`.
 * Documented: /retail/endpoints/DisplayTemplate-TransferItemAsLabel.
 */
export const displayTemplateTransferItemAsLabel = resource("DisplayTemplateTransferItemAsLabel", {
  collection: "displayTemplates.transferItemsAsLabels",
  path: "DisplayTemplate/TransferItemAsLabel",
  key: "Label",
  id: "transferItemID",
  actions: ["list", "get"],
  calls: { render: renderLabel },
  fields: {
    /** What the path takes; no answer shows it (documented samples). */
    transferItemID: reference("TransferItem").internal(),
    /** How many were received, else sent, else are to be sent. */
    copies: integer().unfilterable().readOnly(),
    itemID: reference("Item").readOnly(),
    m: labelMetadata,
  },
  relations: {
    Item: toOne("Item", "itemID"),
  },
  load: ["Item", "Item.ItemVendorNums"],
  loadsAll: true,
  sort: ["transferItemID"],
});

/** The data of the labels of goods on a transfer. */
export interface DisplayTemplateTransferItemAsLabel extends Row<typeof displayTemplateTransferItemAsLabel> {
  itemID: number;
}
