import { generateShop } from "../../seed/index.js";
import type { WireRecord } from "../../store/record.js";
import { rowsOf } from "../../store/rows.js";
import { parseTime } from "../../values/time.js";
import type { ShopInMaking } from "../shop-in-making.js";

/**
 * What every account has from its first day (observed), by resource: new items refer to it without being told.
 *
 * Level 1 is the default price and level 2 the MSRP in every account seen, the others are its own.
 */
const STANDING: Readonly<Record<string, (record: WireRecord) => boolean>> = {
  ItemAttributeSet: ({ system }) => system === "true",
  PaymentType: ({ internalReserved }) => internalReserved === "true",
  PriceLevel: ({ priceLevelID }) => Number(priceLevelID) <= 2,
  TaxClass: () => true,
};

/** Adds it for resources that the data has no list of; a list, even an empty one, is taken as it stands. */
export function addStandingRecords(shop: ShopInMaking): void {
  const wanted = Object.keys(STANDING).filter((name) => !shop.isListed(name));
  if (wanted.length === 0) return;
  const now = parseTime(shop.now) ?? 0;
  const account = generateShop({ seed: 1, items: 0, sales: 0, customers: 0, registers: 1, now });
  for (const name of wanted) {
    const records = rowsOf(account[name]).filter(STANDING[name] ?? (() => false));
    addMissing(shop, name, records);
  }
}

function addMissing(shop: ShopInMaking, name: string, records: readonly WireRecord[]): void {
  const id = idField(name);
  const known = new Set(shop.entries(name).map(({ record }) => record[id]));
  for (const record of records) if (!known.has(record[id])) shop.add(name, record);
}

/** The ids of these resources are called after them. */
function idField(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}ID`;
}
