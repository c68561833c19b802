/** The relations to expect at a record, and below each of them. */
export interface LoadTree {
  readonly [relation: string]: LoadTree;
}

/** Makes the tree of some dotted paths: `["SaleLines.Item"]` is `{ SaleLines: { Item: {} } }`. */
export function loadTree(paths: readonly string[]): LoadTree {
  const root: Record<string, LoadTree> = {};
  for (const path of paths) {
    let node = root;
    for (const name of path.split(".")) {
      node[name] ??= {};
      node = node[name] as Record<string, LoadTree>;
    }
  }
  return root;
}
