import { amount, boolean, code, id, type Row, reference, resource, text, timestamp, toMany } from "../schema/index.js";

/** What a card gateway did for a payment. Documented: /retail/endpoints/CCCharge. */
export const ccCharge = resource("CCCharge", {
  collection: "ccCharges",
  id: "ccChargeID",
  actions: ["list", "get"],
  fields: {
    ccChargeID: id(),
    gatewayTransID: text().readOnly(),
    /** The last digits of the card. */
    xnum: code().readOnly(),
    voided: boolean().readOnly(),
    refunded: amount().readOnly(),
    amount: amount().readOnly(),
    exp: code().readOnly(),
    authOnly: boolean().readOnly(),
    authCode: code().readOnly(),
    cardType: text().readOnly(),
    entryMethod: text().readOnly(),
    cardholderName: text().readOnly(),
    isDebit: boolean().readOnly(),
    communicationKey: text().readOnly(),
    timeStamp: timestamp().readOnly(),
    declined: boolean().readOnly(),
    /** What the gateway said. The documentation calls it `response`. */
    rawResponse: text().readOnly(),
    rawVoidResponse: text().readOnly(),
    saleID: reference("Sale").readOnly(),
  },
  relations: {
    SalePayments: toMany("SalePayment", "ccChargeID"),
  },
  load: ["SalePayments"],
  sort: ["ccChargeID", "timeStamp", "saleID"],
});

/** A card charge's data. */
export interface CCCharge extends Row<typeof ccCharge> {
  ccChargeID: number;
}
