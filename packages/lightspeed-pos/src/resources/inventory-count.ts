import { boolean, call, type Extra, id, one, type Row, reference, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A count of what lies in a shop. Documented: /retail/endpoints/InventoryCount. */
export const inventoryCount = resource("InventoryCount", {
  collection: "inventoryCounts",
  id: "inventoryCountID",
  actions: ["list", "get", "create", "update", "delete"],
  calls: {
    /**
     * Makes the stock what was counted: of everything in the count, or of one item.
     *
     * The same as creating an `InventoryCountReconcile`.
     */
    reconcile: call("POST", "", {
      at: "InventoryCountReconcile",
      takes: { itemID: reference("Item") },
      gives: one("InventoryCountReconcile"),
      cost: 10,
      page: "InventoryCountReconcile",
    }),
  },
  fields: {
    inventoryCountID: id(),
    name: text(),
    timeStamp: timestamp().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    /** Required by the tutorial on inventory levels, which the endpoint's own page does not say. */
    shopID: reference("Shop").required(),
  },
  sort: ["inventoryCountID"],
});

/** The data of a count. */
export interface InventoryCount extends Row<typeof inventoryCount> {
  inventoryCountID: number;
}

/** What creating a count takes. */
export interface InventoryCountInput extends Input<typeof inventoryCount> {
  extra?: Extra;
}

/** What changing a count takes: absent keeps, `null` clears. */
export interface InventoryCountPatch extends Patch<typeof inventoryCount> {
  extra?: Extra;
}
