import type { Behaviour } from "./behaviour.js";

/** An offer: a sale that waits. Archiving one leaves its sale alone (documented). */
export const quote: Behaviour = {
  creating(draft, { now }) {
    draft.issueDate ??= now;
  },

  /** The sale knows its quote (observed on samples). That it forgets one which moved on is assumed. */
  saved({ quoteID, saleID }, { store, before }) {
    const sales = store.table("Sale");
    const left = before === undefined || before.saleID === saleID ? undefined : sales.get(String(before.saleID));
    if (left?.quoteID === quoteID && left !== undefined) sales.update(left, { quoteID: "0" });
    const sale = sales.get(String(saleID));
    if (sale !== undefined) sales.update(sale, { quoteID });
  },
};
