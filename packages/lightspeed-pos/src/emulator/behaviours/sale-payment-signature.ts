import type { Behaviour } from "./behaviour.js";

/** What a customer signed. */
export const salePaymentSignature: Behaviour = {
  /**
   * Documented: no more than one is kept for a payment, and none can be changed or deleted. So the next one takes the
   * place of the one before (assumed), and the path is assumed too.
   */
  creating(draft, { store }) {
    const { salePaymentID } = draft;
    const signatures = store.table("SalePaymentSignature");
    for (const known of [...signatures.having("salePaymentID", String(salePaymentID))]) signatures.remove(known);
    draft.filePath = `signatures/${String(salePaymentID)}.pdf`;
  },
};
