import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { giveDefaults } from "./custom-field-defaults.js";
import { linesOfOrder, recalculateOrder } from "./order-totals.js";
import { updateBackorder } from "./stock/backorder.js";
import { orderCurrency } from "./vendor-currency.js";
import { firstShopID } from "./workorder.js";

/** Goods ordered from a vendor. Its lines come by their own endpoint; those sent with it are ignored (documented). */
export const order: Behaviour = {
  removalAnswers: ["Note"],

  /** Assumed: the first shop orders, unless another is named. */
  creating(draft, { store, write }) {
    if (isBlank(draft.shopID)) draft.shopID = firstShopID(store);
    draft.createdByEmployeeID = write.employeeID;
    Object.assign(draft, orderCurrency(draft, store));
  },

  saved(record, change) {
    const { store, write, now } = change;
    giveDefaults(change, "Order", { orderID: record.orderID });
    // Observed: an order has a note from the start.
    if (record.noteID === "0") {
      const note = store.table("Note").insert({ noteID: "0", note: "", isPublic: "false", timeStamp: now });
      store.table("Order").update(record, { noteID: note.noteID });
    }
    recalculateOrder(write, record);
    for (const { itemID } of linesOfOrder(store, record)) updateBackorder(write, String(itemID));
  },

  /** Documented: archived orders count towards no backorder. */
  removed(record, { store, write }) {
    for (const { itemID } of linesOfOrder(store, record)) updateBackorder(write, String(itemID));
  },
};
