import { id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** A customer's signature on a card payment. Documented: /retail/endpoints/SalePayment-SalePaymentSignature. */
export const salePaymentSignature = resource("SalePaymentSignature", {
  id: "salePaymentSignatureID",
  actions: [],
  fields: {
    salePaymentSignatureID: id(),
    /** Where the picture lies in the API's own storage. */
    filePath: text().readOnly(),
    createTime: timestamp().readOnly(),
    salePaymentID: reference("SalePayment").readOnly(),
  },
});

/** A signature's data. */
export interface SalePaymentSignature extends Row<typeof salePaymentSignature> {
  salePaymentSignatureID: number;
}
