import { id, type Row, rate, reference, resource, timestamp, toOne } from "../schema/index.js";

/** The rates of one tax class within a tax category. Documented: /retail/endpoints/TaxCategoryClass. */
export const taxCategoryClass = resource("TaxCategoryClass", {
  id: "taxCategoryClassID",
  actions: [],
  fields: {
    taxCategoryClassID: id(),
    tax1Rate: rate(),
    tax2Rate: rate(),
    timeStamp: timestamp().readOnly(),
    taxCategoryID: reference("TaxCategory"),
    taxClassID: reference("TaxClass"),
  },
  relations: {
    TaxClass: toOne("TaxClass", "taxClassID"),
  },
});

/** The data of a tax class's rates. */
export interface TaxCategoryClass extends Row<typeof taxCategoryClass> {
  taxCategoryClassID: number;
}
