import {
  amount,
  boolean,
  type Extra,
  id,
  integer,
  type Row,
  rate,
  resource,
  text,
  timestamp,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A discount to choose at the register. Documented: /retail/endpoints/Discount. */
export const discount = resource("Discount", {
  collection: "discounts",
  id: "discountID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    discountID: id(),
    name: text().required().assumed("required"),
    /** Either this or `discountPercent`. Only lines of a sale can have it, not the sale. */
    discountAmount: amount(),
    /** A fraction, at most 1. */
    discountPercent: rate(),
    requireCustomer: boolean(),
    /** `false` restores an archived discount (assumed). Filter with the `archived` option. */
    archived: boolean().unfilterable().assumed("writable"),
    /** What made it: 0 a price rule, 1 loyalty, 2 a discount rule. */
    sourceID: integer().optional().readOnly(),
    createTime: timestamp().optional().readOnly(),
    timeStamp: timestamp().readOnly(),
  },
  sort: ["discountID", "timeStamp"],
});

/** A discount's data. */
export interface Discount extends Row<typeof discount> {
  discountID: number;
}

/** What creating a discount takes. */
export interface DiscountInput extends Input<typeof discount> {
  extra?: Extra;
}

/** What changing a discount takes: absent keeps, `null` clears. */
export interface DiscountPatch extends Patch<typeof discount> {
  extra?: Extra;
}
