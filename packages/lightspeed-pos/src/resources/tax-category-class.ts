import { id, type Row, rate, reference, resource, timestamp, toOne } from "../schema/index.js";

/** The rates of one tax class within a tax category. Documented: /retail/endpoints/TaxCategoryClass. */
export const taxCategoryClass = resource("TaxCategoryClass", {
  collection: "taxCategoryClasses",
  id: "taxCategoryClassID",
  actions: ["list", "get", "delete"],
  fields: {
    taxCategoryClassID: id(),
    tax1Rate: rate().throughParent(),
    tax2Rate: rate().throughParent(),
    timeStamp: timestamp().readOnly(),
    taxCategoryID: reference("TaxCategory").readOnly(),
    taxClassID: reference("TaxClass").throughParent(),
  },
  relations: {
    TaxClass: toOne("TaxClass", "taxClassID"),
  },
  load: ["TaxClass"],
  // The documentation lists the last two; the primary id sorts every list (documented: Pagination).
  sort: ["taxCategoryClassID", "taxClassID", "timeStamp"],
});

/** The data of a tax class's rates. */
export interface TaxCategoryClass extends Row<typeof taxCategoryClass> {
  taxCategoryClassID: number;
}
