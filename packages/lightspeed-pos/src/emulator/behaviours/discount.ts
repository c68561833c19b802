import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { decimal } from "../values/decimal.js";
import type { Behaviour } from "./behaviour.js";
import { insteadOfOther, refuseMoreThanWhole, refuseTwoDiscounts } from "./discount-limits.js";

/** A discount to choose at the register. */
export const discount: Behaviour = {
  creating(draft, { sent }) {
    refuseTwoDiscounts("Discount", sent);
    refuseBeyondLimits(draft);
  },

  updating(_record, changes, { sent }) {
    refuseTwoDiscounts("Discount", sent);
    Object.assign(changes, insteadOfOther(sent));
    refuseBeyondLimits(changes);
  },
};

/** Documented: no negative amount, and no more than all of it. */
function refuseBeyondLimits(fields: WireRecord): void {
  if (decimal(fields.discountAmount).lt(0)) throw badRequest("discountAmount must be greater than 0.");
  refuseMoreThanWhole(fields);
}
