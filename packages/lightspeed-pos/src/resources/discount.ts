import { amount, boolean, id, integer, type Row, rate, resource, text, timestamp } from "../schema/index.js";

/** A discount to choose at the register. Documented: /retail/endpoints/Discount. */
export const discount = resource("Discount", {
  id: "discountID",
  actions: [],
  fields: {
    discountID: id(),
    name: text(),
    /** Either this or `discountPercent`. */
    discountAmount: amount(),
    /** A fraction, at most 1. */
    discountPercent: rate(),
    requireCustomer: boolean(),
    archived: boolean().unfilterable().readOnly(),
    /** What made it: 0 a price rule, 1 loyalty, 2 a discount rule. */
    sourceID: integer().optional().readOnly(),
    createTime: timestamp().optional().readOnly(),
    timeStamp: timestamp().readOnly(),
  },
});

/** A discount's data. */
export interface Discount extends Row<typeof discount> {
  discountID: number;
}
