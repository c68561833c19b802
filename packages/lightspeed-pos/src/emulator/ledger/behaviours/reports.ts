import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Sums for the bookkeeping, worked out of the sales. */
export const reports: Behaviours = {
  "report.sales-by-day": documented(
    ["TaxesByDay", "PaymentsByDay", "DiscountsByDay", "TaxClassSalesByDay"],
    "The accounting reports add up completed sales by the day of their completion, shop by shop.",
    "Reports/Accounting",
  ),
  "report.both-days-required": documented(
    ["TaxesByDay", "PaymentsByDay", "DiscountsByDay", "TaxClassSalesByDay", "OrdersByTaxClass"],
    "A report needs its first and its last day, or is refused.",
    "Reports/Accounting; the words are assumed",
  ),
  "report.moments": observed(
    ["TaxesByDay", "PaymentsByDay", "DiscountsByDay", "TaxClassSalesByDay", "OrdersByTaxClass"],
    "The ends of a report may be moments with an offset, down to the second.",
    "the vendor's QuickBooks client, 2013",
  ),
  "report.last-day-counts": assumed(
    "TaxesByDay",
    "The last day counts too, and days are those of the shop's time zone.",
    "no page says",
  ),
  "report.keeps-zeros": observed(
    ["TaxesByDay", "PaymentsByDay"],
    "Amounts of reports keep their zeros, and days are written with the month first.",
    "samples on Reports/Accounting",
  ),
  "report.orders-by-tax-class": documented(
    ["OrdersByTaxClass", "Order"],
    "Orders that came in are added up by tax class of their items.",
    "Reports/Accounting/OrdersByTaxClass; that the day is that of receiving is assumed",
  ),
};
