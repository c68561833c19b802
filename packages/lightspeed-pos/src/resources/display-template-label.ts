import { id, integer, type Row, reference, resource, toOne } from "../schema/index.js";
import { labelMetadata, renderLabel } from "./display.js";

/** A label that waits to be printed: template `ItemLabel`. Documented: /retail/endpoints/DisplayTemplate-Label. */
export const displayTemplateLabel = resource("DisplayTemplateLabel", {
  collection: "displayTemplates.labels",
  path: "DisplayTemplate/Label",
  key: "Label",
  id: "labelID",
  actions: ["list", "get"],
  calls: { render: renderLabel },
  fields: {
    /** What the path takes; no answer shows it (documented samples). */
    labelID: id().internal(),
    /** How many to print. */
    copies: integer().unfilterable().readOnly(),
    itemID: reference("Item").readOnly(),
    m: labelMetadata,
  },
  relations: {
    Item: toOne("Item", "itemID"),
  },
  load: [
    "Item.ItemVendorNums",
    "Item.Note",
    "Item.Category",
    "Item.DefaultVendor",
    "Item.ItemMatrix",
    "Item.Manufacturer",
  ],
  loadsAll: true,
  sort: ["labelID"],
});

/** The data of a waiting label. */
export interface DisplayTemplateLabel extends Row<typeof displayTemplateLabel> {
  itemID: number;
}
