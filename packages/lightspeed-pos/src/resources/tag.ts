import { id, type Row, resource, text } from "../schema/index.js";

/** A word to find items by. Documented: /retail/endpoints/Tag. */
export const tag = resource("Tag", {
  id: "tagID",
  actions: [],
  fields: {
    tagID: id(),
    /** Lower case, without spaces: `New Tag` became `newtag` (observed). */
    name: text(),
  },
});

/** A tag's data. */
export interface Tag extends Row<typeof tag> {
  tagID: number;
}
