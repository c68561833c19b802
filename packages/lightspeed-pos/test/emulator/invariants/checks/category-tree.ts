import type { Wire } from "../../support.js";
import { text } from "./amounts.js";
import type { Check } from "./check.js";

/** Categories are a nested set: each lies within its parent, beside its siblings, and says how deep and on what path. */
export const categoriesNest: Check = async (world) => {
  const categories = await world.list("Category");
  const byID = new Map(categories.map((category) => [text(category.categoryID), category]));
  const ends = categories.flatMap((each) => [Number(each.leftNode), Number(each.rightNode)]).sort((a, b) => a - b);
  const isGapless = ends.every((end, index) => end === index + 1);
  return [
    ...(isGapless ? [] : [`the ends of the categories are ${ends.join(", ")}`]),
    ...categories.flatMap((category) => placeProblems(category, byID.get(text(category.parentID)))),
    ...categories.flatMap((category) => categories.flatMap((other) => overlap(category, other))),
  ];
};

function placeProblems(category: Wire, parent: Wire | undefined): string[] {
  const what = `category ${text(category.categoryID)}`;
  const path = parent === undefined ? text(category.name) : `${text(parent.fullPathName)}/${text(category.name)}`;
  const depth = parent === undefined ? 0 : Number(parent.nodeDepth) + 1;
  return [
    ...(Number(category.leftNode) < Number(category.rightNode) ? [] : [`${what} ends before it begins`]),
    ...(parent === undefined || isWithin(category, parent) ? [] : [`${what} is not within its parent`]),
    ...(parent === undefined && text(category.parentID) !== "0" ? [`${what} has lost its parent`] : []),
    ...(Number(category.nodeDepth) === depth ? [] : [`${what} is ${text(category.nodeDepth)} deep and not ${depth}`]),
    ...(text(category.fullPathName) === path ? [] : [`${what} is at ${text(category.fullPathName)} and not ${path}`]),
  ];
}

function overlap(one: Wire, other: Wire): string[] {
  const isApart = Number(one.rightNode) < Number(other.leftNode) || Number(other.rightNode) < Number(one.leftNode);
  if (one === other || isApart || isWithin(one, other) || isWithin(other, one)) return [];
  return [`categories ${text(one.categoryID)} and ${text(other.categoryID)} overlap`];
}

function isWithin(inner: Wire, outer: Wire): boolean {
  return Number(outer.leftNode) < Number(inner.leftNode) && Number(inner.rightNode) < Number(outer.rightNode);
}
