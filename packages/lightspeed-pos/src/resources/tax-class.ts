import { id, type Row, resource, text, timestamp } from "../schema/index.js";

/** What kind of goods something is to the tax office. Documented: /retail/endpoints/TaxClass. */
export const taxClass = resource("TaxClass", {
  id: "taxClassID",
  actions: [],
  fields: {
    taxClassID: id(),
    /** Goods of class `Labor` that are no inventory are labor on work orders. */
    name: text(),
    timeStamp: timestamp().readOnly(),
  },
});

/** A tax class's data. */
export interface TaxClass extends Row<typeof taxClass> {
  taxClassID: number;
}
