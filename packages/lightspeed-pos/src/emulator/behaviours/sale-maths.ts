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
 * Observed: discounts are rounded to cents, taxes are not. Where prices include the taxes, these are taken out of them
 * (assumed: documented is that there are such categories), so that the sums are made of the same parts.
 */
export function lineAmounts(
  line: WireRecord,
  rates: TaxRates,
  saleDiscountPercent: unknown,
  isInclusive: boolean,
): WireRecord {
  const isTaxed = line.tax === "true";
  const gross = decimal(line.unitQuantity).times(decimal(line.unitPrice));
  const lineDiscount = lineDiscountOf(line, gross);
  const saleDiscount = cents(gross.minus(lineDiscount).times(decimal(saleDiscountPercent)));
  const isNetted = isInclusive && isTaxed;
  const net = (amount: Decimal) => (isNetted ? withoutTaxes(amount, rates) : amount);
  const price = gross.minus(lineDiscount).minus(saleDiscount);
  const due = net(price);
  const taxed = isTaxed ? due : decimal("0");
  const tax1 = taxed.times(decimal(rates.tax1Rate));
  const tax2 = taxed.times(decimal(rates.tax2Rate));
  return {
    ...rates,
    displayableUnitPrice: line.unitPrice,
    displayableSubtotal: wireDecimal(gross.minus(lineDiscount)),
    calcLineDiscount: wireDecimal(net(lineDiscount)),
    calcTransactionDiscount: wireDecimal(net(saleDiscount)),
    calcSubtotal: wireDecimal(net(gross)),
    calcTax1: wireDecimal(tax1),
    calcTax2: wireDecimal(tax2),
    calcTotal: wireDecimal(isNetted ? price : due.plus(tax1).plus(tax2)),
  };
}

/** Digits of an amount that its taxes were taken out of; that is finer than any sum of cents can tell. */
const NET_PLACES = 12;

function withoutTaxes(amount: Decimal, { tax1Rate, tax2Rate }: TaxRates): Decimal {
  return amount.div(decimal("1").plus(decimal(tax1Rate)).plus(decimal(tax2Rate))).round(NET_PLACES);
}

/** Documented: a line has an amount or a percentage, not both. That the amount is for the whole line is assumed. */
function lineDiscountOf({ discountAmount, discountPercent }: WireRecord, subtotal: Decimal): Decimal {
  const amount = decimal(discountAmount);
  return amount.eq(0) ? cents(subtotal.times(decimal(discountPercent))) : amount;
}

/**
 * The totals of a sale. Observed on every recorded one: the subtotal and each tax are rounded, then added up. Where prices
 * include the taxes, a sale comes to its prices (assumed).
 */
export function saleTotals(
  lines: readonly WireRecord[],
  payments: readonly WireRecord[],
  isInclusive: boolean,
): WireRecord {
  const subtotal = cents(sum(lines, "calcSubtotal"));
  const discount = cents(sum(lines, "calcLineDiscount").plus(sum(lines, "calcTransactionDiscount")));
  const taxable = cents(dueOf(lines.filter(({ tax }) => tax === "true")));
  const tax1 = cents(sum(lines, "calcTax1"));
  const tax2 = cents(sum(lines, "calcTax2"));
  const parts = subtotal.minus(discount).plus(tax1).plus(tax2);
  const total = isInclusive ? cents(sum(lines, "calcTotal")) : parts;
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
