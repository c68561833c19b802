import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";

/** Somebody who works in the shop. */
export const employee: Behaviour = {
  /** Documented by a sample: one may be archived from the start. */
  creating(draft, { sent }) {
    draft.archived = sent.archived ?? "false";
  },

  saved(record, change) {
    completeContact(record, change, "Employee");
  },
};
