import { RefusedRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Writer } from "../write/writer.js";
import { accountTotals } from "./gift-card.js";
import { lineAmounts, saleTotals, type TaxRates } from "./sale-maths.js";
import { touch } from "./touch.js";

export function linesOf(store: Store, sale: WireRecord): readonly WireRecord[] {
  return store.table("SaleLine").having("saleID", String(sale.saleID));
}

/** The payments that count: an archived one was taken back. */
export function paymentsOf(store: Store, sale: WireRecord): readonly WireRecord[] {
  const payments = store.table("SalePayment").having("saleID", String(sale.saleID));
  return payments.filter(({ archived }) => archived !== "true");
}

/** Works out the lines and totals of a sale anew. */
export function recalculateSale(write: Writer, sale: WireRecord): void {
  const { store, now } = write;
  const lines = linesOf(store, sale);
  for (const line of lines) recalculateLine(write, line, sale);
  const payments = paymentsOf(store, sale);
  const totals = saleTotals(lines, payments, sale.isTaxInclusive === "true");
  const due = accountTotals(store, totals.total, payments);
  store.table("Sale").update(sale, { ...totals, ...due, timeStamp: now, updateTime: now });
}

/** Works out a line; one that waits for a sale is taxed as its shop taxes (observed). */
export function recalculateLine({ store, now }: Writer, line: WireRecord, sale: WireRecord | undefined): void {
  const shop = store.table("Shop").get(String(line.shopID));
  const taxCategoryID = String((sale ?? shop)?.taxCategoryID ?? "0");
  // Observed: without a tax category on the sale a line is not taxed, whatever was sent.
  const tax = taxCategoryID === "0" ? "false" : line.tax;
  // Observed: the rates of a line that is not taxed can be set.
  const rates = tax === "true" ? ratesFor(store, taxCategoryID, String(line.taxClassID)) : ratesOf(line);
  const category = store.table("TaxCategory").get(taxCategoryID);
  const isInclusive = (sale ?? category)?.isTaxInclusive === "true";
  const amounts = lineAmounts({ ...line, tax }, rates, sale?.discountPercent, isInclusive);
  const results = { ...amounts, tax, taxCategoryID: sale === undefined ? "0" : taxCategoryID };
  touch(store.table("SaleLine"), line, results, now);
}

/** A tax category has rates, and other ones for some classes of goods. */
export function ratesFor(store: Store, taxCategoryID: string, taxClassID: string): TaxRates {
  const exceptions = store.table("TaxCategoryClass").having("taxCategoryID", taxCategoryID);
  const exception = exceptions.find((each) => each.taxClassID === taxClassID);
  return ratesOf(exception ?? store.table("TaxCategory").get(taxCategoryID) ?? {});
}

function ratesOf({ tax1Rate = "0", tax2Rate = "0" }: WireRecord): TaxRates {
  return { tax1Rate: String(tax1Rate), tax2Rate: String(tax2Rate) };
}

/** Documented: what belongs to a completed or archived sale cannot be changed. The wording is assumed, and voided ones. */
export function refuseClosedSale(store: Store, saleID: unknown, what: string): void {
  const sale = store.table("Sale").get(String(saleID));
  const state = sale === undefined ? undefined : endOf(sale);
  if (state !== undefined) throw new RefusedRequest(400, `${what} not saved. Sale ${String(saleID)} is ${state}.`);
}

/** How a sale ended, unless it is open. */
export function endOf(sale: WireRecord): "completed" | "archived" | "voided" | undefined {
  return (["completed", "archived", "voided"] as const).find((state) => sale[state] === "true");
}

/** Whether nothing came of a sale: what was on it can be sold, or taken back, with another one. */
export function cameToNothing(sale: WireRecord | undefined): boolean {
  return sale?.archived === "true" || sale?.voided === "true";
}

/** Documented: a voided sale counts towards no totals and no payments. */
export function isInForce(sale: WireRecord | undefined): boolean {
  return sale?.completed === "true" && sale.voided !== "true";
}
