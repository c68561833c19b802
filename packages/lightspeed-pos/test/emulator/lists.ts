/** What lists need in their query besides filters, by resource, for a shop of the generated data. */
const everyDay = { startDate: "2000-01-01", endDate: "2099-12-31" };

export const listParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CatalogSearch: { description: "tire" },
  DiscountsByDay: everyDay,
  OrdersByTaxClass: everyDay,
  PaymentsByDay: everyDay,
  TaxClassSalesByDay: everyDay,
  TaxesByDay: everyDay,
};

/** The same as a query string. */
export function listSearch(name: string): string {
  return new URLSearchParams(listParameters[name] ?? {}).toString();
}
