import type { WireRecord } from "./store/record.js";
import type { Store } from "./store/store.js";
import { isObject } from "./values/json.js";

/** The account around the shop; its name and currency are invented. */
export function accountRecord(accountID: number): WireRecord {
  return {
    accountID: String(accountID),
    name: "Saguaro Cycles",
    status: "customer",
    employeeLimit: "30",
    uniqueSubscriptionIdentifier: `EMULATED${accountID}`,
    defaultCurrency: { code: "USD", symbol: "$" },
    purchasingCurrencies: [{ code: "USD", symbol: "$", rate: "1" }],
  };
}

/** The letters of the currency that a shop's amounts are in. */
export function currencyOf(store: Store): string {
  const currency = store.table("Account").all.at(0)?.defaultCurrency;
  return isObject(currency) && typeof currency.code === "string" ? currency.code : "USD";
}
