import { boolean, type Extra, id, type Row, rate, resource, text, timestamp, toMany } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A sales tax: up to two taxes and their rates. Documented: /retail/endpoints/TaxCategory. */
export const taxCategory = resource("TaxCategory", {
  collection: "taxCategories",
  id: "taxCategoryID",
  actions: ["list", "get", "create", "update", "delete"],
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
    /** The tax classes whose rates differ. Deleted with it. Written here, as their own endpoint cannot (assumed). */
    TaxCategoryClasses: toMany("TaxCategoryClass", "taxCategoryID").writable(),
  },
  load: ["TaxCategoryClasses", "TaxCategoryClasses.TaxClass"],
  sort: ["taxCategoryID", "timeStamp"],
});

/** A tax category's data. */
export interface TaxCategory extends Row<typeof taxCategory> {
  taxCategoryID: number;
}

/** What creating a tax category takes. */
export interface TaxCategoryInput extends Input<typeof taxCategory> {
  extra?: Extra;
}

/** What changing a tax category takes: absent keeps, `null` clears. */
export interface TaxCategoryPatch extends Patch<typeof taxCategory> {
  extra?: Extra;
}
