import { americanDate, amount, date, id, type Row, reference, resource, text } from "../schema/index.js";

/** What was sold each day, by shop and tax class. Documented: /retail/endpoints/Reports-Accounting-TaxClassSalesByDay. */
export const taxClassSalesByDay = resource("TaxClassSalesByDay", {
  collection: "reports.taxClassSalesByDay",
  path: "Reports/Accounting/TaxClassSalesByDay",
  key: "SalesDay",
  id: "rowID",
  actions: ["list"],
  parameters: {
    /** The first day, in the shop's time zone (assumed). */
    startDate: date().required(),
    /** The last day, which counts too (assumed). */
    endDate: date().required(),
  },
  fields: {
    rowID: id().internal(),
    date: americanDate().unfilterable().readOnly(),
    taxClassID: reference("TaxClass").readOnly(),
    taxClassName: text().readOnly(),
    shopID: reference("Shop").readOnly(),
    /** Without taxes, after discounts (assumed). */
    subtotal: amount().readOnly(),
    fifoCost: amount().readOnly(),
    avgCost: amount().readOnly(),
  },
  sort: ["date"],
});

/** What a day sold of a tax class. */
export interface TaxClassSalesByDay extends Row<typeof taxClassSalesByDay> {
  shopID: number;
}
