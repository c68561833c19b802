import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** The tree of categories. */
export const categories: Behaviours = {
  "category.nested-set": observed(
    "Category",
    "Categories are a nested set of left and right nodes, with their depth and full path name, which cannot be sent.",
    "recordings of 2016; Category",
  ),
  "category.in-order-of-names": observed(
    "Category",
    "New siblings stand in the order of names, whatever their case.",
    "recordings of 2016",
  ),
  "category.renamed-stays": observed(
    "Category",
    "A renamed category stays where it is; the paths below are renamed.",
    "recordings of 2016",
  ),
  "category.same-names": observed("Category", "Two categories may have the same name.", "recordings of 2016"),
  "category.moved": assumed(
    "Category",
    "A category moves with all below it, and takes its place by name.",
    "as with new ones",
  ),
  "category.not-below-itself": assumed("Category", "A category cannot be put below itself.", "no tree could hold it"),
  "category.with-children-stays": documented(
    "Category",
    "A category that has others below it is not deleted.",
    "Changelog 2016.1; the words are assumed",
  ),
  "category.neighbours-move": observed(
    "Category",
    "Neighbours that are shifted get a new timeStamp, those before them do not.",
    "recordings of 2016",
  ),
  "category.gone-from-items": assumed(
    ["Category", "Item"],
    "The items of a deleted category have none.",
    "no page says",
  ),
  "category.parent-below-own-name": observed(
    "Category",
    "A category's parent stands below `Parent`.",
    "recordings of 2016",
  ),
  "category.delete-answers-last-state": observed(
    "Category",
    "DELETE answers with the category as it was, and then it is gone.",
    "recordings of 2016",
  ),
  "tag.lower-case": observed("Tag", "A tag is lower case and without spaces, however it is sent.", "samples on Tag"),
  "tag.deleted-from-items": assumed(["Tag", "TagRelation"], "A deleted tag is on no item any more.", "no page says"),
  "tag.groups": assumed(
    ["TagGroup", "Tag"],
    "Tag groups are what stands before the first hyphen of tags.",
    "the page shows names alone",
  ),
};
