import { id, type Row, reference, resource, timestamp, toOne } from "../schema/index.js";

/** Where goods come from. Documented: /retail/endpoints/DisplayTemplate-Transfer. */
export const displayTemplateTransferFrom = resource("DisplayTemplateTransferFrom", {
  key: "TransferFrom",
  records: "InventoryTransfer",
  id: "transferID",
  actions: [],
  fields: {
    transferID: id().internal(),
    /** Missing until it is sent (assumed: the public templates show it). */
    sentOn: timestamp().optional().readOnly(),
    /** Who sent them; 0 where nobody has. */
    employeeID: reference("Employee").readOnly(),
    shopID: reference("Shop").readOnly(),
    sendingShopID: reference("Shop").internal(),
  },
  relations: {
    Shop: toOne("Shop", "sendingShopID"),
  },
});

/** The data of that side of a transfer. */
export interface DisplayTemplateTransferFrom extends Row<typeof displayTemplateTransferFrom> {
  shopID: number;
}
