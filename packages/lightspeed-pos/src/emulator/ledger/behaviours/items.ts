import type { BehaviourGroup } from "./group.js";

/** What is known of items. */
export const items: readonly BehaviourGroup[] = [
  {
    tests: "items",
    resource: "Item",
    subject: "an item",
    documented: [
      "gets a system SKU from a sequence of its own",
      "has a price at every level: those sent by id or by name, 0 for the others",
      "keeps the prices that a change does not name",
      "refuses a price for a level that does not exist",
      "takes stock by shop or by row, and sums it up",
      "can sell no less than nothing",
      "refuses stock in …",
      "does not let PUT ItemShop set the quantity, only when to reorder",
      "loses its stock for good when it is archived",
      "is restored by archived false, and not archived by archived true",
      "gets stock rows for a new shop when something happens to it",
      "takes vendor numbers, tags, components and custom field values inside",
      "has one value for a custom field, and loses it with deleted",
    ],
    observed: ["keeps its own timeStamp when only its stock moves"],
  },
  {
    tests: "items",
    resource: "ItemMatrix",
    subject: "an item matrix",
    documented: [
      "shows the values of the attributes that its set names, empty at first",
      "collects the values of the items that join, each once, and 0 is one",
      "takes an item in with PUT too",
    ],
    observed: ["is as new as the item that joined last"],
    assumed: ["archives its items with it"],
  },
  {
    tests: "items",
    resource: "Item",
    subject: "an item sent back as it was read",
    documented: ["is accepted, the sum of its stock included"],
  },
  {
    resource: "Item",
    subject: "an item",
    absent: ["asks for serial numbers when serialized goods are sold"],
  },
];
