import { type Extra, id, integer, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A branch of the tree that items are sorted into. Documented: /retail/endpoints/Category. */
export const category = resource("Category", {
  collection: "categories",
  id: "categoryID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    categoryID: id(),
    name: text().required().observed("required"),
    /** 0 at the root. */
    nodeDepth: integer().readOnly(),
    /** The names from the root on, joined by `/`. Samples send it, and it follows from the names all the same. */
    fullPathName: text(),
    /** Everything below this category has its nodes between `leftNode` and `rightNode`. */
    leftNode: integer().readOnly(),
    rightNode: integer().readOnly(),
    createTime: timestamp().readOnly(),
    /** Also moves when the tree shifts around it (observed). */
    timeStamp: timestamp().readOnly(),
    /** 0 at the root. */
    parentID: reference("Category"),
  },
  relations: {
    Parent: toOne("Category", "parentID"),
  },
  load: ["Parent"],
  sort: ["categoryID", "timeStamp", "leftNode", "rightNode"],
  cost: { create: 10, update: 10, delete: 10 },
});

/** A category's data. */
export interface Category extends Row<typeof category> {
  categoryID: number;
}

/** What creating a category takes. */
export interface CategoryInput extends Input<typeof category> {
  extra?: Extra;
}

/** What changing a category takes: absent keeps, `null` clears. */
export interface CategoryPatch extends Patch<typeof category> {
  extra?: Extra;
}
