import Big from "big.js";
import { listOf, type Wire } from "../../support.js";
import type { World } from "../world.js";
import { cents, differences, groupBy, text, total } from "./amounts.js";
import type { Check } from "./check.js";

/** The amounts of a line follow from its quantity, price, discounts and taxes, and the totals of a sale from its lines. */
export const totalsFollowFromLines: Check = async (world) => {
  const rates = await ratesOf(world);
  const sales = new Map((await world.list("Sale")).map((sale) => [text(sale.saleID), sale]));
  const lines = await world.list("SaleLine");
  const ofSale = groupBy(lines, ({ saleID }) => text(saleID));
  const payments = groupBy(await world.list("SalePayment"), ({ saleID }) => text(saleID));
  return [
    ...lines.flatMap((line) => lineProblems(line, sales.get(text(line.saleID)), rates)),
    ...[...sales].flatMap(([id, sale]) => saleProblems(sale, ofSale.get(id) ?? [], standing(payments.get(id)))),
  ];
};

/** What was paid for a completed sale is what it comes to, without what was given back. */
export const paymentsEqualTotals: Check = async (world) => {
  const payments = groupBy(await world.list("SalePayment"), ({ saleID }) => text(saleID));
  const completed = (await world.list("Sale")).filter((sale) => text(sale.completed) === "true");
  return completed.flatMap((sale) => {
    const paid = total(standing(payments.get(text(sale.saleID))), "amount");
    const isPaid = paid.eq(text(sale.total)) && Big(text(sale.balance)).eq(0) && Big(text(sale.change)).gte(0);
    return isPaid ? [] : [`sale ${text(sale.saleID)} comes to ${text(sale.total)} and was paid with ${paid}`];
  });
};

/** The rates of each tax category, by category and class; those without a class stand under `"0"`. */
type Rates = ReadonlyMap<string, Wire>;

async function ratesOf(world: World): Promise<Rates> {
  const categories = await world.list("TaxCategory", "&load_relations=all");
  return new Map(
    categories.flatMap((category) => {
      const id = text(category.taxCategoryID);
      const exceptions = listOf(category.TaxCategoryClasses?.TaxCategoryClass);
      const named = exceptions.map((each) => [`${id}/${text(each.taxClassID)}`, each] as const);
      return [[`${id}/0`, category] as const, ...named];
    }),
  );
}

function lineProblems(line: Wire, sale: Wire | undefined, rates: Rates): string[] {
  const what = `line ${text(line.saleLineID)} of sale ${text(line.saleID)}`;
  const gross = Big(text(line.unitQuantity)).times(text(line.unitPrice));
  const amount = Big(text(line.discountAmount));
  const discount = amount.eq(0) ? cents(gross.times(text(line.discountPercent))) : amount;
  const share = cents(gross.minus(discount).times(text(sale?.discountPercent)));
  const isInclusive = text(sale?.isTaxInclusive) === "true" && text(line.tax) === "true";
  const whole = Big(1).plus(text(line.tax1Rate)).plus(text(line.tax2Rate));
  const net = (each: Big) => (isInclusive ? each.div(whole).round(12) : each);
  const price = gross.minus(discount).minus(share);
  const taxed = text(line.tax) === "true" ? net(price) : Big(0);
  const [tax1, tax2] = [taxed.times(text(line.tax1Rate)), taxed.times(text(line.tax2Rate))];
  return [
    ...differences(what, line, {
      calcSubtotal: net(gross),
      calcLineDiscount: net(discount),
      calcTransactionDiscount: net(share),
      displayableSubtotal: gross.minus(discount),
      calcTax1: tax1,
      calcTax2: tax2,
      calcTotal: isInclusive ? price : price.plus(tax1).plus(tax2),
    }),
    ...rateProblems(what, line, sale, rates),
  ];
}

/** A line of a sale is taxed as the sale is, with the rates of its tax class. */
function rateProblems(what: string, line: Wire, sale: Wire | undefined, rates: Rates): string[] {
  if (sale === undefined || text(line.tax) !== "true") return [];
  const category = text(sale.taxCategoryID);
  const own = rates.get(`${category}/${text(line.taxClassID)}`) ?? rates.get(`${category}/0`);
  if (own === undefined) return [`${what} is taxed and its sale is not`];
  return differences(what, line, { tax1Rate: Big(text(own.tax1Rate)), tax2Rate: Big(text(own.tax2Rate)) });
}

function saleProblems(sale: Wire, lines: readonly Wire[], payments: readonly Wire[]): string[] {
  const subtotal = cents(total(lines, "calcSubtotal"));
  const discount = cents(total(lines, "calcLineDiscount").plus(total(lines, "calcTransactionDiscount")));
  const [tax1, tax2] = [cents(total(lines, "calcTax1")), cents(total(lines, "calcTax2"))];
  // Where prices include the taxes, a sale comes to what its lines come to, whatever is rounded on the way.
  const isInclusive = text(sale.isTaxInclusive) === "true";
  const parts = subtotal.minus(discount).plus(tax1).plus(tax2);
  const sum = isInclusive ? cents(total(lines, "calcTotal")) : parts;
  const paid = total(payments, "amount");
  return differences(`sale ${text(sale.saleID)}`, sale, {
    calcSubtotal: subtotal,
    calcDiscount: discount,
    displayableSubtotal: subtotal.minus(discount),
    calcTax1: tax1,
    calcTax2: tax2,
    taxTotal: tax1.plus(tax2),
    calcTotal: sum,
    total: sum,
    calcPayments: paid,
    balance: sum.minus(paid),
    calcNonTaxable: subtotal.minus(discount).minus(text(sale.calcTaxable)),
  });
}

/** An archived payment was taken back. */
function standing(payments: readonly Wire[] = []): Wire[] {
  return payments.filter(({ archived }) => text(archived) !== "true");
}
