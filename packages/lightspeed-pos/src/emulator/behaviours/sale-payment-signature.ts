import { badRequest } from "../refusal.js";
import type { Behaviour } from "./behaviour.js";

/** What a customer signed. */
export const salePaymentSignature: Behaviour = {
  /** Documented: one for each payment. The wording and the path are assumed. */
  creating(draft, { store }) {
    const { salePaymentID } = draft;
    const known = store.table("SalePaymentSignature").having("salePaymentID", String(salePaymentID));
    if (known.length > 0) throw badRequest("SalePaymentSignature not created. The SalePayment has one already.");
    draft.filePath = `signatures/${String(salePaymentID)}.pdf`;
  },
};
