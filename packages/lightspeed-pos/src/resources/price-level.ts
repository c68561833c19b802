import { anything, boolean, id, oneOf, type Row, resource, text } from "../schema/index.js";

/** One of the prices that an item has. 1 is Default, 2 is MSRP (observed). Documented: /retail/endpoints/PriceLevel. */
export const priceLevel = resource("PriceLevel", {
  id: "priceLevelID",
  actions: [],
  fields: {
    priceLevelID: id(),
    name: text(),
    archived: boolean().unfilterable().readOnly(),
    canBeArchived: boolean().readOnly(),
    type: oneOf("fixed").readOnly(),
    /** Seen empty only. */
    Calculation: anything().readOnly(),
  },
});

/** A price level's data. */
export interface PriceLevel extends Row<typeof priceLevel> {
  priceLevelID: number;
}
