import { amount, type Extra, id, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";
import type { Input } from "./forms.js";

/** What a count changed in the stock of an item. Documented: /retail/endpoints/InventoryCountReconcile. */
export const inventoryCountReconcile = resource("InventoryCountReconcile", {
  collection: "inventoryCountReconciles",
  id: "inventoryCountReconcileID",
  actions: ["list", "get", "create"],
  fields: {
    inventoryCountReconcileID: id(),
    costChange: amount().readOnly(),
    qohChange: quantity().readOnly(),
    createTime: timestamp().readOnly(),
    inventoryCountID: reference("InventoryCount").required(),
    /** Without it every item of the count. */
    itemID: reference("Item"),
  },
  sort: ["inventoryCountReconcileID", "inventoryCountID", "itemID"],
  cost: { create: 10 },
});

/** The data of a reconciliation. */
export interface InventoryCountReconcile extends Row<typeof inventoryCountReconcile> {
  inventoryCountReconcileID: number;
}

/** What creating a reconciliation takes. */
export interface InventoryCountReconcileInput extends Input<typeof inventoryCountReconcile> {
  extra?: Extra;
}
