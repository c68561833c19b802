export type { AccountHandle, RawRequest } from "./account.js";
export type { AccountRecord, Accounts, AccountsOptions } from "./accounts.js";
export type { Collections } from "./collections.js";
export type { Reference } from "./create-once.js";
export type { AccessTokenCredentials, ApplicationCredentials, ConnectionCredentials } from "./credentials.js";
export { dayIn, startOfDayIn } from "./days.js";
export { type ImageSettings, imageUrl, type Pictured } from "./image-url.js";
export { type ClientOptions, Lightspeed, type LightspeedOptions } from "./lightspeed.js";
export { memoryJournal } from "./many/memory-journal.js";
export type { Estimate, InvalidRow, Journal, ManyOptions, ManyRun, Outcome, Outcomes, Rows } from "./many/types.js";
export { type Priced, type PricesByLevel, pricesByLevel } from "./prices.js";
export type * from "./records.js";
export { type StockByShop, stockByShop } from "./stock.js";
export type {
  CallInput,
  Collection,
  CreateManyOptions,
  Explanation,
  InputOf,
  Page,
  Patch,
  PatchOf,
  RecordOf,
  RelatedCollection,
  UpdateManyOptions,
} from "./types.js";
export { version } from "./version.js";
