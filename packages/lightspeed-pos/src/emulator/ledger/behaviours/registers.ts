import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Registers, tax classes, price levels, discounts and other settings. */
export const registers: Behaviours = {
  "register.calculated": documented(
    "Register",
    "`calculated` tells what should be in a register, by way of paying, without an envelope.",
    "Register Calculated",
  ),
  "register.closed": documented(
    ["Register", "RegisterCount", "RegisterCountAmount"],
    "Closing makes a count with a row for each way to pay, calculated from the payments and nothing counted yet.",
    "Register Close",
  ),
  "register.opened": documented(
    ["Register", "RegisterWithdraw"],
    "Opening puts money in; payments count from then on.",
    "Register Open",
  ),
  "register.opened-in-some-way-to-pay": documented(
    "Register",
    "Opening says in which payment type the money is, or is refused.",
    "Register Open; the wording is that of other fields",
  ),
  "register.open-or-closed-once": assumed(
    "Register",
    "An open register cannot be opened, nor a closed one closed.",
    "no page says",
  ),
  "register.withdrawn-in-cash": assumed(
    "RegisterWithdraw",
    "Money put in or taken out is cash unless something else is said.",
    "no page says",
  ),
  "tax-class.used": documented(
    "TaxClass",
    "A tax class is deleted only while no item, matrix, transaction or tax category uses it.",
    "TaxClass",
  ),
  "tax-category.one-rate-per-class": assumed(
    ["TaxCategory", "TaxCategoryClass"],
    "A tax category has one exception for a class, which the class names.",
    "no page says",
  ),
  "tax-category.takes-rates-along": documented(
    ["TaxCategory", "TaxCategoryClass"],
    "Deleting a tax category deletes its rates for some classes.",
    "TaxCategory",
  ),
  "tax-category.class-only-removed": documented(
    "TaxCategoryClass",
    "A rate for a class is deleted at its own endpoint, which writes none.",
    "TaxCategoryClass",
  ),
  "price-level.unfilterable": observed(
    "PriceLevel",
    "Price levels cannot be filtered by their id: all come back.",
    "recordings of 2017",
  ),
  "price-level.renamed": assumed(
    ["PriceLevel", "Item"],
    "A price level that is renamed shows its new name in prices.",
    "prices show the name",
  ),
  "price-level.neither-made-nor-deleted": documented(
    "PriceLevel",
    "Price levels can neither be created nor deleted.",
    "PriceLevel",
  ),
  "discount.amount-or-percentage": documented(
    "Discount",
    "A discount is an amount or a percentage, not both.",
    "Discount",
  ),
  "discount.limits": documented("Discount", "A discount is no negative amount and no more than all of it.", "Discount"),
  "discount.archived": documented("Discount", "DELETE archives a discount.", "Discount"),
  "shop.label-title": documented(
    "Shop",
    "The labelTitle of a shop is one of five; another is refused.",
    "Shop; the wording is assumed",
  ),
  "season.gone-from-items": assumed(
    ["Season", "Item"],
    "After a season is deleted, items have none, and moved.",
    "as with categories",
  ),
};
