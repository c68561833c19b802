import { badRequest } from "../refusal.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";

/** Somebody who works in the shop. */
export const employee: Behaviour = {
  /** Documented by a sample: one may be archived from the start. */
  creating(draft, { sent, store }) {
    draft.archived = sent.archived ?? "false";
    if (draft.archived !== "true") refuseOverLimit(store);
  },

  updating(record, changes, { store }) {
    if (record.archived === "true" && changes.archived === "false") refuseOverLimit(store);
  },

  saved(record, change) {
    completeContact(record, change, "Employee");
  },
};

/** Documented: an account has so many employees at most, archived ones apart. The wording is assumed. */
function refuseOverLimit(store: Store): void {
  const limit = Number(store.table("Account").all.at(0)?.employeeLimit ?? 0);
  const working = store.table("Employee").all.filter(({ archived }) => archived !== "true");
  if (limit > 0 && working.length >= limit)
    throw badRequest(`Employee not saved. The account has its ${limit} employees.`);
}
