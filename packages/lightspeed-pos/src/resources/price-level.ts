import { anything, boolean, type Extra, id, oneOf, type Row, resource, text } from "../schema/index.js";
import type { Patch } from "./forms.js";

/** One of the prices that an item has. 1 is Default, 2 is MSRP (observed). Documented: /retail/endpoints/PriceLevel. */
export const priceLevel = resource("PriceLevel", {
  collection: "priceLevels",
  id: "priceLevelID",
  actions: ["list", "get", "update"],
  fields: {
    /** A filter by it has no effect: every level comes back (observed). */
    priceLevelID: id().unfilterable().observed("filterable"),
    name: text(),
    archived: boolean().unfilterable().readOnly(),
    canBeArchived: boolean().readOnly(),
    type: oneOf("fixed").readOnly(),
    /** Seen empty only. */
    Calculation: anything().readOnly(),
  },
  // The documentation lists orderLineID, which is another resource's.
  sort: ["priceLevelID", "name"],
});

/** A price level's data. */
export interface PriceLevel extends Row<typeof priceLevel> {
  priceLevelID: number;
}

/** What changing a price level takes: absent keeps, `null` clears. */
export interface PriceLevelPatch extends Patch<typeof priceLevel> {
  extra?: Extra;
}
