import { assumed, type Behaviours, documented } from "./entry.js";

/** Deposits and other charges that come with an item. */
export const itemFees: Behaviours = {
  "item-fee.line-below-item": documented(
    ["ItemFee", "SaleLine"],
    "An item's fees are lines of the sale whose parent is the item's line, as often as the item.",
    "ItemFee, SaleLine",
  ),
  "item-fee.follows-item": assumed(
    ["ItemFee", "SaleLine"],
    "A fee's line follows the quantity of its item, another item, and its removal.",
    "the page shows finished sales",
  ),
  "item-fee.comes-with-sale": assumed(
    ["ItemFee", "SaleLine"],
    "A reserved line gets its fees when it joins a sale.",
    "the page shows finished sales",
  ),
  "item-fee.of-own-categories": documented(
    ["ItemFee", "Category"],
    "An item has the fees of its category, but for archived ones.",
    "ItemFee",
  ),
  "item-fee.calculation-method": documented(
    "ItemFee",
    "The only calculationMethod of a fee is fixed_amount; another is refused.",
    "ItemFee; the wording is assumed",
  ),
  "item-fee.given-back-with-item": documented(
    ["ItemFee", "SaleLine"],
    "A fee is given back with its item, as a line of the type item_fee_refund.",
    "SaleLine",
  ),
};
