import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { childrenOf, renumber } from "./category-tree.js";
import { forget } from "./references.js";

const REFERRERS = [
  ["Item", "categoryID"],
  ["ItemMatrix", "categoryID"],
] as const;

/** A place in the tree of categories, which is kept as a nested set. */
export const category: Behaviour = {
  creating(draft, { now }) {
    if (isBlank(draft.name)) throw badRequest("name cannot be blank.");
    draft.timeStamp = now;
  },

  updating(record, changes, { store }) {
    if (!isBlank(changes.parentID))
      refuseLoop(record, String(changes.parentID), (id) => store.table("Category").get(id));
  },

  /** New and moved ones take their place by name; renamed ones stay where they are (observed). */
  saved(record, { store, before, now }) {
    const hasMoved = before === undefined || before.parentID !== record.parentID;
    renumber(store, now, hasMoved ? record : undefined);
  },

  /** Documented: refused while there are subcategories. The wording is assumed. */
  removing(record, { store }) {
    if (childrenOf(store, String(record.categoryID)).length === 0) return;
    throw badRequest("Category not deleted. A Category with subcategories cannot be deleted.");
  },

  /** That the items of a removed category have none afterwards is assumed. */
  removed({ categoryID }, { store, write, now }) {
    forget(write, REFERRERS, categoryID);
    renumber(store, now);
  },
};

function refuseLoop(record: WireRecord, parentID: string, get: (id: string) => WireRecord | undefined): void {
  for (let parent = get(parentID); parent !== undefined; parent = get(String(parent.parentID))) {
    if (parent === record) throw badRequest("Category not updated. A Category cannot be below itself.");
  }
}
