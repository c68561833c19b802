import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import type { Behaviour } from "../behaviour.js";
import { lineAmounts, sum } from "../sale-maths.js";
import { ratesFor } from "../sale-recalculate.js";
import { workorder } from "../workorder.js";
import { laborPrice } from "../workorder-lines.js";

/** What a work order comes to. Nothing is rounded (documented sample). */
export interface WorkorderTotals {
  readonly labor: Decimal;
  readonly parts: Decimal;
  readonly discount: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
}

export const displayTemplateWorkorder: Behaviour = {
  ...workorder,
  computed: {
    ...workorder.computed,
    m: (record, store) => {
      const { labor, parts, discount, tax, total } = workorderTotals(record, store);
      return {
        labor: wireDecimal(labor),
        parts: wireDecimal(parts),
        discount: wireDecimal(discount),
        tax: wireDecimal(tax),
        total: wireDecimal(total),
      };
    },
  },
};

/** Adds up the lines and parts of a work order. */
export function workorderTotals(record: WireRecord, store: Store): WorkorderTotals {
  const id = String(record.workorderID);
  const lines = store
    .table("WorkorderLine")
    .having("workorderID", id)
    .map((line) => chargeOf(line, record, store));
  const items = store
    .table("WorkorderItem")
    .having("workorderID", id)
    .map((part) => chargeOf(part, record, store));
  const charges = [...lines, ...items];
  const [labor, parts] = [charges.filter(isLabor), charges.filter((charge) => !isLabor(charge))].map(subtotal);
  const amounts = charges.map((charge) => charge.amounts);
  const discount = sum(amounts, "calcLineDiscount").plus(sum(amounts, "calcTransactionDiscount"));
  const tax = sum(amounts, "calcTax1").plus(sum(amounts, "calcTax2"));
  const zero = decimal("0");
  const gross = (labor ?? zero).plus(parts ?? zero);
  return { labor: labor ?? zero, parts: parts ?? zero, discount, tax, total: gross.minus(discount).plus(tax) };
}

interface Charge {
  readonly isTime: boolean;
  readonly taxClass: WireRecord | undefined;
  readonly amounts: WireRecord;
}

/** Documented: labor is of that tax class. Time that no item stands for is labor too (assumed). */
function isLabor({ isTime, taxClass }: Charge): boolean {
  return isTime || taxClass?.name === "Labor";
}

function subtotal(charges: readonly Charge[]): Decimal {
  return sum(
    charges.map(({ amounts }) => amounts),
    "calcSubtotal",
  );
}

/** Lines and parts are priced as the lines of a sale; under warranty they cost nothing (assumed). */
function chargeOf(line: WireRecord, record: WireRecord, store: Store): Charge {
  const shop = store.table("Shop").get(String(record.shopID));
  const item = store.table("Item").get(String(line.itemID));
  const isTime = item === undefined && ![line.hours, line.minutes].every((time) => decimal(time).eq(0));
  const taxClassID = String(line.taxClassID ?? item?.taxClassID ?? "0");
  const isFree = record.warranty === "true" || line.warranty === "true";
  const rates = ratesFor(store, String(shop?.taxCategoryID ?? "0"), taxClassID);
  const unitPrice = isFree ? "0" : laborPrice(store, record, line);
  const amounts = lineAmounts(
    { ...line, unitPrice, ...discountOf(line, store) },
    rates,
    discountOf(record, store).discountPercent,
    store.table("TaxCategory").get(String(shop?.taxCategoryID))?.isTaxInclusive === "true",
  );
  return { isTime, taxClass: store.table("TaxClass").get(taxClassID), amounts };
}

function discountOf({ discountID }: WireRecord, store: Store): WireRecord {
  const { discountAmount = "0", discountPercent = "0" } = store.table("Discount").get(String(discountID)) ?? {};
  return { discountAmount, discountPercent };
}
