import { id, type Row, resource, text, timestamp } from "../schema/index.js";

/** Who makes a product. Documented: /retail/endpoints/Manufacturer. */
export const manufacturer = resource("Manufacturer", {
  id: "manufacturerID",
  actions: [],
  fields: {
    manufacturerID: id(),
    name: text(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
  },
});

/** A manufacturer's data. */
export interface Manufacturer extends Row<typeof manufacturer> {
  manufacturerID: number;
}
