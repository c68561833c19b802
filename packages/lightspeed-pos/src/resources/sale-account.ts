import { id, type Row, reference, resource } from "../schema/index.js";

/** Links the payment and the line that put money on a gift card. Documented: /retail/endpoints/Sale. */
export const saleAccount = resource("SaleAccount", {
  id: "saleAccountID",
  actions: [],
  fields: {
    saleAccountID: id(),
    creditAccountID: reference("CreditAccount").readOnly(),
    salePaymentID: reference("SalePayment").readOnly(),
    saleLineID: reference("SaleLine").readOnly(),
  },
});

/** The data of a gift card's loading. */
export interface SaleAccount extends Row<typeof saleAccount> {
  saleAccountID: number;
}
