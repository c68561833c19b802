import { amount, boolean, id, oneOf, type Row, resource, text, timestamp, toMany } from "../schema/index.js";

/** A charge that comes with an item, like a deposit. Documented: /retail/endpoints/ItemFee. */
export const itemFee = resource("ItemFee", {
  id: "itemFeeID",
  actions: [],
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
});

/** An item fee's data. */
export interface ItemFee extends Row<typeof itemFee> {
  itemFeeID: number;
}
