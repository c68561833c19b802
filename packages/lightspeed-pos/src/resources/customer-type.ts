import { id, type Row, reference, resource, text } from "../schema/index.js";

/** Customers who share a tax and a discount. Documented: /retail/endpoints/CustomerType. */
export const customerType = resource("CustomerType", {
  id: "customerTypeID",
  actions: [],
  fields: {
    customerTypeID: id(),
    name: text(),
    taxCategoryID: reference("TaxCategory"),
    discountID: reference("Discount"),
  },
});

/** A customer type's data. */
export interface CustomerType extends Row<typeof customerType> {
  customerTypeID: number;
}
