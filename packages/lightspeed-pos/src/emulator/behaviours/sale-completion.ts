import { badRequest, RefusedRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { COST_PLACES, type Decimal, decimal, least, wireDecimal } from "../values/decimal.js";
import { parseTime } from "../values/time.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import { sum } from "./sale-maths.js";
import { linesOf, paymentsOf, recalculateSale } from "./sale-recalculate.js";
import { allocate } from "./stock/allocations.js";
import { type Portion, piecesOf, worthOf } from "./stock/lots.js";
import { moveStock } from "./stock/moves.js";
import { sellReserved } from "./stock/reservations.js";
import { payWorkorders } from "./workorder-payment.js";

/** Completes a sale that is paid: gives change, books stock and credit, marks the time. */
export function completeSale(write: Writer, sale: WireRecord, completeTime: unknown): void {
  const change = settle(write, sale);
  const lines = linesOf(write.store, sale);
  // Goods that were held back for it have left the stock already.
  const held = new Map(lines.map((line) => [line, sellReserved(write, line)]));
  write.store.table("Sale").update(sale, {
    completed: "true",
    completeTime: momentOf(write, completeTime),
    change: wireDecimal(change),
  });
  for (const line of lines) takeStock(write, sale, line, held.get(line) ?? []);
  // What was paid, less the change, and what the goods cost are known only now.
  recalculateSale(write, sale);
  for (const payment of paymentsOf(write.store, sale)) chargeCredit(write, payment);
  payWorkorders(write, sale);
}

/** Documented: completing may be dated back, not ahead. The wording of the refusal is assumed. */
function momentOf({ now }: Writer, wanted: unknown): string {
  if (typeof wanted !== "string") return now;
  if ((parseTime(wanted) ?? 0) <= (parseTime(now) ?? 0)) return wanted;
  throw badRequest("completeTime cannot be in the future.");
}

/** Balances the payments; what was paid too much in cash is change (documented: Sales). */
function settle(write: Writer, sale: WireRecord): Decimal {
  const balance = decimal(sale.balance);
  if (balance.eq(0)) return balance;
  const overpaid = balance.times(-1);
  const cash = cashPayments(write, sale);
  const isRefund = decimal(sale.total).lt(0);
  if (balance.gt(0))
    throw outOfBalance(sale, isRefund ? "Refunds are greater than the total." : "Payments are insufficient.");
  if (isRefund) throw outOfBalance(sale, "Refunds are insufficient.");
  if (sum(cash, "amount").lt(overpaid)) throw outOfBalance(sale, "Non-cash payments are greater than the total.");
  giveChange(write, cash, overpaid);
  return overpaid;
}

function cashPayments({ store }: Writer, sale: WireRecord): readonly WireRecord[] {
  const isCash = ({ paymentTypeID }: WireRecord) =>
    store.table("PaymentType").get(String(paymentTypeID))?.type === "cash";
  return paymentsOf(store, sale).filter((payment) => isCash(payment) && decimal(payment.amount).gt(0));
}

/** Stores payments without their change, the last one first (observed on single ones). */
function giveChange({ store, now }: Writer, cash: readonly WireRecord[], overpaid: Decimal): void {
  let left = overpaid;
  for (const payment of [...cash].reverse()) {
    const amount = decimal(payment.amount);
    const returned = least(amount, left);
    store.table("SalePayment").update(payment, { amount: wireDecimal(amount.minus(returned)), timeStamp: now });
    left = left.minus(returned);
  }
}

/**
 * The sale stays behind, open: the error names it (observed).
 *
 * Two of the texts were quoted from the live API, about insufficient refunds and non-cash payments; the others follow
 * their pattern.
 */
function outOfBalance(sale: WireRecord, reason: string): RefusedRequest {
  return new RefusedRequest(400, `Cannot complete an out of balance sale. ${reason}`, {
    errorClass: "OutOfBalanceError",
    extra: { saleID: String(sale.saleID), balance: String(sale.balance) },
    keepsChanges: true,
  });
}

function takeStock(write: Writer, sale: WireRecord, line: WireRecord, held: readonly Portion[]): void {
  const shopID = String(isBlank(line.shopID) ? sale.shopID : line.shopID);
  const missing = decimal(line.unitQuantity).minus(piecesOf(held));
  const taken = moveStock(write, String(line.itemID), shopID, missing.times(-1), {
    reason: missing.lt(0) ? "RefundAddInventory" : "RemoveForTransaction",
    automated: true,
    of: { saleID: sale.saleID, employeeID: line.employeeID, customerID: sale.customerID },
    isBack: true,
    // Assumed: what comes back is worth what it cost.
    cost: decimal(line.fifoCost),
  });
  allocate(write, line, taken);
  costLine(write, line, [...held, ...taken]);
}

/** A sold piece cost what those of its lots did on average; of what was not there, what was assumed before (assumed). */
function costLine({ store }: Writer, line: WireRecord, portions: readonly Portion[]): void {
  if (portions.length === 0) return;
  const quantity = decimal(line.unitQuantity);
  const missing = quantity.minus(piecesOf(portions)).times(decimal(line.fifoCost));
  const fifoCost = worthOf(portions).plus(missing).div(quantity).round(COST_PLACES);
  store.table("SaleLine").update(line, { fifoCost: wireDecimal(fifoCost) });
}

/** Credit that somebody holds is a negative balance: paying with it raises that (documented: CreditAccount); -1 takes it back. */
export function chargeCredit({ store, now }: Writer, payment: WireRecord, times: 1 | -1 = 1): void {
  const accounts = store.table("CreditAccount");
  const account = accounts.get(String(payment.creditAccountID));
  if (account === undefined) return;
  const balance = decimal(account.balance).plus(decimal(payment.amount).times(times));
  accounts.update(account, { balance: wireDecimal(balance), timeStamp: now });
}
