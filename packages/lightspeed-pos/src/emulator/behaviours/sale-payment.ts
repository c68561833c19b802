import { isBlank } from "../write/checks.js";
import { refuseWrongAccount } from "./account-payment.js";
import type { Behaviour } from "./behaviour.js";
import { noteLoad, refuseLoadOnWebRegister } from "./gift-card.js";
import { refuseClosedSale } from "./sale-recalculate.js";

/** Money for a sale. It is written through the sale. */
export const salePayment: Behaviour = {
  /** Observed: payments always bring it. */
  alwaysLoads: ["PaymentType"],

  creating(draft, { store }) {
    refuseClosedSale(store, draft.saleID, "SalePayment");
    const sale = store.table("Sale").get(String(draft.saleID));
    draft.archived = "false";
    if (isBlank(draft.registerID)) draft.registerID = sale?.registerID ?? "0";
    if (isBlank(draft.employeeID)) draft.employeeID = sale?.employeeID ?? "0";
    refuseWrongAccount(store, draft);
    refuseLoadOnWebRegister(store, draft);
  },

  updating(record, changes, { store }) {
    refuseClosedSale(store, record.saleID, "SalePayment");
    refuseWrongAccount(store, { ...record, ...changes });
  },

  saved(record, change) {
    if (change.before === undefined) noteLoad(record, change);
  },
};
