import { boolean, id, type Row, rate, resource, text, timestamp, toMany } from "../schema/index.js";

/** A sales tax: up to two taxes and their rates. Documented: /retail/endpoints/TaxCategory. */
export const taxCategory = resource("TaxCategory", {
  id: "taxCategoryID",
  actions: [],
  fields: {
    taxCategoryID: id(),
    /** Whether prices hold the tax already. */
    isTaxInclusive: boolean(),
    tax1Name: text(),
    tax2Name: text(),
    tax1Rate: rate(),
    tax2Rate: rate(),
    timeStamp: timestamp().readOnly(),
  },
  relations: {
    /** The tax classes whose rates differ. */
    TaxCategoryClasses: toMany("TaxCategoryClass", "taxCategoryID"),
  },
});

/** A tax category's data. */
export interface TaxCategory extends Row<typeof taxCategory> {
  taxCategoryID: number;
}
