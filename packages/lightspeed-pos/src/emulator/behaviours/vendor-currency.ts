import { currencyOf } from "../account.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";

/** The currency that a vendor is paid in, where it is another than the account's. */
export function purchasingCurrencyOf(vendor: WireRecord | undefined, store: Store): WireRecord | undefined {
  if (isObject(vendor?.purchasingCurrency)) return vendor.purchasingCurrency as WireRecord;
  const rate = isBlank(vendor?.currencyRateID)
    ? undefined
    : store.table("CurrencyRate").get(String(vendor?.currencyRateID));
  if (rate === undefined) return undefined;
  const code = String(rate.currencyCode);
  return { code, symbol: symbolOf(code), rate: String(rate.rate) };
}

/** Documented: an order is in its vendor's currency, at the vendor's rate, which turns its amounts into the account's. */
export function orderCurrency(order: WireRecord, store: Store): WireRecord {
  const own = purchasingCurrencyOf(store.table("Vendor").get(String(order.vendorID)), store);
  return {
    vendorCurrencyCode: String(own?.code ?? currencyOf(store)),
    vendorCurrencyRate: String(own?.rate ?? "1"),
  };
}

/** What is before an amount; the code itself where it is no currency. */
function symbolOf(code: string): string {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" });
    return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
  } catch {
    return code;
  }
}
