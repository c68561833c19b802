import { type Extra, id, type Row, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** What kind of goods something is to the tax office. Documented: /retail/endpoints/TaxClass. */
export const taxClass = resource("TaxClass", {
  collection: "taxClasses",
  id: "taxClassID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    taxClassID: id(),
    /** Goods of class `Labor` that are no inventory are labor on work orders. */
    name: text().required(),
    timeStamp: timestamp().readOnly(),
  },
  sort: ["taxClassID", "timeStamp"],
});

/** A tax class's data. */
export interface TaxClass extends Row<typeof taxClass> {
  taxClassID: number;
}

/** What creating a tax class takes. */
export interface TaxClassInput extends Input<typeof taxClass> {
  extra?: Extra;
}

/** What changing a tax class takes: absent keeps, `null` clears. */
export interface TaxClassPatch extends Patch<typeof taxClass> {
  extra?: Extra;
}
