import type { BehaviourGroup } from "./group.js";

/** What is known of stock. */
export const stock: readonly BehaviourGroup[] = [
  {
    tests: "stock-log",
    resource: "InventoryLog",
    subject: "the log of the stock",
    documented: [
      "adds up to the stock of the generated shop",
      "adds up to the stock whatever is done",
      "tells why, by whom and for what",
    ],
  },
  {
    tests: "stock-log",
    resource: "InventoryCount",
    subject: "a count",
    documented: ["changes the stock only when it is reconciled, and tells by how much"],
  },
  {
    tests: "stock-log",
    resource: "InventoryCount",
    subject: "a count that is deleted",
    assumed: ["takes along all that was counted, and leaves the log as it is"],
  },
  {
    tests: "stock-log",
    resource: "InventoryTransfer",
    subject: "a transfer",
    documented: ["takes the goods when it is sent, and is frozen then", "takes each item once, and a hundred at most"],
  },
  {
    resource: "InventoryTransfer",
    subject: "a transfer",
    absent: ["is received and checked in: the documentation has no call for it"],
  },
];
