import { id, type Row, resource, text } from "../schema/index.js";

/** When a product is sold. Documented: /retail/endpoints/Season. */
export const season = resource("Season", {
  id: "seasonID",
  actions: [],
  fields: {
    seasonID: id(),
    name: text(),
  },
});

/** A season's data. */
export interface Season extends Row<typeof season> {
  seasonID: number;
}
