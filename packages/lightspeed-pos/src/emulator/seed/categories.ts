import { productLines, serviceCategory } from "./assortment.js";
import type { Tables } from "./tables.js";

/** The ids of categories by their full path. */
export type CategoryIDs = ReadonlyMap<string, string>;

interface Branch {
  readonly name: string;
  readonly children: Map<string, Branch>;
}

/** Adds the category tree that the assortment needs, as a nested set with siblings in the order of their names. */
export function addCategories(tables: Tables, timeStamp: string): CategoryIDs {
  const root: Branch = { name: "", children: new Map() };
  for (const { category } of productLines) growTo(root, category.split("/"));
  growTo(root, serviceCategory.split("/"));
  const ids = new Map<string, string>();
  addChildren({ tables, timeStamp, ids }, root, { path: "", id: "0", depth: -1, node: 0 });
  return ids;
}

function growTo(root: Branch, names: readonly string[]): void {
  let branch = root;
  for (const name of names) {
    const child = branch.children.get(name) ?? { name, children: new Map<string, Branch>() };
    branch.children.set(name, child);
    branch = child;
  }
}

interface Growth {
  readonly tables: Tables;
  readonly timeStamp: string;
  readonly ids: Map<string, string>;
}

interface Place {
  readonly path: string;
  readonly id: string;
  readonly depth: number;
  /** The last number of the nested set that was given. */
  readonly node: number;
}

/** Adds what is below a branch and returns the last number given in the nested set. */
function addChildren(growth: Growth, branch: Branch, parent: Place): number {
  const children = [...branch.children.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  let node = parent.node;
  for (const child of children) node = addBranch(growth, child, { ...parent, node });
  return node;
}

function addBranch(growth: Growth, branch: Branch, parent: Place): number {
  const { tables, timeStamp, ids } = growth;
  const categoryID = tables.nextID("Category");
  const path = parent.path === "" ? branch.name : `${parent.path}/${branch.name}`;
  const place = { path, id: categoryID, depth: parent.depth + 1, node: parent.node + 1 };
  tables.add("Category", {
    categoryID,
    name: branch.name,
    nodeDepth: String(place.depth),
    fullPathName: path,
    leftNode: String(place.node),
    rightNode: "0",
    createTime: timeStamp,
    timeStamp,
    parentID: parent.id,
  });
  ids.set(path, categoryID);
  const right = addChildren(growth, branch, place) + 1;
  tables.change("Category", categoryID, { rightNode: String(right) });
  return right;
}
