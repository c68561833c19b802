import { type Extra, id, type Row, resource, text } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** When a product is sold. Documented: /retail/endpoints/Season. */
export const season = resource("Season", {
  collection: "seasons",
  id: "seasonID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    seasonID: id(),
    name: text().required(),
  },
  sort: ["seasonID"],
});

/** A season's data. */
export interface Season extends Row<typeof season> {
  seasonID: number;
}

/** What creating a season takes. */
export interface SeasonInput extends Input<typeof season> {
  extra?: Extra;
}

/** What changing a season takes: absent keeps, `null` clears. */
export interface SeasonPatch extends Patch<typeof season> {
  extra?: Extra;
}
