import { CREDIT_CARD } from "./settings.js";
import type { Tables } from "./tables.js";
import { decimal, money } from "./wire.js";

/** Each of so many card payments tells what the processor took for it. */
const PAYMENTS_PER_FEE = 5;

/** Hundredths of a percent. */
const SHARE = 26;
const FIXED_CENTS = 10;

/** Adds what a processor took for some of the payments by card. */
export function addProcessingFees(tables: Tables): void {
  const payments = tables.founded("SalePayment");
  for (const [index, position] of payments.having("paymentTypeID", CREDIT_CARD).entries()) {
    if (index % PAYMENTS_PER_FEE !== 0) continue;
    const { salePaymentID, createTime, amount } = payments.at(position) as Record<
      "salePaymentID" | "createTime" | "amount",
      string
    >;
    const cents = Math.round(Number(amount) * 100);
    const share = Math.round((Math.abs(cents) * SHARE) / 10_000);
    tables.add("ProcessingFee", {
      salePaymentProcessingFeeID: tables.nextID("ProcessingFee"),
      salePaymentID,
      processingFeeRef: `emulated-${salePaymentID}`,
      processor: "EMULATED",
      amount: money(FIXED_CENTS + share),
      fixedFee: money(FIXED_CENTS),
      variableFee: money(share),
      variablePercent: decimal(SHARE, 2),
      interchangeFeesFixedFee: "0",
      interchangeFeesVariableFee: "0",
      interchangeFeesVariablePercent: "0",
      schemeFeesFixedFee: "0",
      schemeFeesVariableFee: "0",
      schemeFeesVariablePercent: "0",
      processingTime: createTime,
      createTime,
      updateTime: createTime,
    });
  }
}
