import { leftOf } from "../behaviours/refunded.js";
import { isInForce, linesOf } from "../behaviours/sale-recalculate.js";
import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { cents, type Decimal, decimal, parseDecimal, wireDecimal } from "../values/decimal.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import { elementsOf } from "../write/elements.js";
import type { CallHandler } from "./handler.js";

/**
 * Makes the sale that takes back what a sale sold.
 *
 * Documented: the lines are the original ones with their quantities negative, or those that the body picks, the payments
 * are negative, one without an amount gives back all that is due, and the refund is completed unless told otherwise. What
 * was refunded before is left out, and of a sale that has nothing left the refund is refused (assumed, after what is
 * documented for single lines).
 */
export const refund: CallHandler = (sale, { store, write, body }) => {
  if (!isInForce(sale))
    throw badRequest(
      `Sale ${String(sale.saleID)} is ${sale.voided === "true" ? "voided" : "not completed"}, so it cannot be refunded.`,
    );
  const ways = waysOf(body);
  const picked = elementsOf(body.SaleLines, "SaleLine").filter(isObject);
  const lines = picked.length > 0 ? picked.map((pick) => pickedLine(store, sale, pick)) : wholeSale(store, sale);
  if (lines.length === 0) throw badRequest(`Sale ${String(sale.saleID)} has nothing left to refund.`);
  const { employeeID, registerID, shopID } = body;
  const made = write.create(write.definition("Sale"), {
    employeeID: String(employeeID ?? sale.employeeID),
    registerID: String(registerID ?? sale.registerID),
    shopID: String(shopID ?? sale.shopID),
    customerID: String(sale.customerID),
    taxCategoryID: String(sale.taxCategoryID),
    discountPercent: String(sale.discountPercent),
    SaleLines: { SaleLine: lines },
  });
  write.update(write.definition("Sale"), made, {
    SalePayments: { SalePayment: paymentsFor(made, ways) },
    completed: String(body.completed ?? "true"),
  });
  return { made, of: "Sale" };
};

/** What is left of each line. */
function wholeSale(store: Store, sale: WireRecord): JsonObject[] {
  return linesOf(store, sale)
    .map((line) => ({ line, left: leftOf(store, line) }))
    .filter(({ left }) => left.gt(0))
    .map(({ line, left }) => takenBack(line, left.times(-1)));
}

/** A line that the body picks, by its id as the parent; without a quantity all that is left of it (assumed). */
function pickedLine(store: Store, sale: WireRecord, { parentSaleLineID, unitQuantity }: JsonObject): JsonObject {
  const line = linesOf(store, sale).find(({ saleLineID }) => saleLineID === String(parentSaleLineID));
  if (line === undefined) throw badRequest(`Sale ${String(sale.saleID)} has no SaleLine ${String(parentSaleLineID)}.`);
  const quantity = unitQuantity === undefined ? leftOf(store, line).times(-1) : parseDecimal(String(unitQuantity));
  if (quantity?.lt(0)) return takenBack(line, quantity);
  throw badRequest("The unitQuantity of a refunded SaleLine must be below 0.");
}

/** A line turned round; a part of it takes back its part of an amount that was taken off the whole. */
function takenBack(line: WireRecord, quantity: Decimal): JsonObject {
  const { itemID, unitPrice, discountPercent, tax, taxClassID, employeeID, saleLineID } = line;
  const sold = decimal(line.unitQuantity);
  // A line of nothing has nothing to take back, and is refused for that.
  const discount = sold.eq(0) ? sold : cents(decimal(line.discountAmount).times(quantity).div(sold));
  return {
    unitQuantity: wireDecimal(quantity),
    parentSaleLineID: String(saleLineID),
    itemID: String(itemID),
    unitPrice: String(unitPrice),
    discountPercent: String(discountPercent ?? "0"),
    ...(!discount.eq(0) && { discountAmount: wireDecimal(discount) }),
    tax: String(tax),
    taxClassID: String(taxClassID),
    employeeID: String(employeeID),
  };
}

/** Documented: at least one way to pay back, which has a payment type. The wording is assumed. */
function waysOf(body: JsonObject): readonly JsonObject[] {
  const ways = elementsOf(body.SalePayments, "SalePayment").filter(isObject);
  if (ways.some(({ paymentTypeID }) => !isBlank(String(paymentTypeID ?? "")))) return ways;
  throw badRequest("A refund needs a SalePayment with a paymentTypeID.");
}

/** The payments that were sent; one without an amount takes what is left. */
function paymentsFor(refunding: WireRecord, ways: readonly JsonObject[]): JsonObject[] {
  const amounts = ways.map(({ amount }) => (isSaid(amount) ? amountOf(amount) : undefined));
  const said = amounts.reduce<Decimal>((sum, amount) => sum.plus(amount ?? 0), decimal("0"));
  const open = amounts.indexOf(undefined);
  const rest = decimal(refunding.total).minus(said);
  return ways.map((way, place) => {
    const amount = place === open ? rest : (amounts[place] ?? decimal("0"));
    return { ...way, amount: wireDecimal(amount) };
  });
}

function isSaid(amount: Json | undefined): boolean {
  return amount !== undefined && amount !== null && amount !== "";
}

function amountOf(sent: Json | undefined): Decimal {
  const amount = parseDecimal(String(sent));
  if (amount === undefined) throw badRequest("amount must be a number.");
  return amount;
}
