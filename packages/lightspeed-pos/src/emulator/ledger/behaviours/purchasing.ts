import type { BehaviourGroup } from "./group.js";

/** What is known of purchasing. */
export const purchasing: readonly BehaviourGroup[] = [
  {
    tests: "purchasing",
    resource: "Order",
    subject: "an order",
    documented: [
      "is answered with its note, which it has from the start",
      "keeps the note that was sent with it",
      "ignores lines that are sent with it",
      "counts its pieces by itself, whatever is sent",
      "is archived by DELETE, and answered with its note",
    ],
    observed: ["takes days as midnight in the shop's time zone, and has no key for those that are not set"],
    assumed: ["adds up what it costs"],
  },
  {
    tests: "purchasing",
    resource: "OrderLine",
    subject: "an order line",
    documented: [
      "costs its original price less the order's discount, times its quantity",
      "follows a new quantity, and its order with it",
      "is gone after DELETE, and counted no more",
    ],
    assumed: ["costs what the item costs when no price is sent"],
  },
  {
    tests: "purchasing",
    resource: "ItemShop",
    subject: "the stock on order",
    documented: [
      "rises with the lines of open orders, in the shop that ordered and in all",
      "falls when the order is archived, and rises when it is restored",
    ],
  },
  {
    tests: "purchasing",
    resource: "Vendor",
    subject: "a vendor",
    documented: [
      "has its representatives below another name, collapsed like every list",
      "keeps its name when only its number is changed",
      "has a contact that is written with it, and shows no contactID on top",
      "is archived by DELETE",
    ],
    observed: ["has no key for representatives where there is nobody"],
  },
  {
    tests: "purchasing",
    resource: "Inventory",
    subject: "a lot",
    documented: ["shows its item, archived ones too, and nothing else"],
  },
  {
    tests: "currencies",
    resource: "Vendor",
    subject: "a vendor",
    documented: ["says which currency it is paid in, where that is not the account's"],
  },
  {
    tests: "currencies",
    resource: "Order",
    subject: "an order",
    documented: [
      "at vendor … is in … at …",
      "takes the vendor's cost instead of an original price, and exchanges it",
      "prefers an original price that was sent",
    ],
  },
  {
    tests: "shipments",
    resource: "OrderShipment",
    subject: "the shipments of the generated shop",
    documented: [
      "are those of the orders that came in, which say so",
      "hold what the order's lines say, item by item",
      "add up",
      "call an item what its vendor calls it",
    ],
  },
  {
    tests: "shipments",
    resource: "OrderShipment",
    subject: "below an order",
    documented: ["are its own shipments, and their items", "of another one is nothing", "are read, not written"],
  },
  {
    resource: "Order",
    subject: "an order",
    absent: ["is checked in through the API, which adds the goods to the stock: there is no call for it"],
  },
];
