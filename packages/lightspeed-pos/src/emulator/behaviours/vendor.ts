import type { WireRecord } from "../store/record.js";
import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";
import { purchasingCurrencyOf } from "./vendor-currency.js";

/** Whom the account buys from: has a contact from the start, and perhaps representatives. */
export const vendor: Behaviour = {
  computed: { purchasingCurrency: purchasingCurrencyOf },

  creating: leaveOutNobody,

  updating(_record, changes) {
    if ("Reps" in changes) leaveOutNobody(changes);
  },

  saved(record, change) {
    completeContact(record, change, "Vendor");
  },
};

/** Observed: without representatives there is no key for them. */
function leaveOutNobody(fields: WireRecord): void {
  if (Array.isArray(fields.Reps) && fields.Reps.length === 0) fields.Reps = undefined;
}
