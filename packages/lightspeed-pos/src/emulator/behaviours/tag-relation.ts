import { isObject, type JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { tagName } from "./tag.js";

/** A tag on an item or a matrix. Tags are named by their id or by their name; a new name makes a new tag. */
export const tagRelation: Behaviour = {
  identify: ({ tagID }, siblings) => siblings.find((relation) => relation.tagID === String(tagID)),

  creating(draft, { input, store }) {
    if (!isBlank(draft.tagID)) return;
    const name = tagName(sentTag(input));
    if (name === "") return;
    const tags = store.table("Tag");
    draft.tagID = (tags.all.find((tag) => tag.name === name) ?? tags.insert({ name })).tagID;
  },
};

function sentTag({ Tag }: JsonObject): unknown {
  return isObject(Tag) ? Tag.name : undefined;
}
