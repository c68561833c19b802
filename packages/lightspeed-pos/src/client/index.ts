export type { AccountHandle, Collections, RawRequest } from "./account.js";
export type { AccountRecord, Accounts, AccountsOptions } from "./accounts.js";
export { Lightspeed, type LightspeedOptions } from "./lightspeed.js";
export type { Collection, Explanation, InputOf, Page, PatchOf, RecordOf } from "./types.js";
export { version } from "./version.js";
