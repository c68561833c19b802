import { type Extra, id, type Row, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** Who makes a product. Documented: /retail/endpoints/Manufacturer. */
export const manufacturer = resource("Manufacturer", {
  collection: "manufacturers",
  id: "manufacturerID",
  actions: ["list", "get", "create", "update"],
  fields: {
    manufacturerID: id(),
    name: text().required(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
  },
  sort: ["manufacturerID", "timeStamp", "name"],
});

/** A manufacturer's data. */
export interface Manufacturer extends Row<typeof manufacturer> {
  manufacturerID: number;
}

/** What creating a manufacturer takes. */
export interface ManufacturerInput extends Input<typeof manufacturer> {
  extra?: Extra;
}

/** What changing a manufacturer takes: absent keeps, `null` clears. */
export interface ManufacturerPatch extends Patch<typeof manufacturer> {
  extra?: Extra;
}
