import { id, type Row, reference, resource, text, toOne } from "../schema/index.js";

/** The size, colour and so on of an item in a matrix. Documented: /retail/endpoints/Item. */
export const itemAttributes = resource("ItemAttributes", {
  id: "itemAttributesID",
  actions: [],
  fields: {
    itemAttributesID: id().internal(),
    /** Empty where the set has no such attribute: sizes alone stand in `attribute2` (observed). */
    attribute1: text(),
    attribute2: text(),
    attribute3: text(),
    itemAttributeSetID: reference("ItemAttributeSet"),
  },
  relations: {
    ItemAttributeSet: toOne("ItemAttributeSet", "itemAttributeSetID"),
  },
});

/** The data of an item's attributes. */
export interface ItemAttributes extends Row<typeof itemAttributes> {
  itemAttributeSetID: number;
}
