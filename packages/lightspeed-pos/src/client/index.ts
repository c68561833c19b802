export type { AccountHandle, Collections, RawRequest } from "./account.js";
export type { AccountRecord, Accounts, AccountsOptions } from "./accounts.js";
export { dayIn, startOfDayIn } from "./days.js";
export { Lightspeed, type LightspeedOptions } from "./lightspeed.js";
export { type Priced, type PricesByLevel, pricesByLevel } from "./prices.js";
export type * from "./records.js";
export { type StockByShop, stockByShop } from "./stock.js";
export type { Collection, Explanation, InputOf, Page, PatchOf, RecordOf, RelatedCollection } from "./types.js";
export { version } from "./version.js";
