import { badRequest } from "../refusal.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** A field that an account adds to its items, customers or orders. It has a name (assumed, as everywhere). */
export const customField: Behaviour = {
  creating(draft) {
    if (isBlank(draft.name)) throw badRequest("name cannot be blank.");
    draft.archived = "false";
  },
};

/** A word that a field offers. Documented: some cannot be deleted. The wording is assumed. */
export const customFieldChoice: Behaviour = {
  removing({ canBeDeleted }) {
    if (canBeDeleted === "false") throw badRequest("CustomFieldChoice not deleted. It cannot be deleted.");
  },
};
