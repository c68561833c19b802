import type { Behaviour } from "./behaviour.js";

/** What stands before the first hyphen of a tag. That groups are made of tags at all is assumed. */
export const tagGroup: Behaviour = {
  derives(store) {
    const names = store.table("Tag").all.map(({ name }) => String(name).split("-")[0] ?? "");
    return [...new Set(names)].sort().map((name, index) => ({ tagGroupID: String(index + 1), name }));
  },
};
