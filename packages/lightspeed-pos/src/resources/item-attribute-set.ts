import { boolean, type Extra, id, type Row, resource, text } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * Which attributes the items of a matrix differ in. Documented: /retail/endpoints/ItemAttributeSet.
 *
 * The page's table of actions knows reading alone, and the same page shows how to create and update.
 */
export const itemAttributeSet = resource("ItemAttributeSet", {
  collection: "itemAttributeSets",
  id: "itemAttributeSetID",
  actions: ["list", "get", "create", "update"],
  fields: {
    itemAttributeSetID: id(),
    name: text().required(),
    attributeName1: text(),
    attributeName2: text(),
    attributeName3: text(),
    /** One of the four that every account has. */
    system: boolean().optional().readOnly(),
    /** Filter with the `archived` option. */
    archived: boolean().optional().unfilterable(),
  },
  sort: ["itemAttributeSetID"],
});

/** An attribute set's data. */
export interface ItemAttributeSet extends Row<typeof itemAttributeSet> {
  itemAttributeSetID: number;
}

/** What creating an attribute set takes. */
export interface ItemAttributeSetInput extends Input<typeof itemAttributeSet> {
  extra?: Extra;
}

/** What changing an attribute set takes: absent keeps, `null` clears. */
export interface ItemAttributeSetPatch extends Patch<typeof itemAttributeSet> {
  extra?: Extra;
}
