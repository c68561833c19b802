import type { WireRecord, WireValue } from "../../store/record.js";
import type { Entry, ShopInMaking } from "../shop-in-making.js";

/** What has prices. */
const PRICED = ["Item", "ItemMatrix"];

/** Gives every product a price for each level: 0 where the data has none (observed). */
export function completePrices(shop: ShopInMaking): void {
  const products = PRICED.flatMap((name) => shop.entries(name));
  if (!shop.isListed("PriceLevel")) addLevelsOf(shop, products);
  const levels = shop.entries("PriceLevel").map(({ record }) => record);
  const none = withEveryLevel([], levels);
  for (const { record, given } of products) {
    record.Prices = given.Prices === undefined ? none : withEveryLevel(given.Prices, levels);
  }
}

/** Prices with one more for each level that has none yet; a level may be named instead of its id. */
export function withEveryLevel(prices: WireValue | undefined, levels: readonly WireRecord[]): readonly WireRecord[] {
  const known = recordsIn(prices).map((price) => withLevel(price, levels));
  const missing = levels.filter(({ priceLevelID }) => !known.some(({ useTypeID }) => useTypeID === priceLevelID));
  return [
    ...known,
    ...missing.map(({ priceLevelID, name }) => ({ amount: "0", useTypeID: priceLevelID, useType: name })),
  ];
}

function withLevel(price: WireRecord, levels: readonly WireRecord[]): WireRecord {
  const { useTypeID, useType } = price;
  if (useTypeID !== "0" && useType !== "") return price;
  const level = levels.find(({ priceLevelID, name }) =>
    useTypeID === "0" ? lower(name) === lower(useType) : priceLevelID === useTypeID,
  );
  return level === undefined ? price : { ...price, useTypeID: level.priceLevelID, useType: level.name };
}

/** The levels that prices in the data speak of. */
function addLevelsOf(shop: ShopInMaking, products: readonly Entry[]): void {
  const known = new Set(shop.entries("PriceLevel").map(({ record }) => record.priceLevelID));
  for (const { useTypeID, useType } of products.flatMap(({ given }) => recordsIn(given.Prices))) {
    if (useTypeID === "0" || known.has(useTypeID)) continue;
    known.add(useTypeID);
    const name = useType === "" ? `Level ${String(useTypeID)}` : useType;
    shop.add("PriceLevel", { priceLevelID: useTypeID, name, type: "fixed", canBeArchived: "true" });
  }
}

function lower(text: unknown): string {
  return String(text).toLowerCase();
}

function recordsIn(value: WireValue | undefined): readonly WireRecord[] {
  return Array.isArray(value) ? (value as readonly WireRecord[]) : [];
}
