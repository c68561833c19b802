import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { atLeastNothing, type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import type { Writer } from "../write/writer.js";
import { sum } from "./sale-maths.js";

export function linesOfOrder(store: Store, { orderID }: WireRecord): readonly WireRecord[] {
  return store.table("OrderLine").having("orderID", String(orderID));
}

/** How much of a line was not checked in yet. */
export function missingOf({ quantity, checkedIn }: WireRecord): Decimal {
  return atLeastNothing(decimal(quantity).minus(decimal(checkedIn)));
}

/** Works out the totals of an order anew. How its costs add up is assumed; that they are read-only is documented. */
export function recalculateOrder({ store, now }: Writer, order: WireRecord): void {
  const lines = linesOfOrder(store, order);
  const subTotal = sum(lines, "total");
  const undiscounted = lines.reduce(
    (total, line) => total.plus(decimal(line.originalPrice).times(decimal(line.quantity))),
    decimal("0"),
  );
  store.table("Order").update(order, {
    totalQuantity: wireDecimal(sum(lines, "quantity")),
    totalDiscount: wireDecimal(undiscounted.minus(subTotal)),
    subTotalCost: wireDecimal(subTotal),
    totalCost: wireDecimal(subTotal.plus(decimal(order.shipCost)).plus(decimal(order.otherCost))),
    timeStamp: now,
  });
}
