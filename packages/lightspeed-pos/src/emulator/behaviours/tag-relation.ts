import { isObject, type JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** A tag on an item or a matrix. Tags are named by their id or by their name; a new name makes a new tag. */
export const tagRelation: Behaviour = {
  identify: ({ tagID }, siblings) => siblings.find((relation) => relation.tagID === String(tagID)),

  creating(draft, { input, store }) {
    if (!isBlank(draft.tagID)) return;
    const name = tagName(input);
    if (name === "") return;
    const tags = store.table("Tag");
    draft.tagID = (tags.all.find((tag) => tag.name === name) ?? tags.insert({ name })).tagID;
  },
};

/** Observed: lower case, without spaces. */
function tagName({ Tag }: JsonObject): string {
  const name = isObject(Tag) ? Tag.name : undefined;
  return typeof name === "string" ? name.toLowerCase().replaceAll(" ", "") : "";
}
