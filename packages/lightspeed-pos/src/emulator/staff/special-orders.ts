import { holdArrived, isAllHeld } from "../behaviours/stock/reservations.js";
import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";
import { openOrder } from "./open-order.js";
import type { Arrival } from "./shipment.js";

/**
 * Documented: a special order can be on a purchase order, and is fulfilled when that is received. That both are of one
 * shop is assumed.
 */
export const orderSpecialOrder: Deed = (write, { specialOrderID, orderID }) => {
  const { store, now } = write;
  const order = openOrder(write, orderID);
  const special = recordOf(write, "SpecialOrder", specialOrderID);
  if (special.status !== "Not Ordered") throw cannot(`SpecialOrder ${specialOrderID} is ${String(special.status)}.`);
  const wanted = recordOf(write, "SaleLine", String(special.saleLineID));
  if (wanted.shopID !== order.shopID)
    throw cannot(`SpecialOrder ${specialOrderID} is of Shop ${String(wanted.shopID)}, and Order ${orderID} is not.`);
  const line = write.create(write.definition("OrderLine"), {
    orderID: String(order.orderID),
    itemID: String(wanted.itemID),
    quantity: String(special.unitQuantity),
  });
  const changes = { orderLineID: line.orderLineID, status: "Ordered", timeStamp: now };
  store.table("SpecialOrder").update(special, changes);
  return special;
};

/** Those whom goods were ordered for have them, the first ones first, and no more than came in. */
export function holdForSpecialOrders(write: Writer, order: WireRecord, { line, pieces }: Arrival): void {
  const { store, now } = write;
  let left = pieces;
  for (const special of store.table("SpecialOrder").having("orderLineID", String(line.orderLineID))) {
    const waiting = store.table("SaleLine").get(String(special.saleLineID));
    // It may have been changed since, or the order line moved.
    const isForIt = waiting?.itemID === line.itemID && waiting?.shopID === order.shopID;
    if (waiting === undefined || !isForIt) continue;
    left = left.minus(holdArrived(write, waiting, left));
    if (special.completed !== "true" && isAllHeld(store, waiting))
      store.table("SpecialOrder").update(special, { status: "Ready For Pickup", timeStamp: now });
  }
}
