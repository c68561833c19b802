import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";

/** What a work order is made of, with the table of each. */
export function partsOf(
  store: Store,
  { workorderID }: WireRecord,
): (readonly ["WorkorderItem" | "WorkorderLine", WireRecord])[] {
  return (["WorkorderItem", "WorkorderLine"] as const).flatMap((table) =>
    store
      .table(table)
      .having("workorderID", String(workorderID))
      .map((part) => [table, part] as const),
  );
}

/** What one of a part costs: its price, the price given for it, or its time at the shop's rate (assumed). */
export function laborPrice(store: Store, workorder: WireRecord, part: WireRecord): string {
  if (!isBlank(part.unitPrice)) return String(part.unitPrice);
  if (!isBlank(part.unitPriceOverride)) return String(part.unitPriceOverride);
  const rate = decimal(store.table("Shop").get(String(workorder.shopID))?.serviceRate);
  const hours = decimal(part.hours).plus(decimal(part.minutes).div(60));
  return wireDecimal(rate.times(hours).round(2));
}
