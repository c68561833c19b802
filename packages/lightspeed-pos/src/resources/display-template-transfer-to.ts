import { id, type Row, reference, resource, timestamp, toOne } from "../schema/index.js";

/** Where goods go to. Documented: /retail/endpoints/DisplayTemplate-Transfer. */
export const displayTemplateTransferTo = resource("DisplayTemplateTransferTo", {
  key: "TransferTo",
  records: "InventoryTransfer",
  id: "transferID",
  actions: [],
  fields: {
    transferID: id().internal(),
    /** When they are wanted; missing where nothing was said. */
    needBy: timestamp().optional().readOnly(),
    /** Who received them; 0 where nobody has. */
    employeeID: reference("Employee").readOnly(),
    shopID: reference("Shop").readOnly(),
    receivingShopID: reference("Shop").internal(),
  },
  relations: {
    Shop: toOne("Shop", "receivingShopID"),
  },
});

/** The data of that side of a transfer. */
export interface DisplayTemplateTransferTo extends Row<typeof displayTemplateTransferTo> {
  shopID: number;
}
