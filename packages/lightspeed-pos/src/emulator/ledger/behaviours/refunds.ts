import { assumed, type Behaviours, documented } from "./entry.js";

/** What is given back. */
export const refunds: Behaviours = {
  "refund.whole-sale": documented(
    ["Sale", "SaleLine"],
    "A refund is a completed sale with the lines turned round and all the money given back.",
    "Sale Refund",
  ),
  "refund.needs-payment": documented(
    ["Sale", "SalePayment"],
    "A refund says with at least one payment type how the money goes back, or is refused.",
    "Sale Refund; the wording is assumed",
  ),
  "refund.by-ticket-number": documented("Sale", "A refund names its sale by id or by ticket number.", "Sale Refund"),
  "refund.left-open": documented("Sale", "A refund that is sent with completed false stays open.", "Sale Refund"),
  "refund.once": assumed(
    "Sale",
    "A sale of which nothing is left to give back is not refunded again.",
    "after the limit on single lines",
  ),
  "refund.after-partial": assumed(
    ["Sale", "SaleLine"],
    "A refund of a sale takes what partial refunds have left.",
    "after the limit on single lines",
  ),
  "refund.archived-frees-lines": assumed(
    ["Sale", "SaleLine"],
    "A refund that is archived gives nothing back, so that another one can.",
    "it came to nothing",
  ),
  "refund.only-completed-sales": assumed("Sale", "A sale that is open cannot be refunded.", "nothing was sold yet"),
  "refund.amount-must-fit": assumed(
    ["Sale", "SalePayment"],
    "A refund whose payments do not fit is refused and stays incomplete.",
    "as with completing",
  ),
  "refund.of-chosen-lines": documented(
    ["Sale", "SaleLine"],
    "A refund may name lines of its sale as parents, with a quantity below 0, of which so much is given back.",
    "Sale Refund",
  ),
  "refund.part-of-a-discount": assumed(
    ["Sale", "SaleLine"],
    "A part of a line gives back its part of an amount that was taken off the whole line.",
    "the page shows no discounts",
  ),
  "refund.partial-by-negative-lines": documented(
    ["Sale", "SaleLine", "ItemShop"],
    "A sale with negative lines refunds a part of another, no more than that sold, and brings the stock back.",
    "Sales",
  ),
};
