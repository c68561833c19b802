import { timeZoneOf } from "../behaviours/index.js";
import { linesOfOrder, recalculateOrder } from "../behaviours/order-totals.js";
import { updateBackorder } from "../behaviours/stock/backorder.js";
import { moveStock } from "../behaviours/stock/moves.js";
import { holdSpecialOrder } from "../behaviours/stock/reservations.js";
import type { WireRecord } from "../store/record.js";
import { atLeastNothing, type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import { parseTime, wireTime, zonedTime } from "../values/time.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";
import { type Arrival, addShipment } from "./shipment.js";

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
  for (const { line } of arrivals) updateBackorder(write, String(line.itemID));
  return order;
};

/** Documented: a special order can be on a purchase order, and is fulfilled when that is received. */
export const orderSpecialOrder: Deed = (write, { specialOrderID, orderID }) => {
  const { store, now } = write;
  const order = openOrder(write, orderID);
  const special = recordOf(write, "SpecialOrder", specialOrderID);
  if (special.status !== "Not Ordered") throw cannot(`SpecialOrder ${specialOrderID} is ${String(special.status)}.`);
  const wanted = recordOf(write, "SaleLine", String(special.saleLineID));
  const line = write.create(write.definition("OrderLine"), {
    orderID: String(order.orderID),
    itemID: String(wanted.itemID),
    quantity: String(special.unitQuantity),
  });
  const changes = { orderLineID: line.orderLineID, status: "Ordered", timeStamp: now };
  store.table("SpecialOrder").update(special, changes);
  return special;
};

function openOrder(write: Writer, orderID: string | undefined): WireRecord {
  const order = recordOf(write, "Order", orderID);
  const state = (["complete", "archived"] as const).find((name) => order[name] === "true");
  if (state !== undefined) throw cannot(`Order ${orderID} is ${state}.`);
  return order;
}

/** What the lines say has been received; where none does, all that is missing (assumed). */
function arrivalsOf(lines: readonly WireRecord[]): readonly Arrival[] {
  const noted = lines.map((line) => ({ line, pieces: atLeastNothing(decimal(line.numReceived)) }));
  const arrived = noted.filter(({ pieces }) => pieces.gt(0));
  if (arrived.length > 0) return arrived;
  return lines.map((line) => ({ line, pieces: missingOf(line) })).filter(({ pieces }) => pieces.gt(0));
}

function missingOf({ quantity, checkedIn }: WireRecord): Decimal {
  return atLeastNothing(decimal(quantity).minus(decimal(checkedIn)));
}

/** The goods are a lot at what they were bought for, and those whom they were ordered for have them first. */
function checkIn(write: Writer, { orderID, shopID }: WireRecord, { line, pieces }: Arrival): void {
  const { store, now } = write;
  const checkedIn = wireDecimal(decimal(line.checkedIn).plus(pieces));
  store.table("OrderLine").update(line, { checkedIn, numReceived: "0", timeStamp: now });
  if (store.table("Item").get(String(line.itemID)) === undefined) return;
  moveStock(write, String(line.itemID), String(shopID), pieces, {
    // Assumed: which of the documented reasons stands for a purchase.
    reason: "BusinessProcessAddInventory",
    automated: true,
    of: { orderID },
    cost: decimal(line.price),
  });
  for (const special of store.table("SpecialOrder").having("orderLineID", String(line.orderLineID))) {
    if (holdSpecialOrder(write, recordOf(write, "SaleLine", String(special.saleLineID)))) {
      store.table("SpecialOrder").update(special, { status: "Ready For Pickup", timeStamp: now });
    }
  }
}

/** Today in the shop, as orders tell days (observed): its midnight. */
function dayOf({ store, now }: Writer): string {
  const zone = timeZoneOf(store);
  const day = zonedTime(parseTime(now) ?? 0, zone).slice(0, 10);
  return wireTime(parseTime(day, zone) ?? 0);
}
