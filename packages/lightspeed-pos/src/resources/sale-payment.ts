import { amount, boolean, id, type Row, reference, resource, text, timestamp, toMany, toOne } from "../schema/index.js";

/** A payment of a sale. It is written inside its sale. Documented: /retail/endpoints/SalePayment. */
export const salePayment = resource("SalePayment", {
  collection: "salePayments",
  id: "salePaymentID",
  actions: ["list", "get"],
  fields: {
    salePaymentID: id(),
    /** Negative pays out, or puts money on a gift card. */
    amount: amount().throughParent(),
    createTime: timestamp().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    /** What an outside payment system calls it. */
    remoteReference: text().optional().throughParent().assumed("writable"),
    tipAmount: amount().optional().throughParent().assumed("writable"),
    paymentID: text().optional().readOnly(),
    saleID: reference("Sale").readOnly(),
    paymentTypeID: reference("PaymentType").throughParent(),
    ccChargeID: reference("CCCharge").readOnly(),
    refPaymentID: reference("SalePayment").readOnly(),
    registerID: reference("Register").readOnly(),
    employeeID: reference("Employee").readOnly(),
    /** The credit account or gift card that pays. */
    creditAccountID: reference("CreditAccount").throughParent(),
    /** Sorts, and is on no answer. */
    timeStamp: timestamp().internal(),
  },
  relations: {
    PaymentType: toOne("PaymentType", "paymentTypeID"),
    CCCharge: toOne("CCCharge", "ccChargeID"),
    /** Only display templates bring it. */
    CreditAccount: toOne("CreditAccount", "creditAccountID"),
    SaleAccounts: toMany("SaleAccount", "salePaymentID"),
    Signatures: toMany("SalePaymentSignature", "salePaymentID"),
    ProcessingFees: toMany("ProcessingFee", "salePaymentID"),
  },
  load: ["PaymentType", "CCCharge", "SaleAccounts", "Signatures", "ProcessingFees"],
  sort: ["salePaymentID", "timeStamp", "saleID"],
});

/** A payment's data. */
export interface SalePayment extends Row<typeof salePayment> {
  salePaymentID: number;
}
