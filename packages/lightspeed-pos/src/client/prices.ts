import { type Money, money } from "../schema/index.js";

/** The prices of an item or matrix by the name of their level. Every account has `Default` and `MSRP`. */
export type PricesByLevel = { readonly [level: string]: Money | undefined } & {
  readonly Default: Money;
  readonly MSRP: Money;
};

/** What has prices: items and matrices, nested ones too. */
export interface Priced {
  readonly Prices: readonly { readonly amount: Money; readonly useType: string }[];
}

/**
 * The prices of an item or matrix by the name of their level.
 *
 * ```ts
 * pricesByLevel(sale.SaleLines[0].Item).Online?.toString(); // "19.9"
 * ```
 *
 * A record has the same as `item.prices`. A level that was never set costs 0; one that the account does not have is
 * `undefined`. Names are the account's own (observed: 1 Default, 2 MSRP; the others differ).
 */
export function pricesByLevel({ Prices }: Priced): PricesByLevel {
  const none = { Default: money(0), MSRP: money(0) };
  return Object.assign(none, Object.fromEntries(Prices.map(({ useType, amount }) => [useType, amount])));
}
