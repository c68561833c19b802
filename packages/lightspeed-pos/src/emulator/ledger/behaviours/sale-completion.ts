import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Paying for a sale, and what cannot happen to it afterwards. */
export const saleCompletion: Behaviours = {
  "sale.completes-in-balance": documented(
    "Sale",
    "Completing needs a balance of 0; it marks the moment and takes the stock.",
    "Sales",
  ),
  "sale.completes-later": documented("Sale", "A sale may be completed by a later PUT.", "Sales"),
  "sale.completion-dated-back": documented(
    "Sale",
    "The moment of completion may be dated back, and is refused in the future.",
    "Sale",
  ),
  "sale.underpaid-stays-open": observed(
    "Sale",
    "Completing with too little paid is refused with OutOfBalanceError, which names the sale that stays behind, open.",
    "error bodies quoted in the community forum",
  ),
  "sale.overpaid-without-cash": observed(
    "Sale",
    "Completing with too much paid without cash is refused in the API's own words.",
    "an error quoted in the API's mailing list, 2015",
  ),
  "sale.refund-insufficient": observed(
    "Sale",
    "Completing a refund that pays back too little is refused in the API's own words.",
    "an error quoted in the community forum",
  ),
  "sale.change-on-cash": observed(
    ["Sale", "SalePayment"],
    "Change is given on cash: the payment is stored without it, and the sale's `change` says how much it was.",
    "Sales; recordings of 2016",
  ),
  "sale.change-on-mixed-payment": assumed(
    ["Sale", "SalePayment"],
    "Of several payments the cash gives the change, the last one first.",
    "only single payments were observed",
  ),
  "sale.completion-takes-stock": documented(
    ["Sale", "ItemShop"],
    "Completion takes the goods out of the shop's stock and the sum of all shops; what is missing becomes negative inventory.",
    "Sales, Inventory Levels",
  ),
  "sale.completion-leaves-services": assumed(
    ["Sale", "Item"],
    "Completion leaves the stock of non-inventory items alone.",
    "follows from the type's name",
  ),
  "sale.completion-takes-stock-once": assumed(
    ["Sale", "ItemShop"],
    "Completing a completed sale again takes no stock and changes no total.",
    "a sale is completed once",
  ),
  "sale.completed-is-closed": documented(
    ["Sale", "SaleLine", "SalePayment"],
    "Lines and payments of a completed sale can neither be added nor changed nor deleted.",
    "Sale SaleLine",
  ),
  "sale.promotions-from-the-start": documented(
    "Sale",
    "Whether promotions apply is said when a sale is created, and is not changed afterwards.",
    "Sale",
  ),
  "sale.completed-takes-other-changes": assumed(
    "Sale",
    "A completed sale stays completed and takes changes of what its totals do not follow from.",
    "the page names only lines and payments",
  ),
  "sale.archived-by-delete": documented(
    "Sale",
    "DELETE archives an open sale, whose lines cannot be changed any more; a completed one is refused.",
    "Sale",
  ),
  "sale.ended-cannot-complete": assumed(
    "Sale",
    "An archived or voided sale can neither be completed nor get lines.",
    "as with completed sales",
  ),
  "sale.voided-cannot-be-archived": assumed(
    ["Sale", "SaleVoid"],
    "A voided sale cannot be archived.",
    "as with completed sales",
  ),
  "sale.payment-requires-customer": documented(
    ["Sale", "SalePayment", "PaymentType"],
    "A sale of nobody is refused a payment whose type requires a customer, and cannot lose its customer after it.",
    "PaymentType; the wording is assumed",
  ),
  "sale.discount-requires-customer": documented(
    ["Sale", "SaleLine", "Discount"],
    "A sale of nobody, and its lines, are refused a discount that requires a customer.",
    "Discount; the wording is assumed",
  ),
  "sale.ended-keeps-discount": assumed(
    "Sale",
    "A sale that ended keeps the discount that its totals follow from.",
    "as with completed sales",
  ),
};
