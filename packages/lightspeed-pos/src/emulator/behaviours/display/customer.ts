import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { cents, wireDecimal } from "../../values/decimal.js";
import type { Behaviour } from "../behaviour.js";
import { customer } from "../customer.js";
import { saleLine } from "../sale-line.js";
import { sum } from "../sale-maths.js";
import { workorderTotals } from "./workorder.js";

/** Assumed: what a completed or archived sale has taken waits no longer. */
function waits({ saleID }: WireRecord, store: Store): boolean {
  const sale = store.table("Sale").get(String(saleID));
  return sale === undefined || (sale.completed !== "true" && sale.archived !== "true");
}

const waiting = (flag: string) => (line: WireRecord, store: Store) => line[flag] === "true" && waits(line, store);

/** Documented: every kind of what is open for the customer. */
const narrows = {
  Layaways: waiting("isLayaway"),
  SpecialOrders: waiting("isSpecialOrder"),
  Workorders: waiting("isWorkorder"),
};

/** A customer on a receipt. The sums are those of the documented sample. */
export const displayTemplateCustomer: Behaviour = {
  ...customer,
  narrows,
  computed: {
    ...customer.computed,
    m: ({ customerID }, store) => {
      const lines = store.table("SaleLine").having("customerID", String(customerID));
      const [layaways, specialOrders, workorders] = Object.values(narrows).map((isMeant) =>
        lines.filter((line) => isMeant(line, store)),
      ) as [WireRecord[], WireRecord[], WireRecord[]];
      const all = sumsOf([...layaways, ...specialOrders, ...workorders]);
      return {
        ...all,
        ...prefixed("layaways", sumsOf(layaways)),
        ...prefixed("specialOrders", sumsOf(specialOrders)),
        ...prefixed("workorders", sumsOf(workorders)),
        getAmountToCompleteAll: String(all.total),
      };
    },
  },
};

/** Each tax is rounded, then added up, as on sales. */
function sumsOf(lines: readonly WireRecord[]): WireRecord {
  const subtotal = sum(lines, "displayableSubtotal");
  const [tax, tax1] = [sum(lines, "calcTax1"), sum(lines, "calcTax2")];
  const lineDiscount = sum(lines, "calcLineDiscount");
  const taxTotal = cents(tax).plus(cents(tax1));
  const saleDiscount = sum(lines, "calcTransactionDiscount");
  return {
    subtotal: wireDecimal(subtotal),
    subtotalNoDiscount: wireDecimal(sum(lines, "calcSubtotal")),
    tax: wireDecimal(tax),
    tax1: wireDecimal(tax1),
    tax2: "0",
    tax3: "0",
    tax4: "0",
    tax5: "0",
    lineDiscount: wireDecimal(lineDiscount),
    allDiscounts: wireDecimal(lineDiscount.plus(saleDiscount)),
    taxTotal: wireDecimal(taxTotal),
    total: wireDecimal(cents(subtotal.minus(saleDiscount).plus(taxTotal))),
  };
}

function prefixed(kind: string, sums: WireRecord): WireRecord {
  const named = (name: string) => `${kind}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [named(name), value]));
}

/** A line on a receipt: one that stands for a work order says what that comes to. */
export const displayTemplateSaleLine: Behaviour = {
  ...saleLine,
  computed: {
    ...saleLine.computed,
    m: ({ isWorkorder, saleLineID }, store) => {
      const [record] = isWorkorder === "true" ? store.table("Workorder").having("saleLineID", String(saleLineID)) : [];
      if (record === undefined) return undefined;
      const { labor, parts, discount, tax, total } = workorderTotals(record, store);
      return {
        workorderTax: wireDecimal(tax),
        workorderLineDiscount: wireDecimal(discount),
        workorderTransactionDiscount: "0",
        workorderAllDiscounts: wireDecimal(discount),
        workorderSubtotal: wireDecimal(labor.plus(parts).minus(discount)),
        workorderTotal: wireDecimal(total),
        workorderSystemSku: String(record.systemSku),
      };
    },
  },
};
