import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Repairs and offers. */
export const workorders: Behaviours = {
  "workorder.starts-open": observed(
    "Workorder",
    "A work order is numbered 25 and its id in ten digits, comes in now, and is open.",
    "recordings and samples",
  ),
  "workorder.plain-notes": documented("Workorder", "A work order's notes are plain texts.", "Workorder"),
  "workorder.receipt-of-delete": observed(
    "Workorder",
    "DELETE archives a work order and answers with a receipt without an envelope.",
    "Workorder (sample)",
  ),
  "workorder.relations": documented(
    "Workorder",
    "A work order shows its lines, parts, status, customer and piece.",
    "Workorder",
  ),
  "workorder.five-statuses": observed(
    "WorkorderStatus",
    "Five statuses are there to begin with.",
    "WorkorderStatus (samples)",
  ),
  "workorder.parts-below": documented(
    ["WorkorderItem", "WorkorderLine"],
    "Parts and labor are written below their work order and only read at endpoints of their own.",
    "Workorder WorkorderItem, WorkorderItem",
  ),
  "workorder.parts-priced-by-item": assumed(
    "WorkorderItem",
    "A part is one of its item at the item's price, by whoever the work order is given to, unless said otherwise.",
    "no page says",
  ),
  "workorder.parts-of-another": assumed(
    ["WorkorderItem", "WorkorderLine"],
    "Parts are out of reach below another work order.",
    "the path names their work order",
  ),
  "workorder.parts-removed-with-receipt": observed(
    ["WorkorderItem", "WorkorderLine"],
    "Parts and labor are removed with a receipt.",
    "Workorder WorkorderItem (sample)",
  ),
  "workorder.lines-at-register": observed(
    ["Workorder", "SaleLine"],
    "A work order, each part and each labor has a line of no sale from the start.",
    "Workorder (samples)",
  ),
  "workorder.lines-follow": assumed(
    ["Workorder", "SaleLine"],
    "The lines at the register follow what is changed on a part or on the whole.",
    "what is sold is what stands there",
  ),
  "workorder.lines-changed-through-it": documented(
    ["WorkorderItem", "SaleLine"],
    "The line of a part goes with it, and is changed through the work order alone.",
    "SaleLine; the words are assumed",
  ),
  "workorder.part-as-special-order": documented(
    ["WorkorderItem", "SpecialOrder"],
    "A part that is a special order makes one.",
    "SpecialOrder",
  ),
  "workorder.lines-join-sale": documented(
    ["Workorder", "Sale", "SaleLine"],
    "The lines join the sale when the work order is checked out.",
    "Workorder Checkout",
  ),
  "workorder.checkout": documented(
    ["Workorder", "Sale"],
    "Checkout makes an open sale of the parts and labor for the customer, and answers with its id as lists do.",
    "Workorder Checkout",
  ),
  "workorder.checkout-by-first-employee": assumed(
    ["Workorder", "Sale"],
    "A work order that is given to nobody is checked out by the first employee.",
    "a sale needs one",
  ),
  "workorder.checkout-takes-along": assumed(
    ["Workorder", "Sale", "SaleLine"],
    "Checkout takes along what labor is called, how it is taxed, and the discount of the whole.",
    "no page says",
  ),
  "workorder.paid-when-sale-completes": assumed(
    ["Workorder", "Sale"],
    "A work order is done and paid when its sale is completed.",
    "the statuses of these names",
  ),
  "workorder.checked-out-once": assumed(
    ["Workorder", "Sale"],
    "A work order is checked out once, unless its sale came to nothing, and what was sold stays as it is.",
    "no page says",
  ),
  "workorder.archived-holds-nothing": assumed(
    ["Workorder", "ItemShop"],
    "An archived work order gives back what its parts held, and holds it again when it is restored.",
    "as with archived sales",
  ),
  "workorder.warranty": documented(
    ["Workorder", "WorkorderItem"],
    "What is under warranty, a part or the whole, costs nothing.",
    "Workorder, WorkorderItem",
  ),
  "workorder.cloned": documented(
    "Workorder",
    "Clone copies a work order with its parts and labor and without its sale, for another shop or employee where the body says so.",
    "Workorder Clone",
  ),
  "quote.day-as-midnight": assumed(
    "Quote",
    "A quote's day is midnight in the shop's time zone, and now where none is sent.",
    "as with orders",
  ),
  "quote.known-to-sale": documented(
    ["Quote", "Sale"],
    "A quote is known to its sale, which stays open when the quote is archived.",
    "Quote",
  ),
  "quote.leaves-sale": assumed(
    ["Quote", "Sale"],
    "A sale forgets a quote that moved to another.",
    "a quote has one sale",
  ),
};
