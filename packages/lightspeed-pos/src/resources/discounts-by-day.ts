import { americanDate, amount, date, id, type Row, reference, resource } from "../schema/index.js";

/** What was taken off each day, by shop. Documented: /retail/endpoints/Reports-Accounting-DiscountsByDay. */
export const discountsByDay = resource("DiscountsByDay", {
  collection: "reports.discountsByDay",
  path: "Reports/Accounting/DiscountsByDay",
  key: "Discounts",
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
    /** Off the lines and the whole sale, together (assumed). */
    discount: amount().readOnly(),
  },
  sort: ["date"],
});

/** A day's discounts. */
export interface DiscountsByDay extends Row<typeof discountsByDay> {
  shopID: number;
}
