import type { Behaviour } from "./behaviour.js";

/** A word to find items by. */
export const tag: Behaviour = {
  creating(draft) {
    draft.name = tagName(draft.name);
  },

  updating(_record, changes) {
    if ("name" in changes) changes.name = tagName(changes.name);
  },

  /** That nothing has a removed tag is assumed. */
  removed({ tagID }, { store }) {
    const relations = store.table("TagRelation");
    for (const relation of [...relations.having("tagID", String(tagID))]) relations.remove(relation);
  },
};

/** Observed: lower case, without spaces. */
export function tagName(name: unknown): string {
  return typeof name === "string" ? name.toLowerCase().replaceAll(" ", "") : "";
}
