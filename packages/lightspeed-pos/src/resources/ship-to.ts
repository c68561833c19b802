import { boolean, id, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";

/** Where a sale is sent. It is written inside its sale. Documented: /retail/endpoints/ShipTo. */
export const shipTo = resource("ShipTo", {
  collection: "shipTos",
  id: "shipToID",
  actions: ["list", "get"],
  fields: {
    shipToID: id(),
    shipped: boolean().throughParent().assumed("writable"),
    timeStamp: timestamp().readOnly(),
    shipNote: text().throughParent().assumed("writable"),
    firstName: text().throughParent().assumed("writable"),
    lastName: text().throughParent().assumed("writable"),
    company: text().throughParent().assumed("writable"),
    customerID: reference("Customer").throughParent().assumed("writable"),
    contactID: reference("Contact").nestedOnly(),
    saleID: reference("Sale").readOnly(),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
  },
  load: ["Contact"],
  sort: ["shipToID", "timeStamp", "saleID"],
});

/** The data of a shipment's address. */
export interface ShipTo extends Row<typeof shipTo> {
  shipToID: number;
}
