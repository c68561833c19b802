import { amount, id, quantity, type Row, reference, resource, toOne } from "../schema/index.js";

/**
 * A lot: goods that came in together. Observed in the API's second version, with these two fields; the documentation
 * has no page of it and names its id on sale lines and stock.
 */
export const inventory = resource("Inventory", {
  collection: "inventories",
  id: "inventoryID",
  actions: ["list", "get"],
  fields: {
    inventoryID: id().observed(),
    itemID: reference("Item").readOnly().observed(),
    itemShopID: reference("ItemShop").optional().internal(),
    received: quantity().optional().internal(),
    onHand: quantity().optional().internal(),
    onHold: quantity().optional().internal(),
    cost: amount().optional().internal(),
  },
  relations: {
    /** Also brings archived items, which the list of items hides (observed). */
    Item: toOne("Item", "itemID"),
  },
  load: ["Item"],
  sort: ["inventoryID"],
});

/** A lot's data. */
export interface Inventory extends Row<typeof inventory> {
  inventoryID: number;
}
