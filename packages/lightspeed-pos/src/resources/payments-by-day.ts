import { americanDate, amount, boolean, date, id, type Row, reference, resource, text } from "../schema/index.js";

/** What was paid each day, by shop and way of paying. Documented: /retail/endpoints/Reports-Accounting-PaymentsByDay. */
export const paymentsByDay = resource("PaymentsByDay", {
  collection: "reports.paymentsByDay",
  path: "Reports/Accounting/PaymentsByDay",
  key: "Payments",
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
    /** Whether it was paid for goods that are set aside. The documented sample lacks it. */
    layaway: boolean().optional().readOnly(),
    amount: amount().readOnly(),
    paymentTypeName: text().readOnly(),
    paymentTypeID: reference("PaymentType").readOnly(),
  },
  sort: ["date"],
});

/** A day's payments. */
export interface PaymentsByDay extends Row<typeof paymentsByDay> {
  shopID: number;
}
