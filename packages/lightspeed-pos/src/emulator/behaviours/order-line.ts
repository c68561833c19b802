import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import type { Behaviour } from "./behaviour.js";
import { recalculateOrder } from "./order-totals.js";
import { updateBackorder } from "./stock/backorder.js";

/** A line of an order. */
export const orderLine: Behaviour = {
  creating(draft, { sent, store }) {
    // Assumed: no line without an order.
    if (isBlank(draft.orderID)) throw badRequest("OrderLine not created. An OrderLine must have an orderID.");
    Object.assign(draft, pricesOf(store, draft, sent), { checkedIn: "0" });
    draft.total = totalOf(draft);
  },

  updating(record, changes, { sent, store }) {
    const next = { ...record, ...changes };
    const isRepriced = !isBlank(sent.originalPrice) || !isBlank(sent.vendorCost);
    if (isRepriced) Object.assign(changes, pricesOf(store, next, sent));
    changes.total = totalOf({ ...next, ...changes });
  },

  saved(record, { write, before }) {
    for (const line of [before, record]) if (line !== undefined) follow(write, line);
  },

  removed(record, { write }) {
    forget(write, record);
    follow(write, record);
  },
};

/**
 * Documented: the price is the original one less the order's discount, and the vendor's cost may be sent instead of the
 * original price. Where that comes from unasked is assumed.
 */
function pricesOf(store: Store, line: WireRecord, { price, originalPrice, vendorCost }: WireRecord): WireRecord {
  const item = store.table("Item").get(String(line.itemID));
  const order = store.table("Order").get(String(line.orderID));
  const exchanged = isBlank(vendorCost) ? undefined : exchange(vendorCost, order);
  const original = String(originalPrice ?? exchanged ?? price ?? item?.defaultCost ?? "0");
  const discounted = decimal(original).times(decimal("1").minus(decimal(order?.discount)));
  return { originalPrice: original, price: price ?? wireDecimal(discounted) };
}

/** An amount in the vendor's currency in the account's own. */
function exchange(vendorCost: unknown, order: WireRecord | undefined): string {
  return wireDecimal(decimal(vendorCost).times(decimal(order?.vendorCurrencyRate ?? "1")));
}

function totalOf({ quantity, price }: WireRecord): string {
  return wireDecimal(decimal(quantity).times(decimal(price)));
}

/** Shipments hold what was ordered no more, and a special order waits for another order (assumed). */
function forget({ store, now }: Writer, { orderLineID }: WireRecord): void {
  const [shipped, special] = [store.table("OrderShipmentItem"), store.table("SpecialOrder")];
  for (const item of [...shipped.having("orderLineID", String(orderLineID))]) shipped.remove(item);
  for (const order of [...special.having("orderLineID", String(orderLineID))]) {
    const status = order.status === "Ordered" ? "Not Ordered" : order.status;
    special.update(order, { orderLineID: "0", status, timeStamp: now });
  }
}

function follow(write: Writer, { orderID, itemID }: WireRecord): void {
  const order = write.store.table("Order").get(String(orderID));
  if (order !== undefined) recalculateOrder(write, order);
  if (write.store.table("Item").get(String(itemID)) !== undefined) updateBackorder(write, String(itemID));
}
