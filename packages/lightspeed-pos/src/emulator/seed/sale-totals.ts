import type { LineAmounts } from "./sale-line.js";
import { RATE_PLACES } from "./taxes.js";
import { roundHalfUp } from "./wire.js";

/** What a sale comes to, all in cents. */
export interface SaleTotals {
  readonly subtotal: number;
  readonly discount: number;
  readonly taxable: number;
  readonly nonTaxable: number;
  readonly tax1: number;
  readonly tax2: number;
  readonly cost: number;
  readonly total: number;
}

/** Adds up lines. Each tax is summed over the lines first and rounded to cents then (observed). */
export function saleTotals(lines: readonly LineAmounts[]): SaleTotals {
  const sum = { subtotal: 0, discount: 0, taxable: 0, tax1: 0, tax2: 0, cost: 0 };
  for (const line of lines) {
    sum.subtotal += line.subtotal;
    sum.discount += line.discount;
    sum.taxable += line.isTaxed ? line.subtotal - line.discount : 0;
    sum.tax1 += line.tax1;
    sum.tax2 += line.tax2;
    sum.cost += line.cost;
  }
  const { subtotal, discount, taxable, cost } = sum;
  const tax1 = roundHalfUp(sum.tax1, 10 ** RATE_PLACES);
  const tax2 = roundHalfUp(sum.tax2, 10 ** RATE_PLACES);
  const due = subtotal - discount;
  return { subtotal, discount, taxable, nonTaxable: due - taxable, tax1, tax2, cost, total: due + tax1 + tax2 };
}
