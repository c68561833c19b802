import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";

/**
 * Refuses a new line at the endpoint of lines that lacks something.
 *
 * Documented: only layaways and special orders are made there, with a customer, an item, a shop, somebody who sells it
 * and a quantity above 0. The wording is assumed; shop and employee are required of every line.
 */
export function refuseUnreserved(draft: WireRecord): void {
  refuseStray(draft);
  if (isBlank(draft.itemID)) throw badRequest("itemID cannot be blank.");
  if (decimal(draft.unitQuantity).lte(0)) throw badRequest("unitQuantity must be above 0.");
}

/** Documented: a change cannot leave a line without a sale and without somebody whom it waits for. */
export function refuseStraying(record: WireRecord, changes: WireRecord): void {
  if (whatIsAmiss(record) === undefined) refuseStray({ ...record, ...changes });
}

function refuseStray(line: WireRecord): void {
  const amiss = whatIsAmiss(line);
  if (amiss !== undefined) throw badRequest(amiss);
}

/** What a line of no sale lacks. Those of work orders wait there by themselves. */
function whatIsAmiss({ saleID, isWorkorder, isLayaway, isSpecialOrder, customerID }: WireRecord): string | undefined {
  if (!isBlank(saleID) || isWorkorder === "true") return undefined;
  if (isLayaway !== "true" && isSpecialOrder !== "true")
    return "SaleLine not saved. Without a Sale it must be a layaway or a special order.";
  return isBlank(customerID) ? "customerID cannot be blank." : undefined;
}
