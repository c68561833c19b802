import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Change } from "./behaviour.js";
import { sum } from "./sale-maths.js";

/** Documented: a negative payment by gift card puts money on the card. */
function isLoad(store: Store, payment: WireRecord): boolean {
  const type = store.table("PaymentType").get(String(payment.paymentTypeID))?.type;
  return type === "gift card" && !isBlank(payment.creditAccountID) && decimal(payment.amount).lt(0);
}

/** Documented: not on a register of this name, written just so. The wording is assumed. */
export function refuseLoadOnWebRegister(store: Store, payment: WireRecord): void {
  const register = store.table("Register").get(String(payment.registerID));
  if (register?.name !== "eCom" || !isLoad(store, payment)) return;
  throw badRequest("A gift card cannot be loaded on the register eCom.");
}

/** Loading a card makes a line for it that costs nothing, with a note, and links it to payment and card (observed). */
export function noteLoad(payment: WireRecord, { store, write }: Change): void {
  const sale = store.table("Sale").get(String(payment.saleID));
  if (sale === undefined || !isLoad(store, payment)) return;
  const input = { unitQuantity: "1", unitPrice: "0", tax: "false", Note: { note: "Gift Card Purchase" } };
  const owner = { name: "Sale", record: sale };
  const line = write.create(write.definition("SaleLine"), input, { saleID: sale.saleID }, owner);
  const { creditAccountID, salePaymentID } = payment;
  store
    .table("SaleAccount")
    .insert({ saleAccountID: "0", creditAccountID, salePaymentID, saleLineID: line.saleLineID });
}

/** What is left to pay besides accounts, and what a sale shows with the gift cards that it sold (observed). */
export function accountTotals(store: Store, total: unknown, payments: readonly WireRecord[]): WireRecord {
  const onAccount = payments.filter(({ creditAccountID }) => !isBlank(creditAccountID));
  const loads = decimal(total).lt(0) ? [] : payments.filter((payment) => isLoad(store, payment));
  return {
    totalDue: wireDecimal(decimal(total).minus(sum(onAccount, "amount"))),
    displayableTotal: wireDecimal(decimal(total).minus(sum(loads, "amount"))),
  };
}
