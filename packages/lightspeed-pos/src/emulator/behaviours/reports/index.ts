import type { Query } from "../../request/query.js";
import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { COST_PLACES, decimal } from "../../values/decimal.js";
import type { Behaviour } from "../behaviour.js";
import { linesOfOrder } from "../order-totals.js";
import { isInForce, linesOf, paymentsOf } from "../sale-recalculate.js";
import { askedDays } from "./days.js";
import { lineCost, MONEY_PLACES, Sums } from "./sums.js";

/** A completed sale and the day that it is booked on. */
interface Booked {
  readonly sale: WireRecord;
  readonly day: string;
}

function* bookedSales(store: Store, query: Query): Generator<Booked> {
  const days = askedDays(store, query);
  for (const sale of store.table("Sale").all) {
    const day = isInForce(sale) ? days.of(sale.completeTime) : undefined;
    if (day !== undefined) yield { sale, day };
  }
}

function nameOf(store: Store, resource: string, id: unknown, field = "name"): string {
  return String(store.table(resource).get(String(id))?.[field] ?? "");
}

export const discountsByDay: Behaviour = {
  derives(store, query) {
    const sums = new Sums({ discount: MONEY_PLACES });
    for (const { sale, day } of bookedSales(store, query)) {
      sums.add(day, { shopID: sale.shopID }, { discount: decimal(sale.calcDiscount) });
    }
    return sums.rows();
  },
};

/** That a tax category is called by its first tax is assumed: the sample says "Sales Tax". */
export const taxesByDay: Behaviour = {
  derives(store, query) {
    const sums = new Sums({ tax: MONEY_PLACES });
    for (const { sale, day } of bookedSales(store, query)) {
      const { shopID, taxCategoryID } = sale;
      const taxCategoryName = nameOf(store, "TaxCategory", taxCategoryID, "tax1Name");
      const tax = decimal(sale.calcTax1).plus(decimal(sale.calcTax2));
      sums.add(day, { shopID, taxCategoryID, taxCategoryName }, { tax });
    }
    return sums.rows();
  },
};

export const paymentsByDay: Behaviour = {
  derives(store, query) {
    const sums = new Sums({ amount: MONEY_PLACES });
    for (const { sale, day } of bookedSales(store, query)) {
      for (const { paymentTypeID, amount } of paymentsOf(store, sale)) {
        const paymentTypeName = nameOf(store, "PaymentType", paymentTypeID);
        sums.add(day, { shopID: sale.shopID, paymentTypeName, paymentTypeID }, { amount: decimal(amount) });
      }
    }
    return sums.rows();
  },
};

export const taxClassSalesByDay: Behaviour = {
  derives(store, query) {
    const sums = new Sums({ subtotal: MONEY_PLACES, fifoCost: COST_PLACES, avgCost: COST_PLACES });
    for (const { sale, day } of bookedSales(store, query)) {
      for (const line of linesOf(store, sale)) {
        const { taxClassID } = line;
        const discount = decimal(line.calcLineDiscount).plus(decimal(line.calcTransactionDiscount));
        sums.add(
          day,
          { taxClassID, taxClassName: nameOf(store, "TaxClass", taxClassID), shopID: sale.shopID },
          {
            subtotal: decimal(line.calcSubtotal).minus(discount),
            fifoCost: lineCost(line, "fifoCost"),
            avgCost: lineCost(line, "avgCost"),
          },
        );
      }
    }
    return sums.rows();
  },
};

/** Assumed: an order is booked on the day that it came in. */
export const ordersByTaxClass: Behaviour = {
  derives(store, query) {
    const days = askedDays(store, query);
    const sums = new Sums({ cost: COST_PLACES, totalShipCost: MONEY_PLACES, totalOtherCost: MONEY_PLACES });
    for (const order of store.table("Order").all) {
      const day = order.archived === "true" ? undefined : days.of(order.receivedDate);
      if (day === undefined) continue;
      const ofClass = new Map<string, ReturnType<typeof decimal>>();
      for (const line of linesOfOrder(store, order)) {
        const taxClassID = String(store.table("Item").get(String(line.itemID))?.taxClassID ?? "0");
        ofClass.set(taxClassID, (ofClass.get(taxClassID) ?? decimal("0")).plus(decimal(line.total)));
      }
      for (const [taxClassID, cost] of ofClass) {
        sums.add(day, orderOf(store, order, taxClassID), {
          cost,
          totalShipCost: decimal(order.shipCost),
          totalOtherCost: decimal(order.otherCost),
        });
      }
    }
    return sums.rows();
  },
};

function orderOf(store: Store, { orderID, shopID, vendorID }: WireRecord, taxClassID: string): WireRecord {
  return {
    shopID,
    taxClassID,
    taxClassName: nameOf(store, "TaxClass", taxClassID),
    vendorID,
    vendorName: nameOf(store, "Vendor", vendorID),
    orderID,
  };
}
