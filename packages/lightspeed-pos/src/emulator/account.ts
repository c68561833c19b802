import type { WireRecord } from "./store/record.js";

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
