import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { touch } from "./touch.js";

/** The subcategories of a category, `"0"` for the top, in the order of the tree. */
export function childrenOf(store: Store, parentID: string): readonly WireRecord[] {
  const children = store.table("Category").having("parentID", parentID);
  return [...children].sort((a, b) => Number(a.leftNode) - Number(b.leftNode));
}

/**
 * Numbers the whole tree anew: left and right ends, depths and path names.
 *
 * `placed` goes before the first sibling that comes later by name. Whatever changes is new at `now`: neighbours that
 * were only shifted were seen to move too.
 */
export function renumber(store: Store, now: string, placed?: WireRecord): void {
  const table = store.table("Category");
  let end = 0;
  const visit = (record: WireRecord, depth: number, path: string): void => {
    end += 1;
    const leftNode = String(end);
    const fullPathName = path === "" ? String(record.name) : `${path}/${record.name}`;
    for (const child of siblings(String(record.categoryID))) visit(child, depth + 1, fullPathName);
    end += 1;
    const place = { leftNode, rightNode: String(end), nodeDepth: String(depth), fullPathName };
    touch(table, record, place, now);
  };
  const siblings = (parentID: string) => withPlaced(childrenOf(store, parentID), placed);
  for (const root of siblings("0")) visit(root, 0, "");
}

function withPlaced(siblings: readonly WireRecord[], placed: WireRecord | undefined): readonly WireRecord[] {
  if (placed === undefined || !siblings.includes(placed)) return siblings;
  const others = siblings.filter((each) => each !== placed);
  const next = others.findIndex((each) => nameOf(each) > nameOf(placed));
  return next < 0 ? [...others, placed] : [...others.slice(0, next), placed, ...others.slice(next)];
}

function nameOf(record: WireRecord): string {
  return String(record.name).toLowerCase();
}
