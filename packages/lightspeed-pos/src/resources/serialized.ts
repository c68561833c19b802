import { type Extra, id, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A single piece with its serial number, in stock or sold. Documented: /retail/endpoints/Serialized. */
export const serialized = resource("Serialized", {
  collection: "serialized",
  id: "serializedID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    serializedID: id(),
    colorName: text(),
    sizeName: text(),
    serial: text(),
    description: text(),
    timeStamp: timestamp().readOnly(),
    /** 0 once it is sold: then it belongs to a sale line or a customer. */
    itemID: reference("Item"),
    saleLineID: reference("SaleLine"),
    inventoryID: reference("Inventory").nestedOnly(),
    customerID: reference("Customer"),
  },
  relations: {
    /** Only display templates bring it. */
    Item: toOne("Item", "itemID"),
  },
  sort: ["serializedID", "timeStamp", "serial"],
});

/** A serial number's data. */
export interface Serialized extends Row<typeof serialized> {
  serializedID: number;
}

/** What creating a serial number takes. */
export interface SerializedInput extends Input<typeof serialized> {
  extra?: Extra;
}

/** What changing a serial number takes: absent keeps, `null` clears. */
export interface SerializedPatch extends Patch<typeof serialized> {
  extra?: Extra;
}
