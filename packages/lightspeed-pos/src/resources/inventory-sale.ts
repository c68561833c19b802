import { id, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";

/** Goods of one lot that a sale line reserves or sold. Documented: /retail/endpoints/Sale. */
export const inventorySale = resource("InventorySale", {
  id: "inventorySaleID",
  actions: [],
  fields: {
    inventorySaleID: id(),
    quantity: quantity().readOnly(),
    createTime: timestamp().readOnly(),
    /** The lot. */
    inventoryID: reference("Inventory").readOnly(),
    saleLineID: reference("SaleLine").internal(),
  },
});

/** The data of an inventory allocation. */
export interface InventorySale extends Row<typeof inventorySale> {
  inventorySaleID: number;
}
