import type { WireRecord } from "../../store/record.js";
import { groupBy } from "../../values/group.js";
import { wrongData } from "../form.js";
import type { Entry, ShopInMaking } from "../shop-in-making.js";

const PLACE = ["leftNode", "rightNode", "nodeDepth", "fullPathName"];

/**
 * Numbers the tree of categories, unless the data has all of it: left and right ends, depths and path names.
 *
 * Siblings keep the order that the data has them in by `leftNode`; others follow by name.
 */
export function placeCategories(shop: ShopInMaking): void {
  const entries = shop.entries("Category");
  if (entries.every(({ given }) => PLACE.every((name) => given[name] !== undefined))) return;
  const known = new Set(entries.map(({ record }) => record.categoryID));
  const children = groupBy(entries, ({ record }) => (known.has(record.parentID) ? record.parentID : "0"));
  const placed = new Set<Entry>();
  let end = 0;
  const visit = (entry: Entry, depth: number, path: string): void => {
    const { record } = entry;
    placed.add(entry);
    end += 1;
    const leftNode = String(end);
    const fullPathName = path === "" ? String(record.name) : `${path}/${String(record.name)}`;
    for (const child of inOrder(children.get(record.categoryID))) visit(child, depth + 1, fullPathName);
    end += 1;
    Object.assign(record, { leftNode, rightNode: String(end), nodeDepth: String(depth), fullPathName });
  };
  for (const root of inOrder(children.get("0"))) visit(root, 0, "");
  const lost = entries.find((entry) => !placed.has(entry));
  if (lost !== undefined) throw wrongData(lost.name, "parentID leads back to the category itself. Correct it.");
}

function inOrder(siblings: readonly Entry[] = []): readonly Entry[] {
  return [...siblings].sort((a, b) => leftOf(a) - leftOf(b) || (nameOf(a.record) < nameOf(b.record) ? -1 : 1));
}

function leftOf({ given }: Entry): number {
  return given.leftNode === undefined ? Number.MAX_SAFE_INTEGER : Number(given.leftNode);
}

function nameOf(record: WireRecord): string {
  return String(record.name).toLowerCase();
}
