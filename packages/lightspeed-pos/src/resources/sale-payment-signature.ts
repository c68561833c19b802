import { type Extra, id, place, type Row, reference, resource, text, timestamp } from "../schema/index.js";
import type { Input, UploadInput } from "./forms.js";

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
  upload: "binary",
});

/** The signature of one payment: there is at most one. */
export const salePaymentSalePaymentSignature = place("SalePayment", salePaymentSignature, {
  collection: "signatures",
  by: "salePaymentID",
  actions: ["list", "get", "create"],
  sort: ["salePaymentSignatureID"],
});

/** A signature's data. */
export interface SalePaymentSignature extends Row<typeof salePaymentSignature> {
  salePaymentSignatureID: number;
}

/** What creating a signature takes: a PDF or a picture. */
export interface SalePaymentSignatureInput extends Input<typeof salePaymentSignature>, UploadInput {
  extra?: Extra;
}
