import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { followAtRegister, freeParts, partsOf } from "./workorder-lines.js";

/** A repair. `DELETE` archives it and answers with a receipt (documented sample). */
export const workorder: Behaviour = {
  /** Assumed: what comes in now and without a date is due at once, and the first shop takes it. */
  creating(draft, { now, store }) {
    draft.timeIn ??= now;
    draft.etaOut ??= draft.timeIn;
    if (isBlank(draft.shopID)) draft.shopID = firstShopID(store);
  },

  /** Observed: 25 and the id in ten digits. */
  inserted(record, { store }) {
    store.table("Workorder").update(record, { systemSku: `25${String(record.workorderID).padStart(10, "0")}` });
  },

  /** Its customer, shop and warranty are those of all that is on it. */
  saved(record, { store, write }) {
    followAtRegister(write, "Workorder", record);
    for (const [repair, part] of partsOf(store, record)) followAtRegister(write, repair, part);
  },

  removed: (record, { write }) => freeParts(write, record),
};

/** The shop of what names none. */
export function firstShopID(store: Store): string {
  return String(store.table("Shop").all.at(0)?.shopID ?? "0");
}
