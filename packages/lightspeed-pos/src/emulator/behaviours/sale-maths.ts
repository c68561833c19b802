import type { WireRecord } from "../store/record.js";
import { cents, type Decimal, decimal, wireDecimal } from "../values/decimal.js";

/** The share of a line that goes to each of two taxes. */
export interface TaxRates {
  readonly tax1Rate: string;
  readonly tax2Rate: string;
}

/**
 * The amounts of a line: quantity by price, less discounts, plus taxes.
 *
 * Observed: discounts are rounded to cents, taxes are not.
 */
export function lineAmounts(line: WireRecord, rates: TaxRates, saleDiscountPercent: unknown): WireRecord {
  const subtotal = decimal(line.unitQuantity).times(decimal(line.unitPrice));
  const lineDiscount = lineDiscountOf(line, subtotal);
  const saleDiscount = cents(subtotal.minus(lineDiscount).times(decimal(saleDiscountPercent)));
  const due = subtotal.minus(lineDiscount).minus(saleDiscount);
  const taxed = line.tax === "true" ? due : decimal("0");
  const tax1 = taxed.times(decimal(rates.tax1Rate));
  const tax2 = taxed.times(decimal(rates.tax2Rate));
  return {
    ...rates,
    displayableUnitPrice: line.unitPrice,
    displayableSubtotal: wireDecimal(subtotal.minus(lineDiscount)),
    calcLineDiscount: wireDecimal(lineDiscount),
    calcTransactionDiscount: wireDecimal(saleDiscount),
    calcSubtotal: wireDecimal(subtotal),
    calcTax1: wireDecimal(tax1),
    calcTax2: wireDecimal(tax2),
    calcTotal: wireDecimal(due.plus(tax1).plus(tax2)),
  };
}

/** Documented: a line has an amount or a percentage, not both. That the amount is for the whole line is assumed. */
function lineDiscountOf({ discountAmount, discountPercent }: WireRecord, subtotal: Decimal): Decimal {
  const amount = decimal(discountAmount);
  return amount.eq(0) ? cents(subtotal.times(decimal(discountPercent))) : amount;
}

/** The totals of a sale. Observed on every recorded one: the subtotal and each tax are rounded, then added up. */
export function saleTotals(lines: readonly WireRecord[], payments: readonly WireRecord[]): WireRecord {
  const subtotal = cents(sum(lines, "calcSubtotal"));
  const discount = cents(sum(lines, "calcLineDiscount").plus(sum(lines, "calcTransactionDiscount")));
  const taxable = cents(dueOf(lines.filter(({ tax }) => tax === "true")));
  const tax1 = cents(sum(lines, "calcTax1"));
  const tax2 = cents(sum(lines, "calcTax2"));
  const total = subtotal.minus(discount).plus(tax1).plus(tax2);
  const paid = sum(payments, "amount");
  return {
    displayableSubtotal: wireDecimal(subtotal.minus(discount)),
    calcDiscount: wireDecimal(discount),
    calcTotal: wireDecimal(total),
    calcSubtotal: wireDecimal(subtotal),
    calcTaxable: wireDecimal(taxable),
    calcNonTaxable: wireDecimal(subtotal.minus(discount).minus(taxable)),
    calcAvgCost: wireDecimal(costOf(lines, "avgCost")),
    calcFIFOCost: wireDecimal(costOf(lines, "fifoCost")),
    calcTax1: wireDecimal(tax1),
    calcTax2: wireDecimal(tax2),
    calcPayments: wireDecimal(paid),
    calcTips: wireDecimal(sum(payments, "tipAmount")),
    total: wireDecimal(total),
    balance: wireDecimal(total.minus(paid)),
    taxTotal: wireDecimal(tax1.plus(tax2)),
  };
}

function dueOf(lines: readonly WireRecord[]): Decimal {
  return sum(lines, "calcSubtotal").minus(sum(lines, "calcLineDiscount")).minus(sum(lines, "calcTransactionDiscount"));
}

function costOf(lines: readonly WireRecord[], cost: "avgCost" | "fifoCost"): Decimal {
  return lines.reduce((total, line) => total.plus(decimal(line[cost]).times(decimal(line.unitQuantity))), decimal("0"));
}

/** Adds up a field. */
export function sum(records: readonly WireRecord[], field: string): Decimal {
  return records.reduce((total, record) => total.plus(decimal(record[field])), decimal("0"));
}
