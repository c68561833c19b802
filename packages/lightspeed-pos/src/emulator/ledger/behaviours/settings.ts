import type { BehaviourGroup } from "./group.js";

/** What is known of settings. */
export const settings: readonly BehaviourGroup[] = [
  {
    tests: "settings",
    resource: "Tag",
    subject: "a tag",
    documented: ["is lower case and without spaces, however it is sent", "leaves the items when it is deleted"],
  },
  {
    tests: "settings",
    resource: "PriceLevel",
    subject: "a price level",
    documented: ["cannot be filtered by its id: every level comes back", "can neither be created nor deleted"],
    assumed: ["can be renamed, and prices show the new name"],
  },
  {
    tests: "settings",
    resource: "TaxClass",
    subject: "a tax class",
    documented: ["is deleted while nothing uses it", "stays while an item uses it or a tax category has rates for it"],
  },
  {
    tests: "settings",
    resource: "TaxCategory",
    subject: "a tax category",
    documented: [
      "has rates of its own for some classes of goods",
      "has one such rate for a class, which the class names",
    ],
    assumed: [
      "takes those rates along when it is deleted",
      "loses one such rate by its own endpoint, which writes none",
    ],
  },
  {
    tests: "settings",
    resource: "Discount",
    subject: "a discount",
    documented: ["is an amount or a percentage, not both", "is refused beyond its limits: …", "is archived by DELETE"],
  },
  {
    tests: "settings",
    resource: "Season",
    subject: "what items and customers refer to",
    documented: ["loads along a customer type to the classes of its tax"],
    assumed: ["is gone from them after a season is deleted", "is gone from them after a customer type is deleted"],
  },
  {
    tests: "settings",
    resource: "ItemAttributeSet",
    subject: "an attribute set",
    documented: ["can be added, changed and archived, and is the account's own then"],
    observed: ["is there four times from the start, marked as the system's"],
  },
  {
    tests: "categories",
    resource: "Category",
    subject: "the tree of categories",
    documented: [
      "is a nested set as it was seeded",
      "gives depth and full path name, and ignores those that were sent",
      "allows names that exist already",
      "moves one with all below it",
      "refuses to put one below itself",
      "refuses to delete one that has others below it",
    ],
    observed: [
      "takes new siblings in the order of names, whatever their case",
      "does not sort anew when one is renamed, but renames the paths below",
      "marks neighbours that are shifted as new, and leaves those before alone",
    ],
    assumed: ["leaves the items of a deleted category without one"],
  },
  {
    resource: "EmployeeRole",
    subject: "a role",
    absent: ["has its rights changed through the API: there is no endpoint for it"],
  },
];
