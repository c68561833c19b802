import { type Extra, id, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** How many of an item somebody counted. Documented: /retail/endpoints/InventoryCountItem. */
export const inventoryCountItem = resource("InventoryCountItem", {
  collection: "inventoryCountItems",
  id: "inventoryCountItemID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    inventoryCountItemID: id(),
    qty: quantity(),
    timeStamp: timestamp().readOnly(),
    inventoryCountID: reference("InventoryCount").required(),
    itemID: reference("Item").required(),
    employeeID: reference("Employee").required(),
  },
  sort: ["inventoryCountItemID", "inventoryCountID", "itemID"],
});

/** The data of what was counted. */
export interface InventoryCountItem extends Row<typeof inventoryCountItem> {
  inventoryCountItemID: number;
}

/** What creating what was counted takes. */
export interface InventoryCountItemInput extends Input<typeof inventoryCountItem> {
  extra?: Extra;
}

/** What changing what was counted takes: absent keeps, `null` clears. */
export interface InventoryCountItemPatch extends Patch<typeof inventoryCountItem> {
  extra?: Extra;
}
