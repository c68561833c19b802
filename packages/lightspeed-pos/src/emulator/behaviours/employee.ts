import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";

/** Somebody who works in the shop. */
export const employee: Behaviour = {
  creating(draft) {
    draft.archived = "false";
  },

  saved(record, change) {
    completeContact(record, change, "Employee");
  },
};
