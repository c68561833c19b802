import { amount, type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { render, shown } from "./display.js";
import { order } from "./order.js";

/** An order to send to the vendor: template `Order`. Documented: /retail/endpoints/DisplayTemplate-Order. */
export const displayTemplateOrder = resource("DisplayTemplateOrder", {
  collection: "displayTemplates.orders",
  path: "DisplayTemplate/Order",
  key: "Order",
  records: "Order",
  id: "orderID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(order, {
    b2bOrderUID: order.fields.b2bOrderUID.optional().readOnly(),
    b2bOrderNumber: order.fields.b2bOrderNumber.optional().readOnly(),
    m: structure({
      /** Before the discount. */
      subtotal: amount(),
      totalDiscount: amount(),
      /** After the discount. That it leaves shipping and other costs out is assumed: the sample has none. */
      total: amount(),
      shipping: amount(),
      other: amount(),
    })
      .optional()
      .readOnly()
      .last(),
  }),
  relations: {
    Vendor: toOne("Vendor", "vendorID"),
    Note: toOne("Note", "noteID"),
    Shop: toOne("Shop", "shopID"),
    OrderLines: toMany("DisplayTemplateOrderLine", "orderID"),
  },
  load: [
    "OrderLines",
    "OrderLines.Item",
    "OrderLines.Item.ItemVendorNums",
    "OrderLines.SpecialOrders",
    "Note",
    "Vendor",
    "Vendor.Contact",
    "Shop",
    "Shop.Contact",
  ],
  loadsAll: true,
  sort: ["orderID"],
});

/** The data of such an order. */
export interface DisplayTemplateOrder extends Row<typeof displayTemplateOrder> {
  orderID: number;
}
