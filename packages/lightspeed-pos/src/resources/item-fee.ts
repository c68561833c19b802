import {
  amount,
  boolean,
  type Extra,
  id,
  oneOf,
  type Row,
  resource,
  text,
  timestamp,
  toMany,
} from "../schema/index.js";
import type { Patch } from "./forms.js";

/** A charge that comes with an item, like a deposit. Documented: /retail/endpoints/ItemFee. */
export const itemFee = resource("ItemFee", {
  collection: "itemFees",
  id: "itemFeeID",
  actions: ["list", "get", "update", "archive"],
  fields: {
    itemFeeID: id(),
    name: text(),
    calculationMethod: oneOf("fixed_amount"),
    feeValue: amount(),
    taxable: boolean(),
    /** Not used by the API yet. */
    discountable: boolean(),
    /** Not used by the API yet. */
    nonRefundable: boolean(),
    archived: boolean().unfilterable(),
    createTime: timestamp().readOnly(),
    timestamp: timestamp().readOnly(),
  },
  relations: {
    ItemFeeCategories: toMany("ItemFeeCategory", "itemFeeID").writable(),
  },
  load: ["ItemFeeCategories"],
  sort: ["itemFeeID"],
  writesAnswer: ["ItemFeeCategories"],
});

/** An item fee's data. */
export interface ItemFee extends Row<typeof itemFee> {
  itemFeeID: number;
}

/** What changing an item fee takes: absent keeps, `null` clears. */
export interface ItemFeePatch extends Patch<typeof itemFee> {
  extra?: Extra;
}
