import { accountRecord } from "../../account.js";
import { Store } from "../../store/store.js";
import type { Report } from "../report.js";
import type { ShopInMaking } from "../shop-in-making.js";
import { placeCategories } from "./categories.js";
import { addContacts } from "./contacts.js";
import { forgetOddLots } from "./lots.js";
import { collectAttributes } from "./matrices.js";
import { numberItems, numberSales } from "./numbers.js";
import { completePrices } from "./prices.js";
import { workOutSales } from "./sales.js";
import { addStandingRecords } from "./standing.js";
import { completeStock } from "./stock.js";

/** Fills in what follows from the data, or what every account has, where the data does not say it. */
export function complete(shop: ShopInMaking, accountID: number, report: Report): void {
  if (shop.entries("Account").length === 0) shop.add("Account", accountRecord(accountID));
  addStandingRecords(shop);
  completePrices(shop);
  numberItems(shop);
  numberSales(shop);
  addContacts(shop);
  placeCategories(shop);
  collectAttributes(shop);
  forgetOddLots(shop, report);
  completeStock(shop);
  workOutSales(shop, () => new Store(shop.listed()));
}
