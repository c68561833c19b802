import { boolean, id, type Row, reference, resource, text, timestamp, toMany } from "../schema/index.js";

/** A transfer as the older endpoint shows it, to be read only. Documented: /retail/endpoints/Transfer. */
export const transfer = resource("Transfer", {
  collection: "transfers",
  id: "transferID",
  actions: ["list", "get"],
  fields: {
    transferID: id(),
    sent: boolean().readOnly(),
    received: boolean().readOnly(),
    note: text().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    timeStamp: timestamp().readOnly(),
    /** The side that sends. Nothing shows it. */
    transferFromID: reference("TransferFrom").readOnly(),
    transferToID: reference("TransferTo").readOnly(),
    orderID: reference("Order").readOnly(),
  },
  relations: {
    TransferItems: toMany("TransferItem", "transferID"),
  },
  load: ["TransferItems"],
  sort: ["transferID", "timeStamp"],
});

/** The data of a transfer of the older endpoint. */
export interface Transfer extends Row<typeof transfer> {
  transferID: number;
}
