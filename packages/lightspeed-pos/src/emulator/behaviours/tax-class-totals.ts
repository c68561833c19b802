import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import { groupBy } from "../values/group.js";
import { sum } from "./sale-maths.js";
import { linesOf } from "./sale-recalculate.js";

/**
 * What each tax class of a sale comes to, of the lines that are taxed.
 *
 * Observed: rates are percentages here, unlike everywhere else, and nothing is rounded. A second tax is told where there
 * is one (documented sample of receipts).
 */
export function taxClassTotals(store: Store, sale: WireRecord): readonly WireRecord[] | undefined {
  const taxed = linesOf(store, sale).filter(({ tax }) => tax === "true");
  const category = store.table("TaxCategory").get(String(sale.taxCategoryID));
  if (taxed.length === 0 || category === undefined) return undefined;
  const ofClass = groupBy(taxed, ({ taxClassID, tax1Rate, tax2Rate }) => [taxClassID, tax1Rate, tax2Rate].join());
  return [...ofClass.values()].map((lines) => totalOf(store, category, lines));
}

function totalOf(store: Store, { tax1Name, tax2Name }: WireRecord, lines: readonly WireRecord[]): WireRecord {
  const { taxClassID = "0", tax1Rate, tax2Rate } = lines[0] ?? {};
  const due = wireDecimal(dueOf(lines));
  const second = {
    rate2: percent(tax2Rate),
    amount2: wireDecimal(sum(lines, "calcTax2")),
    taxname2: tax2Name,
    subtotal2: due,
  };
  return {
    id: taxClassID,
    name: store.table("TaxClass").get(String(taxClassID))?.name ?? "",
    taxable: due,
    rate: percent(tax1Rate),
    amount: wireDecimal(sum(lines, "calcTax1")),
    taxname: tax1Name,
    subtotal: due,
    ...(!decimal(tax2Rate).eq(0) && second),
  };
}

function dueOf(lines: readonly WireRecord[]): Decimal {
  return sum(lines, "calcSubtotal").minus(sum(lines, "calcLineDiscount")).minus(sum(lines, "calcTransactionDiscount"));
}

function percent(rate: unknown): string {
  return wireDecimal(decimal(rate).times(100));
}
