import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { type Decimal, decimal } from "../values/decimal.js";
import { isFeeLine } from "./item-fee.js";
import { cameToNothing } from "./sale-recalculate.js";

/**
 * What is left of a line after all that was taken back of it, but for one line that is being written.
 *
 * Only lines of less than nothing take back, and none on a sale that was archived or voided, which came to nothing
 * (assumed).
 */
export function leftOf(store: Store, line: WireRecord, except?: unknown): Decimal {
  const takesBack = (child: WireRecord) =>
    child.saleLineID !== except &&
    !isFeeLine(child) &&
    decimal(child.unitQuantity).lt(0) &&
    !cameToNothing(store.table("Sale").get(String(child.saleID)));
  return store
    .table("SaleLine")
    .having("parentSaleLineID", String(line.saleLineID))
    .filter(takesBack)
    .reduce((left, { unitQuantity }) => left.plus(decimal(unitQuantity)), decimal(line.unitQuantity));
}
