import { americanDate, amount, date, id, type Row, reference, resource, text } from "../schema/index.js";

/** What was ordered, by order and tax class of the goods. Documented: /retail/endpoints/Reports-Accounting-OrdersByTaxClass. */
export const ordersByTaxClass = resource("OrdersByTaxClass", {
  collection: "reports.ordersByTaxClass",
  path: "Reports/Accounting/OrdersByTaxClass",
  key: "Order",
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
    taxClassID: reference("TaxClass").readOnly(),
    taxClassName: text().readOnly(),
    vendorID: reference("Vendor").readOnly(),
    vendorName: text().readOnly(),
    cost: amount().readOnly(),
    orderID: reference("Order").readOnly(),
    totalShipCost: amount().readOnly(),
    totalOtherCost: amount().readOnly(),
  },
  sort: ["orderID"],
});

/** An order's cost in one tax class. */
export interface OrdersByTaxClass extends Row<typeof ordersByTaxClass> {
  shopID: number;
}
