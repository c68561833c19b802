import { boolean, id, type Row, rate, resource, text } from "../schema/index.js";

/** Texts and measures for a web shop. Lightspeed eCom does not use them. Documented: /retail/endpoints/Item. */
export const itemECommerce = resource("ItemECommerce", {
  id: "itemECommerceID",
  actions: [],
  fields: {
    itemECommerceID: id(),
    longDescription: text(),
    shortDescription: text(),
    /** Exact, in a unit that is not documented, like the measures. */
    weight: rate(),
    width: rate(),
    height: rate(),
    length: rate(),
    listOnStore: boolean(),
  },
});

/** The data of an item's web shop texts. */
export interface ItemECommerce extends Row<typeof itemECommerce> {
  itemECommerceID: number;
}
