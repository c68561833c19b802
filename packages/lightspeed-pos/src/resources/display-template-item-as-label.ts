import { integer, type Row, reference, resource, toOne } from "../schema/index.js";
import { labelMetadata, renderLabel } from "./display.js";

/**
 * The label of an item: template `ItemLabel`. Documented: /retail/endpoints/DisplayTemplate-ItemAsLabel.
 *
 * Its lists are filtered as those of items are (documented): `params: { categoryID: "5" }`.
 */
export const displayTemplateItemAsLabel = resource("DisplayTemplateItemAsLabel", {
  collection: "displayTemplates.itemsAsLabels",
  path: "DisplayTemplate/ItemAsLabel",
  key: "Label",
  id: "itemID",
  actions: ["list", "get"],
  calls: { render: renderLabel },
  fields: {
    /** How many to print: 1, or what `params: { copies: "5" }` says. */
    copies: integer().unfilterable().readOnly(),
    itemID: reference("Item").readOnly(),
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
  ],
  loadsAll: true,
  sort: ["itemID"],
});

/** The data of an item's label. */
export interface DisplayTemplateItemAsLabel extends Row<typeof displayTemplateItemAsLabel> {
  itemID: number;
}
