import { boolean, id, type Row, resource, text } from "../schema/index.js";

/** Which attributes the items of a matrix differ in. Documented: /retail/endpoints/ItemAttributeSet. */
export const itemAttributeSet = resource("ItemAttributeSet", {
  id: "itemAttributeSetID",
  actions: [],
  fields: {
    itemAttributeSetID: id(),
    name: text(),
    attributeName1: text(),
    attributeName2: text(),
    attributeName3: text(),
    /** One of the four that every account has. */
    system: boolean().optional(),
    archived: boolean().optional().unfilterable(),
  },
});

/** An attribute set's data. */
export interface ItemAttributeSet extends Row<typeof itemAttributeSet> {
  itemAttributeSetID: number;
}
