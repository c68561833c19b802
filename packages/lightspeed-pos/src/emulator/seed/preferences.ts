import type { Tables } from "./tables.js";

/** What an account is set to. The names are the API's own. */
const options: readonly (readonly [name: string, value: string])[] = [
  ["auto_logout_delay", "120"],
  ["require_pin_delay", "0"],
  ["cost_method", "average"],
  ["require_pin_before_each_sale", ""],
  ["no_discounts_on_labor", ""],
  ["disable_giftcard_refunds", ""],
  ["billing_days_till_due", "30"],
  // An answer was seen with a number in this form.
  ["billing_percent_due", "1.0E-8"],
  ["label_size", "2.25x1.25"],
  ["locale", "United States"],
  ["locale_code", "US"],
  ["currency_code", "USD"],
  ["tax_pricing", "exclusive"],
  ["date_format", "m/d/Y"],
  ["publish_to_ecom_default_value", "true"],
];

/** Lines of business, with the number that the catalogs have for them. */
const industries: readonly (readonly [name: string, catalogIndustryID: string])[] = [
  ["Bicycles", "1"],
  ["Skateboards", "2"],
  ["Outdoor", "21"],
  ["Running", "33"],
];

/** Adds an account's settings and its lines of business: this one sells bicycles. */
export function addPreferences(tables: Tables): void {
  for (const [name, value] of options) tables.add("Option", { optionID: tables.nextID("Option"), name, value });
  for (const [name, catalogIndustryID] of industries) {
    const industryID = tables.nextID("Industry");
    tables.add("Industry", { industryID, name, enabled: String(industryID === "1"), catalogIndustryID });
  }
}
