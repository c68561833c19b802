import { type Extra, id, type Row, resource, text } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A word to find items by. Documented: /retail/endpoints/Tag. */
export const tag = resource("Tag", {
  collection: "tags",
  id: "tagID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    tagID: id(),
    /** Lower case, without spaces: `New Tag` became `newtag` (observed). */
    name: text().required().assumed("required"),
  },
  sort: ["tagID", "name"],
});

/** A tag's data. */
export interface Tag extends Row<typeof tag> {
  tagID: number;
}

/** What creating a tag takes. */
export interface TagInput extends Input<typeof tag> {
  extra?: Extra;
}

/** What changing a tag takes: absent keeps, `null` clears. */
export interface TagPatch extends Patch<typeof tag> {
  extra?: Extra;
}
