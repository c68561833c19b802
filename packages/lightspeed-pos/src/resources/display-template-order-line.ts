import { amount, type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { shown } from "./display.js";
import { orderLine } from "./order-line.js";

/** A line of an order that is printed. Documented: /retail/endpoints/DisplayTemplate-Order. */
export const displayTemplateOrderLine = resource("DisplayTemplateOrderLine", {
  key: "OrderLine",
  records: "OrderLine",
  id: "orderLineID",
  actions: [],
  fields: shown(orderLine, {
    vendorCost: orderLine.fields.vendorCost.optional().readOnly(),
    createTime: orderLine.fields.createTime.optional(),
    m: structure({
      /** What one costs before the discount. */
      cost: amount(),
      /** Of all of them. The sample of fifteen for 17 each says 17, which is taken for a slip. */
      total: amount(),
    })
      .optional()
      .readOnly()
      .last(),
  }),
  relations: {
    Item: toOne("Item", "itemID"),
    SpecialOrders: toMany("SpecialOrder", "orderLineID"),
  },
});

/** The data of such a line. */
export interface DisplayTemplateOrderLine extends Row<typeof displayTemplateOrderLine> {
  orderLineID: number;
}
