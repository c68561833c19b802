import type { WireRecord } from "../../store/record.js";
import { decimal, wireDecimal } from "../../values/decimal.js";
import type { Behaviour } from "../behaviour.js";
import { order } from "../order.js";
import { orderLine } from "../order-line.js";
import { linesOfOrder } from "../order-totals.js";

/** Documented: the subtotal is before, the total after the discount. That neither has the shipping in it is assumed. */
export const displayTemplateOrder: Behaviour = {
  ...order,
  computed: {
    ...order.computed,
    m: (record, store) => {
      const lines = linesOfOrder(store, record);
      const subtotal = lines.reduce((sum, line) => sum.plus(undiscounted(line)), decimal("0"));
      const { totalDiscount, shipCost, otherCost } = record;
      return {
        subtotal: wireDecimal(subtotal),
        totalDiscount: wireDecimal(decimal(totalDiscount)),
        total: wireDecimal(subtotal.minus(decimal(totalDiscount))),
        shipping: wireDecimal(decimal(shipCost)),
        other: wireDecimal(decimal(otherCost)),
      };
    },
  },
};

/** Documented: the cost before the discount, and the total of the line. */
export const displayTemplateOrderLine: Behaviour = {
  ...orderLine,
  computed: {
    ...orderLine.computed,
    m: ({ originalPrice, total }) => ({ cost: String(originalPrice), total: String(total) }),
  },
};

function undiscounted({ originalPrice, quantity }: WireRecord) {
  return decimal(originalPrice).times(decimal(quantity));
}
