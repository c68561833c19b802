import { amount, id, type Row, rate, reference, resource, text, timestamp } from "../schema/index.js";

/** What a processor took for a payment. Documented: /retail/endpoints/ProcessingFee. */
export const processingFee = resource("ProcessingFee", {
  collection: "processingFees",
  id: "salePaymentProcessingFeeID",
  actions: ["list", "get"],
  fields: {
    salePaymentProcessingFeeID: id(),
    salePaymentID: reference("SalePayment").readOnly(),
    processingFeeRef: text().readOnly(),
    processor: text().readOnly(),
    amount: amount().readOnly(),
    fixedFee: amount().readOnly(),
    variableFee: amount().readOnly(),
    /** Percentages or fractions: not documented. The table of fields shortens the names to `…Pct`. */
    variablePercent: rate().readOnly(),
    interchangeFeesFixedFee: amount().readOnly(),
    interchangeFeesVariableFee: amount().readOnly(),
    interchangeFeesVariablePercent: rate().readOnly(),
    schemeFeesFixedFee: amount().readOnly(),
    schemeFeesVariableFee: amount().readOnly(),
    schemeFeesVariablePercent: rate().readOnly(),
    processingTime: timestamp().readOnly(),
    createTime: timestamp().readOnly(),
    updateTime: timestamp().readOnly(),
  },
  sort: ["salePaymentProcessingFeeID"],
});

/** A processing fee's data. */
export interface ProcessingFee extends Row<typeof processingFee> {
  salePaymentProcessingFeeID: number;
}
