import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";

/** The prices of a record: one for every price level, 0 where none was ever set (observed). */
export function pricesOf(current: WireValue | undefined, sent: WireValue | undefined, store: Store): WireRecord[] {
  const amounts = new Map(records(current).map(({ useTypeID, amount }) => [useTypeID, amount]));
  for (const price of records(sent)) amounts.set(levelOf(price, store).priceLevelID, price.amount);
  return store.table("PriceLevel").all.map(({ priceLevelID, name }) => ({
    amount: amounts.get(priceLevelID) ?? "0",
    useTypeID: priceLevelID,
    useType: name,
  }));
}

/** The amount of a price level; `1` is the default one in every account seen. */
export function priceOf(record: WireRecord, priceLevelID = "1"): string {
  const price = records(record.Prices).find(({ useTypeID }) => useTypeID === priceLevelID);
  return String(price?.amount ?? "0");
}

/** The price level that a sent price is for, by its id or by its name. */
function levelOf({ useTypeID, useType }: WireRecord, store: Store): WireRecord {
  const levels = store.table("PriceLevel");
  const isNamed = (level: WireRecord) => String(level.name).toLowerCase() === String(useType).toLowerCase();
  const level = useTypeID === "0" ? levels.all.find(isNamed) : levels.get(String(useTypeID));
  if (level === undefined) throw badRequest(`There is no price level ${String(useTypeID)} '${String(useType)}'.`);
  return level;
}

function records(value: WireValue | undefined): readonly WireRecord[] {
  return Array.isArray(value) ? (value as readonly WireRecord[]) : [];
}
