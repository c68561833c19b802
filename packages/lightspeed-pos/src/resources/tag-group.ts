import { id, type Row, resource, text } from "../schema/index.js";

/**
 * A word that tags have in common. Documented: /retail/endpoints/TagGroup.
 *
 * The page has neither fields nor an answer in JSON, only the rest of one in XML that shows two texts: that they are
 * names is assumed.
 */
export const tagGroup = resource("TagGroup", {
  collection: "tagGroups",
  counted: true,
  id: "tagGroupID",
  actions: ["list"],
  fields: {
    tagGroupID: id().internal().assumed(),
    name: text().unfilterable().readOnly().assumed(),
  },
});

/** A tag group's data. */
export interface TagGroup extends Row<typeof tagGroup> {
  name: string;
}
