import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Products in variants. */
export const matrices: Behaviours = {
  "matrix.values-of-its-set": documented(
    ["ItemMatrix", "ItemAttributeSet"],
    "A matrix shows values for the attributes that its set names, empty at first.",
    "Item Matrices",
  ),
  "matrix.collects-values": documented(
    ["ItemMatrix", "Item"],
    "A matrix collects the values of the items that join it, each once; 0 is one.",
    "Item Matrices",
  ),
  "matrix.moves-with-items": observed(
    ["ItemMatrix", "Item"],
    "A matrix is as new as the item that joined last.",
    "recordings of 2016, equal to the second",
  ),
  "matrix.joined-by-put": assumed(["ItemMatrix", "Item"], "An item joins a matrix with PUT too.", "as with POST"),
  "matrix.archives-items": documented(["ItemMatrix", "Item"], "DELETE archives a matrix and its items.", "ItemMatrix"),
  "attribute-set.four-of-system": observed(
    "ItemAttributeSet",
    "Four attribute sets are there from the start, marked as the system's.",
    "recordings of 2016",
  ),
  "attribute-set.own": documented(
    "ItemAttributeSet",
    "An account adds, changes and archives attribute sets of its own.",
    "ItemAttributeSet, whose table says read-only",
  ),
};
