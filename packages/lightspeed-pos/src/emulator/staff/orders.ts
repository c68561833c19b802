import { timeZoneOf } from "../behaviours/index.js";
import { linesOfOrder, missingOf, recalculateOrder } from "../behaviours/order-totals.js";
import { updateBackorder } from "../behaviours/stock/backorder.js";
import { moveStock } from "../behaviours/stock/moves.js";
import type { WireRecord } from "../store/record.js";
import { atLeastNothing, decimal, wireDecimal } from "../values/decimal.js";
import { parseTime, wireTime, zonedTime } from "../values/time.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed } from "./deed.js";
import { openOrder } from "./open-order.js";
import { type Arrival, addShipment } from "./shipment.js";
import { holdForSpecialOrders } from "./special-orders.js";

/** Documented: what is received is not in stock before it is checked in; then the order is complete, as a rule. */
export const receiveOrder: Deed = (write, { orderID }) => {
  const { store, now } = write;
  const order = openOrder(write, orderID);
  const arrivals = arrivalsOf(linesOfOrder(store, order));
  if (arrivals.length === 0) throw cannot(`Order ${orderID} has nothing that could be received.`);
  addShipment(write, order, arrivals);
  for (const arrival of arrivals) checkIn(write, order, arrival);
  const isComplete = linesOfOrder(store, order).every((line) => missingOf(line).eq(0));
  store.table("Order").update(order, {
    complete: String(isComplete),
    receivedDate: order.receivedDate ?? dayOf(write),
    hasShipments: "true",
    timeStamp: now,
  });
  recalculateOrder(write, order);
  const items = new Set(arrivals.map(({ line }) => String(line.itemID)));
  for (const itemID of items) if (store.table("Item").get(itemID) !== undefined) updateBackorder(write, itemID);
  return order;
};

/** What the lines say has been received; where none does, all that is missing (assumed). */
function arrivalsOf(lines: readonly WireRecord[]): readonly Arrival[] {
  const noted = lines.map((line) => ({ line, pieces: atLeastNothing(decimal(line.numReceived)) }));
  const arrived = noted.filter(({ pieces }) => pieces.gt(0));
  if (arrived.length > 0) return arrived;
  return lines.map((line) => ({ line, pieces: missingOf(line) })).filter(({ pieces }) => pieces.gt(0));
}

/** The goods are a lot at what they were bought for, and those whom they were ordered for have them first. */
function checkIn(write: Writer, order: WireRecord, arrival: Arrival): void {
  const { store, now } = write;
  const { line, pieces } = arrival;
  const checkedIn = wireDecimal(decimal(line.checkedIn).plus(pieces));
  store.table("OrderLine").update(line, { checkedIn, numReceived: "0", timeStamp: now });
  moveStock(write, String(line.itemID), String(order.shopID), pieces, {
    // Assumed: which of the documented reasons stands for a purchase.
    reason: "BusinessProcessAddInventory",
    automated: true,
    of: { orderID: order.orderID },
    cost: decimal(line.price),
  });
  holdForSpecialOrders(write, order, arrival);
}

/** Today in the shop, as orders tell days (observed): its midnight. */
function dayOf({ store, now }: Writer): string {
  const zone = timeZoneOf(store);
  const day = zonedTime(parseTime(now) ?? 0, zone).slice(0, 10);
  return wireTime(parseTime(day, zone) ?? 0);
}
