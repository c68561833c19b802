import { type Extra, id, type Row, reference, resource, text, toOne } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** Customers who share a tax and a discount. Documented: /retail/endpoints/CustomerType. */
export const customerType = resource("CustomerType", {
  collection: "customerTypes",
  id: "customerTypeID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    customerTypeID: id(),
    name: text().required().assumed("required"),
    taxCategoryID: reference("TaxCategory"),
    discountID: reference("Discount"),
  },
  relations: {
    Discount: toOne("Discount", "discountID").writable(),
    TaxCategory: toOne("TaxCategory", "taxCategoryID").writable(),
  },
  load: ["Discount", "TaxCategory", "TaxCategory.TaxCategoryClasses", "TaxCategory.TaxCategoryClasses.TaxClass"],
  sort: ["customerTypeID"],
});

/** A customer type's data. */
export interface CustomerType extends Row<typeof customerType> {
  customerTypeID: number;
}

/** What creating a customer type takes. */
export interface CustomerTypeInput extends Input<typeof customerType> {
  extra?: Extra;
}

/** What changing a customer type takes: absent keeps, `null` clears. */
export interface CustomerTypePatch extends Patch<typeof customerType> {
  extra?: Extra;
}
