import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { get, put, remove, create, clock } = useShop();

/** Every category by the left end of its node. */
async function tree(): Promise<Wire[]> {
  const { json } = await get("Category.json?sort=leftNode");
  return listOf(json.Category);
}

/** The whole tree is numbered without gaps, children lie inside their parents. */
async function expectNestedSet(): Promise<void> {
  const categories = await tree();
  const ends = categories.flatMap(({ leftNode, rightNode }) => [Number(leftNode), Number(rightNode)]);
  expect([...ends].sort((a, b) => a - b)).toEqual(ends.map((_, index) => index + 1));
  const byID = new Map(categories.map((each) => [String(each.categoryID), each]));
  for (const category of categories) {
    const parent = byID.get(String(category.parentID));
    if (parent === undefined) {
      expect(category).toMatchObject({ parentID: "0", nodeDepth: "0", fullPathName: category.name });
      continue;
    }
    expect(Number(category.leftNode)).toBeGreaterThan(Number(parent.leftNode));
    expect(Number(category.rightNode)).toBeLessThan(Number(parent.rightNode));
    expect(Number(category.nodeDepth)).toBe(Number(parent.nodeDepth) + 1);
    expect(category.fullPathName).toBe(`${String(parent.fullPathName)}/${String(category.name)}`);
  }
}

const names = async (parentID: unknown) =>
  (await tree()).filter((each) => each.parentID === parentID).map(({ name }) => name);

describe("the tree of categories", () => {
  it("is a nested set as it was seeded [category.nested-set]", expectNestedSet);

  it("takes new siblings in the order of names, whatever their case [category.in-order-of-names]", async () => {
    const { categoryID: parentID } = await create("Category", { name: "Garage" });
    for (const name of ["Mops", "brooms", "Zinc", "Lamps"]) await create("Category", { name, parentID });
    expect(await names(parentID)).toEqual(["brooms", "Lamps", "Mops", "Zinc"]);
    await expectNestedSet();
  });

  it("gives depth and full path name, and ignores those that were sent [category.nested-set]", async () => {
    const { categoryID } = await create("Category", { name: "Bath", fullPathName: "Nonsense" });
    const child = await create("Category", { name: "Mat", parentID: categoryID });
    expect(child).toMatchObject({ nodeDepth: "1", fullPathName: "Bath/Mat" });
  });

  it("does not sort anew when one is renamed, but renames the paths below [category.renamed-stays]", async () => {
    const { categoryID: parentID } = await create("Category", { name: "Garage" });
    const a = await create("Category", { name: "A", parentID });
    await create("Category", { name: "B", parentID });
    const deep = await create("Category", { name: "Deep", parentID: a.categoryID });
    await put(`Category/${a.categoryID}.json`, { name: "Z" });
    expect(await names(parentID)).toEqual(["Z", "B"]);
    expect((await get(`Category/${deep.categoryID}.json`)).json.Category?.fullPathName).toBe("Garage/Z/Deep");
    await expectNestedSet();
  });

  it("allows names that exist already [category.same-names]", async () => {
    const first = await create("Category", { name: "Twin" });
    const second = await create("Category", { name: "Twin" });
    expect(Number(second.leftNode)).toBeGreaterThan(Number(first.leftNode));
    await expectNestedSet();
  });

  it("moves one with all below it [category.moved]", async () => {
    const from = await create("Category", { name: "From" });
    const to = await create("Category", { name: "To" });
    const child = await create("Category", { name: "Child", parentID: from.categoryID });
    await put(`Category/${from.categoryID}.json`, { parentID: to.categoryID });
    const { json } = await get(`Category/${child.categoryID}.json`);
    expect(json.Category).toMatchObject({ nodeDepth: "2", fullPathName: "To/From/Child" });
    await expectNestedSet();
  });

  it("refuses to put one below itself [category.not-below-itself]", async () => {
    const parent = await create("Category", { name: "P" });
    const child = await create("Category", { name: "C", parentID: parent.categoryID });
    for (const parentID of [parent.categoryID, child.categoryID]) {
      expect((await put(`Category/${parent.categoryID}.json`, { parentID })).status).toBe(400);
    }
    await expectNestedSet();
  });

  it("refuses to delete one that has others below it [category.with-children-stays]", async () => {
    const parent = await create("Category", { name: "P" });
    const child = await create("Category", { name: "C", parentID: parent.categoryID });
    expect((await remove(`Category/${parent.categoryID}.json`)).status).toBe(400);
    expect((await remove(`Category/${child.categoryID}.json`)).status).toBe(200);
    expect((await remove(`Category/${parent.categoryID}.json`)).status).toBe(200);
    await expectNestedSet();
  });

  it("marks neighbours that are shifted as new, and leaves those before alone [category.neighbours-move]", async () => {
    const before = new Map((await tree()).map((each) => [each.categoryID, each]));
    clock.advance(60_000);
    const added = await create("Category", { name: "Middle" });
    for (const category of await tree()) {
      const old = before.get(category.categoryID);
      const isShifted = old?.leftNode !== category.leftNode || old?.rightNode !== category.rightNode;
      expect(category.timeStamp).toBe(isShifted ? added.timeStamp : old?.timeStamp);
    }
  });

  it("leaves the items of a deleted category without one [category.gone-from-items]", async () => {
    const { categoryID } = await create("Category", { name: "Gone" });
    await put("Item/1.json", { categoryID });
    await remove(`Category/${categoryID}.json`);
    expect((await get("Item/1.json")).json.Item?.categoryID).toBe("0");
  });
});
