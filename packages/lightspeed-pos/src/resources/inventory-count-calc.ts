import { id, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";

/** What there was of an item, and what was counted. Documented: /retail/endpoints/InventoryCountCalc. */
export const inventoryCountCalc = resource("InventoryCountCalc", {
  collection: "inventoryCountCalcs",
  id: "inventoryCountCalcID",
  actions: ["list", "get"],
  fields: {
    inventoryCountCalcID: id(),
    timeStamp: timestamp().readOnly(),
    /** What the stock said. */
    calcQoh: quantity().readOnly(),
    countedQoh: quantity().readOnly(),
    inventoryCountID: reference("InventoryCount").readOnly(),
    itemID: reference("Item").readOnly(),
  },
  sort: ["inventoryCountCalcID", "inventoryCountID", "itemID"],
});

/** The data of a comparison. */
export interface InventoryCountCalc extends Row<typeof inventoryCountCalc> {
  inventoryCountCalcID: number;
}
