import { americanDate, amount, date, id, type Row, reference, resource, text } from "../schema/index.js";

/** The taxes of each day, by shop and tax category. Documented: /retail/endpoints/Reports-Accounting-TaxesByDay. */
export const taxesByDay = resource("TaxesByDay", {
  collection: "reports.taxesByDay",
  path: "Reports/Accounting/TaxesByDay",
  key: "Taxes",
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
    shopID: reference("Shop").readOnly(),
    taxCategoryID: reference("TaxCategory").readOnly(),
    taxCategoryName: text().readOnly(),
    tax: amount().readOnly(),
  },
  sort: ["date"],
});

/** A day's taxes. */
export interface TaxesByDay extends Row<typeof taxesByDay> {
  shopID: number;
}
