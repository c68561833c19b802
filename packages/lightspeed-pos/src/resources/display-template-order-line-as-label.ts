import { integer, type Row, reference, resource, structure, text, toOne } from "../schema/index.js";
import { labelMetadata, renderLabel } from "./display.js";

/**
 * The labels of what came with a line of an order: template `ItemLabel`.
 * Documented: /retail/endpoints/DisplayTemplate-OrderLineAsLabel.
 *
 * Lists hold the lines of which something is checked in, or with `params: { all_labels: "true" }` all of them.
 */
export const displayTemplateOrderLineAsLabel = resource("DisplayTemplateOrderLineAsLabel", {
  collection: "displayTemplates.orderLinesAsLabels",
  path: "DisplayTemplate/OrderLineAsLabel",
  key: "Label",
  id: "orderLineID",
  actions: ["list", "get"],
  calls: { render: renderLabel },
  fields: {
    /** What the path takes; no answer shows it (documented samples). */
    orderLineID: reference("OrderLine").internal(),
    /** How many are checked in, or with `all_labels` how many were ordered. */
    copies: integer().unfilterable().readOnly(),
    itemID: reference("Item").readOnly(),
    /** No more of the order than this. Missing on one sample. */
    Order: structure({
      vendorID: reference("Vendor"),
      Vendor: structure({ vendorID: reference("Vendor"), name: text() }),
    })
      .optional()
      .unfilterable()
      .readOnly()
      .loadedAs("Order"),
    m: labelMetadata,
  },
  relations: {
    Item: toOne("Item", "itemID"),
  },
  load: [
    "Item",
    "Item.ItemVendorNums",
    "Item.Note",
    "Item.Category",
    "Item.DefaultVendor",
    "Item.ItemMatrix",
    "Item.Manufacturer",
    "Order.Vendor",
  ],
  loadsAll: true,
  sort: ["orderLineID"],
});

/** The data of an order line's labels. */
export interface DisplayTemplateOrderLineAsLabel extends Row<typeof displayTemplateOrderLineAsLabel> {
  itemID: number;
}
