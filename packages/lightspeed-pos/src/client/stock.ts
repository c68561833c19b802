/** The rows that belong to one shop each, by their shop's id, and the row that sums them up. */
export interface StockByShop<T> {
  readonly shops: ReadonlyMap<number, T>;
  /** The row of shop 0: the sum over all shops. */
  readonly total: T | undefined;
}

/**
 * An item's stock by shop, with the summary row apart.
 *
 * ```ts
 * const { ItemShops } = await account.items.find(1, { load: ["ItemShops"] });
 * const { shops, total } = stockByShop(ItemShops);
 * console.log(shops.get(2)?.qoh, total?.qoh);
 * ```
 *
 * The API lists one row per shop and one more with `shopID` 0 (observed): adding up all rows counts everything twice.
 */
export function stockByShop<T extends { readonly shopID: number }>(itemShops: readonly T[]): StockByShop<T> {
  const shops = new Map(itemShops.filter(({ shopID }) => shopID !== 0).map((row) => [row.shopID, row]));
  return { shops, total: itemShops.find(({ shopID }) => shopID === 0) };
}
