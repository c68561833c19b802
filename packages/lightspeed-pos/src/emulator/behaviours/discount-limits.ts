import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";

/** Documented, with these words for discounts: an amount or a percentage, not both. On lines they are assumed. */
export function refuseTwoDiscounts(resource: string, { discountAmount, discountPercent }: WireRecord): void {
  if (isBlank(discountAmount) || isBlank(discountPercent)) return;
  throw badRequest(`${resource} cannot have discountAmount and discountPercent set at the same time.`);
}

/** Documented: no more than all of it. The wording is assumed. */
export function refuseMoreThanWhole({ discountPercent }: WireRecord): void {
  if (decimal(discountPercent).gt(1)) throw badRequest("discountPercent must be 1 at most.");
}

/** Documented: a sale can only have discounts that are percentages. The wording is assumed. */
export function refuseAmountOff(resource: string, discount: WireRecord | undefined): void {
  if (discount === undefined || isBlank(discount.discountAmount)) return;
  throw badRequest(`${resource} not saved. Its Discount must be a percentage.`);
}

/** What is set takes the place of the other (assumed). */
export function insteadOfOther({ discountAmount, discountPercent }: WireRecord): WireRecord {
  if (!isBlank(discountAmount)) return { discountPercent: "0" };
  return isBlank(discountPercent) ? {} : { discountAmount: "0" };
}
