import { id, type Row, reference, resource, toOne } from "../schema/index.js";

/** A category whose items carry a fee. Documented: /retail/endpoints/ItemFee. */
export const itemFeeCategory = resource("ItemFeeCategory", {
  id: "itemFeeCategoryID",
  actions: [],
  fields: {
    itemFeeCategoryID: id(),
    itemFeeID: reference("ItemFee").readOnly(),
    categoryID: reference("Category"),
  },
  relations: {
    Category: toOne("Category", "categoryID"),
  },
});

/** The data of a fee's category. */
export interface ItemFeeCategory extends Row<typeof itemFeeCategory> {
  itemFeeCategoryID: number;
}
