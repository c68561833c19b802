import { isInForce } from "../behaviours/sale-recalculate.js";
import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import { parseTime } from "../values/time.js";
import { isBlank } from "../write/checks.js";
import type { CallHandler } from "./handler.js";

/** Documented: opening it is money put in, in some way to pay. That an open one cannot be opened is assumed. */
export const openRegister: CallHandler = (register, { store, write, body }) => {
  if (register.open === "true") throw badRequest(`Register ${String(register.registerID)} is open already.`);
  if (isBlank(String(body.paymentTypeID ?? ""))) throw badRequest("paymentTypeID cannot be blank.");
  const employeeID = isBlank(body.employeeID) ? write.employeeID : String(body.employeeID);
  const made = write.create(
    write.definition("RegisterWithdraw"),
    { ...body, employeeID },
    { registerID: register.registerID },
  );
  store.table("Register").update(register, { open: "true", openTime: write.now, openEmployeeID: employeeID });
  return { made, of: "RegisterWithdraw" };
};

/** Documented: a row for each way to pay, `calculated` from the payments, `actual` 0. */
export const closeRegister: CallHandler = (register, { store, write, body }) => {
  if (register.open !== "true") throw badRequest(`Register ${String(register.registerID)} is not open.`);
  const since = sinceOf(register, body.openTime);
  const closeEmployeeID = isBlank(body.closeEmployeeID) ? write.employeeID : String(body.closeEmployeeID);
  const made = store.table("RegisterCount").insert({
    registerCountID: "0",
    createTime: write.now,
    openTime: register.openTime,
    notes: String(body.notes ?? ""),
    registerID: register.registerID,
    openEmployeeID: isBlank(body.openEmployeeID) ? register.openEmployeeID : String(body.openEmployeeID),
    closeEmployeeID,
  });
  for (const { paymentTypeID, add, withdraw, payment } of amountsOf(store, register, since)) {
    store.table("RegisterCountAmount").insert({
      registerCountAmountID: "0",
      calculated: wireDecimal(add.minus(withdraw).plus(payment)),
      actual: "0",
      registerCountID: made.registerCountID,
      paymentTypeID,
    });
  }
  store.table("Register").update(register, { open: "false", openEmployeeID: "0" });
  return { made, of: "RegisterCount" };
};

/** Documented: without an envelope, for the ways to pay that were used (assumed: the sample has one). */
export const calculatedAmounts: CallHandler = (register, { store }) => {
  const amounts = amountsOf(store, register, sinceOf(register, undefined));
  const used = amounts.filter(({ add, withdraw, payment }) => [add, withdraw, payment].some((each) => !each.eq(0)));
  return {
    answers: {
      CalculatedAmount: used.map(({ paymentTypeID, add, withdraw, payment }) => ({
        add: wireDecimal(add),
        withdraw: wireDecimal(withdraw),
        payment: wireDecimal(payment),
        paymentTypeID,
      })),
    },
  };
};

interface Amounts {
  readonly paymentTypeID: string;
  readonly add: Decimal;
  readonly withdraw: Decimal;
  readonly payment: Decimal;
}

/** What came in and went out since a moment. Negative withdrawals put money in, as opening amounts do (assumed). */
function amountsOf(store: Store, { registerID, openTime }: WireRecord, since: number): readonly Amounts[] {
  const isSince = ({ createTime }: WireRecord) => (parseTime(String(createTime)) ?? 0) >= since;
  const moves = store.table("RegisterWithdraw").having("registerID", String(registerID)).filter(isSince);
  const payments = store
    .table("SalePayment")
    .having("registerID", String(registerID))
    .filter((payment) => isSince(payment) && isCompleted(store, payment));
  return store.table("PaymentType").all.map(({ paymentTypeID }) => {
    const own = moves.filter((move) => move.paymentTypeID === paymentTypeID);
    const opening = own.filter((move) => move.createTime === openTime);
    const others = own.filter((move) => move.createTime !== openTime);
    return {
      paymentTypeID: String(paymentTypeID),
      add: sumOf(opening),
      withdraw: sumOf(others),
      payment: sumOf(payments.filter((payment) => payment.paymentTypeID === paymentTypeID)),
    };
  });
}

function isCompleted(store: Store, { saleID, archived }: WireRecord): boolean {
  return archived !== "true" && isInForce(store.table("Sale").get(String(saleID)));
}

function sumOf(records: readonly WireRecord[]): Decimal {
  return records.reduce((sum, { amount }) => sum.plus(decimal(amount)), decimal("0"));
}

function sinceOf({ openTime }: WireRecord, said: unknown): number {
  return parseTime(String(said ?? "")) ?? parseTime(String(openTime ?? "")) ?? 0;
}
