import { assumed, type Behaviours, documented } from "./entry.js";

/** Layaways, special orders and what work orders hold back. */
export const reservations: Behaviours = {
  "layaway.holds-goods": documented(
    ["SaleLine", "ItemShop", "InventoryLog"],
    "A layaway takes its goods out of the stock at once, counts them as on layaway, and the log tells why.",
    "Reservations",
  ),
  "layaway.partial-or-refused": documented(
    "SaleLine",
    "A layaway holds what there is, and is refused with requireFullReservation where that is not all.",
    "Reservations",
  ),
  "layaway.follows-changes": documented(
    "SaleLine",
    "Another quantity, shop or customer frees what a layaway held and reserves anew.",
    "Reservations",
  ),
  "layaway.freed-by-delete": documented("SaleLine", "Deleting a layaway gives its goods back.", "Reservations"),
  "layaway.sold-once": documented(
    ["SaleLine", "Sale"],
    "A layaway that is sold leaves the stock once; what was not held is taken then.",
    "Reservations",
  ),
  "layaway.freed-with-archived-sale": assumed(
    ["SaleLine", "Sale"],
    "A layaway gives back what it held when its sale is archived.",
    "the sale came to nothing",
  ),
  "layaway.leaves-sale": documented(
    ["SaleLine", "Sale"],
    "A line of a sale that becomes a layaway leaves the sale and waits for its customer.",
    "Reservations",
  ),
  "layaway.lots": documented(
    ["SaleLine", "Inventory"],
    "A layaway holds pieces of the oldest lots, and InventorySales tell how many of which.",
    "Reservations",
  ),
  "layaway.lots-given-back": assumed(
    ["SaleLine", "Inventory"],
    "What a layaway gives back goes to the lots that it came from, the newest first.",
    "Reservations: restored to inventory",
  ),
  "layaway.lots-sold": documented(
    ["SaleLine", "Sale", "Inventory"],
    "A layaway that is sold is of the lots that it held, whatever was sold meanwhile.",
    "Reservations",
  ),
  "special-order.made-by-line": documented(
    ["SpecialOrder", "SaleLine"],
    "A line that is a special order makes one, which answers show; another line makes none.",
    "SaleLine",
  ),
  "special-order.holds-nothing": documented(
    ["SpecialOrder", "SaleLine"],
    "A special order holds nothing back before it is received.",
    "Reservations",
  ),
  "special-order.follows-line": assumed(
    ["SpecialOrder", "SaleLine"],
    "A special order follows the quantity, the customer and the shop of its line.",
    "both are shown together",
  ),
  "special-order.completed-by-sale": documented(
    ["SpecialOrder", "SaleLine", "Sale"],
    "A special order is completed when its line joins a sale.",
    "SaleLine",
  ),
  "special-order.goes-with-line": documented(
    ["SpecialOrder", "SaleLine"],
    "A special order is deleted with its line, which is refused while it is on a purchase order or transfer.",
    "SaleLine",
  ),
  "special-order.read-only": documented(
    "SpecialOrder",
    "Special orders cannot be written at their own endpoint.",
    "SpecialOrder",
  ),
  "special-order.brings-line": documented(
    ["SpecialOrder", "SaleLine"],
    "A special order shows its line with the line's own relations.",
    "SpecialOrder",
  ),
  "special-order.received": documented(
    ["SpecialOrder", "SaleLine", "OrderLine"],
    "A special order holds what comes in for it when its purchase order is received, and is ready for pickup when it has all.",
    "Reservations",
  ),
  "special-order.detached": documented(
    ["SpecialOrder", "SaleLine"],
    "A special order for another customer, shop or item gives its goods back, and is on no purchase order any more.",
    "Reservations",
  ),
  "special-order.ordered-anew": assumed(
    ["SpecialOrder", "OrderLine"],
    "A special order whose order line is deleted before it came in is not ordered, and can be put on another order of its shop.",
    "no page says",
  ),
  "special-order.off-a-sale": assumed(
    ["SpecialOrder", "SaleLine"],
    "A special order whose line leaves its sale stands where it stood before.",
    "its goods still wait",
  ),
  "reservation.of-work-order": documented(
    ["SaleLine", "WorkorderItem"],
    "The parts of a work order hold their goods until they are sold.",
    "Reservations",
  ),
};
