import { id, type Row, reference, resource, toOne } from "../schema/index.js";

/** That an item or matrix has a tag. Documented by name: /retail/endpoints/Item. */
export const tagRelation = resource("TagRelation", {
  id: "tagRelationID",
  actions: [],
  fields: {
    tagRelationID: id().internal(),
    tagID: reference("Tag").observed(),
    itemID: reference("Item").internal(),
    itemMatrixID: reference("ItemMatrix").internal(),
  },
  relations: {
    Tag: toOne("Tag", "tagID"),
  },
});

/** The data of a tag's place. */
export interface TagRelation extends Row<typeof tagRelation> {
  tagID: number;
}
