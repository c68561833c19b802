import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";

/** Where a sale is sent. It is written inside its sale, and has a contact of its own. */
export const shipTo: Behaviour = {
  creating(draft, { owner }) {
    if (owner?.name !== "Sale") return;
    draft.saleID = owner.record.saleID;
    if (draft.customerID === "0") draft.customerID = owner.record.customerID;
  },

  saved(record, change) {
    completeContact(record, change, "ShipTo");
  },
};
