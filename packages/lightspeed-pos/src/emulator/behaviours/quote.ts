import type { Behaviour } from "./behaviour.js";
import { touch } from "./touch.js";

/** An offer: a sale that waits. Archiving one leaves its sale alone (documented). */
export const quote: Behaviour = {
  creating(draft, { now }) {
    draft.issueDate ??= now;
  },

  /** The sale knows its quote (observed on samples). That it forgets one which moved on is assumed. */
  saved({ quoteID, saleID }, { store, before, now }) {
    const sales = store.table("Sale");
    const left = before === undefined || before.saleID === saleID ? undefined : sales.get(String(before.saleID));
    if (left?.quoteID === quoteID && left !== undefined) touch(sales, left, { quoteID: "0" }, now);
    const sale = sales.get(String(saleID));
    if (sale !== undefined) touch(sales, sale, { quoteID }, now);
  },
};
