import type { FoundedShop } from "../store/store.js";
import { wireTime } from "../values/time.js";
import { complete } from "./complete/index.js";
import type { Drafts } from "./drafts.js";
import { type DataForm, wrongData } from "./form.js";
import { RecordReader } from "./read-records.js";
import { reportMissing } from "./references.js";
import { Report } from "./report.js";
import { ShopInMaking } from "./shop-in-making.js";

/** A shop made of data. */
export interface LoadedShop {
  readonly data: FoundedShop;
  readonly lastIDs: Readonly<Record<string, number>>;
  /** What is odd about the data, in sentences. */
  readonly warnings: readonly string[];
}

/** Makes a shop of data, for an account. `now` is the moment from which records are that have none of their own. */
export function loadShop(form: DataForm, accountID: number, now: number): LoadedShop {
  const report = new Report();
  const drafts = new RecordReader(report).read(form);
  refuseOtherAccounts(drafts, accountID);
  drafts.settle(form.lastIDs);
  const shop = new ShopInMaking(form, drafts, wireTime(now));
  complete(shop, accountID, report);
  reportMissing(shop, report);
  return { data: shop.packed(), lastIDs: form.lastIDs, warnings: report.warnings };
}

function refuseOtherAccounts(drafts: Drafts, accountID: number): void {
  for (const { id, path } of drafts.of("Account")) {
    if (id !== undefined && id !== String(accountID)) {
      throw wrongData(path, `the data belongs to account ${accountID}, and holds no other.`);
    }
  }
  if (drafts.of("Account").length > 1) throw wrongData("records.Account", "the data belongs to one account.");
  for (const draft of drafts.of("Account")) draft.id = String(accountID);
}
