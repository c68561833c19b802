import type { WireRecord } from "../store/record.js";
import type { Calendar } from "./calendar.js";
import { CASH, CREDIT_CARD } from "./settings.js";
import type { Tables } from "./tables.js";
import { NONE, timestamp } from "./wire.js";

const DAY = 86_400;
const OPENING = "150";

/** Adds what tills leave behind: opening amounts, a day that was closed, card charges, voids, hours. */
export function addTillRecords(tables: Tables, calendar: Calendar): void {
  for (const register of tables.of("Register")) addOpening(tables, register);
  addClosing(tables, calendar);
  addCharges(tables);
  addVoids(tables);
  addHours(tables, calendar);
}

function addOpening(tables: Tables, { registerID, openTime, openEmployeeID }: WireRecord): void {
  if (openTime === undefined) return;
  tables.add("RegisterWithdraw", {
    registerWithdrawID: tables.nextID("RegisterWithdraw"),
    amount: OPENING,
    createTime: String(openTime),
    notes: "",
    employeeID: String(openEmployeeID),
    paymentTypeID: CASH,
    registerID: String(registerID),
  });
}

/** Yesterday, on which the first register was opened and closed. */
function addClosing(tables: Tables, { now }: Calendar): void {
  const [register] = tables.of("Register");
  if (register === undefined) return;
  const registerCountID = tables.nextID("RegisterCount");
  tables.add("RegisterCount", {
    registerCountID,
    createTime: timestamp(now - DAY),
    openTime: timestamp(now - DAY - 9 * 3600),
    notes: "",
    registerID: String(register.registerID),
    openEmployeeID: "1",
    closeEmployeeID: "1",
  });
  for (const { paymentTypeID } of tables.of("PaymentType")) {
    const amount = paymentTypeID === CASH ? OPENING : NONE;
    tables.add("RegisterCountAmount", {
      registerCountAmountID: tables.nextID("RegisterCountAmount"),
      calculated: amount,
      actual: amount,
      registerCountID,
      paymentTypeID: String(paymentTypeID),
    });
  }
}

/** Each of so many card payments went through a gateway. */
const PAYMENTS_PER_CHARGE = 3;

function addCharges(tables: Tables): void {
  const payments = tables.founded("SalePayment");
  const byCard = payments
    .having("paymentTypeID", CREDIT_CARD)
    .filter((position) => Number(payments.valueAt(position, "amount")) > 0);
  for (const [index, position] of byCard.entries()) {
    if (index % PAYMENTS_PER_CHARGE !== 0) continue;
    const ccChargeID = tables.nextID("CCCharge");
    const payment = payments.at(position);
    tables.change("SalePayment", payment.salePaymentID, { ccChargeID });
    tables.add("CCCharge", {
      ccChargeID,
      gatewayTransID: `E${ccChargeID.padStart(9, "0")}`,
      xnum: String(1000 + ((Number(ccChargeID) * 37) % 9000)),
      voided: "false",
      refunded: NONE,
      amount: String(payment.amount),
      exp: "",
      authOnly: "false",
      authCode: `OK${ccChargeID.padStart(4, "0")}`,
      cardType: "VISA",
      entryMethod: "CHIP",
      cardholderName: "",
      isDebit: "false",
      communicationKey: "",
      timeStamp: String(payment.createTime),
      declined: "false",
      rawResponse: "",
      rawVoidResponse: "",
      saleID: String(payment.saleID),
    });
  }
}

/** A voided sale is not completed (documented): one of those that are still open was rung up twice. */
function addVoids(tables: Tables): void {
  const sale = tables.having("Sale", "completed", "false").at(-1);
  if (sale === undefined) return;
  tables.change("Sale", sale.saleID, { voided: "true" });
  const { timeStamp, saleID, employeeID, shopID } = sale as Record<string, string>;
  tables.add("SaleVoid", {
    saleVoidID: tables.nextID("SaleVoid"),
    createTime: timeStamp ?? "",
    reason: "Rung up twice",
    saleID: saleID ?? NONE,
    employeeID: employeeID ?? NONE,
    shopID: shopID ?? NONE,
  });
}

function addHours(tables: Tables, { now }: Calendar): void {
  for (const { employeeID, archived } of tables.of("Employee")) {
    if (archived === "true") continue;
    tables.add("EmployeeHours", {
      employeeHoursID: tables.nextID("EmployeeHours"),
      checkIn: timestamp(now - DAY - 9 * 3600),
      checkOut: timestamp(now - DAY - 3600),
      employeeID: String(employeeID),
      shopID: "1",
    });
  }
}
