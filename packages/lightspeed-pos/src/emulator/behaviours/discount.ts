import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** A discount to choose at the register. */
export const discount: Behaviour = {
  creating(draft, { sent }) {
    refuseBoth(sent);
    refuseBeyondLimits(draft);
  },

  /** What is set takes the place of the other (assumed). */
  updating(_record, changes, { sent }) {
    refuseBoth(sent);
    if (!isBlank(sent.discountAmount)) changes.discountPercent = "0";
    if (!isBlank(sent.discountPercent)) changes.discountAmount = "0";
    refuseBeyondLimits(changes);
  },
};

/** Documented, with its words: an amount or a percentage, not both. */
function refuseBoth({ discountAmount, discountPercent }: WireRecord): void {
  if (isBlank(discountAmount) || isBlank(discountPercent)) return;
  throw badRequest("Discount cannot have discountAmount and discountPercent set at the same time.");
}

/** Documented: no negative amount, and no more than all of it. */
function refuseBeyondLimits({ discountAmount, discountPercent }: WireRecord): void {
  if (decimal(discountAmount).lt(0)) throw badRequest("discountAmount must be greater than 0.");
  if (decimal(discountPercent).gt(1)) throw badRequest("discountPercent must be 1 at most.");
}
