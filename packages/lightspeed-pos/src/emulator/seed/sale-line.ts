import { isCounted, isLabor, type Product } from "./item.js";
import { lotID } from "./movements.js";
import { addNote } from "./note.js";
import type { ShopPlan } from "./premises.js";
import type { SaleHead } from "./sale-payment.js";
import type { DiscountPlan } from "./settings.js";
import { ITEM_TAX_CLASS, LABOR_TAX_CLASS, RATE_PLACES, type TaxPlan } from "./taxes.js";
import type { Till } from "./till.js";
import { decimal, flag, money, NONE, roundHalfUp } from "./wire.js";
import { chargeNotes } from "./words.js";

/** One position of a sale. */
export interface LinePlan {
  /** Absent on a charge that is no item; such a line has a note. */
  readonly product?: Product | undefined;
  /** Negative when it comes back. */
  readonly quantity: number;
  readonly priceCents: number;
  readonly discount?: DiscountPlan | undefined;
  /** The line that this one takes back. */
  readonly parentSaleLineID?: string;
}

/** A line that stands in a sale. */
export interface SoldLine {
  readonly saleLineID: string;
  readonly plan: LinePlan;
}

/** What a line adds to its sale. Taxes are not rounded on a line: cents times hundred-thousandths. */
export interface LineAmounts {
  readonly isTaxed: boolean;
  readonly subtotal: number;
  readonly discount: number;
  readonly tax1: number;
  readonly tax2: number;
  readonly cost: number;
}

/** Where and when a line is written. */
export interface LinePlace {
  readonly sale: SaleHead;
  readonly shop: ShopPlan;
  readonly createTime: string;
  readonly isCompleted: boolean;
}

const TAX_PLACES = 2 + RATE_PLACES;
const UNITS_PER_CENT = 10 ** RATE_PLACES;

/** What a line amounts to: the discount is rounded to cents, then come the taxes. */
export function lineAmounts({ product, quantity, priceCents, discount }: LinePlan, tax: TaxPlan): LineAmounts {
  const isTaxed = product === undefined || !isLabor(product);
  const subtotal = quantity * priceCents;
  const taken = roundHalfUp(subtotal * (discount?.percent ?? 0), 100);
  return {
    isTaxed,
    subtotal,
    discount: taken,
    tax1: isTaxed ? (subtotal - taken) * tax.rate1 : 0,
    tax2: isTaxed ? (subtotal - taken) * tax.rate2 : 0,
    cost: quantity * (product?.plan.costCents ?? 0),
  };
}

/** Adds a line to a sale. */
export function addSaleLine(till: Till, plan: LinePlan, amounts: LineAmounts, place: LinePlace): SoldLine {
  const { tables } = till;
  const { sale } = place;
  const { tax } = place.shop;
  const { product, quantity, priceCents, discount } = plan;
  const { isTaxed, subtotal, discount: taken, tax1, tax2 } = amounts;
  const saleLineID = tables.nextID("SaleLine");
  const cost = money(product?.plan.costCents ?? 0);
  tables.add("SaleLine", {
    saleLineID,
    createTime: place.createTime,
    timeStamp: sale.timeStamp,
    unitQuantity: String(quantity),
    unitPrice: money(priceCents),
    normalUnitPrice: "0",
    discountAmount: "0",
    discountPercent: decimal(discount?.percent ?? 0, 2),
    avgCost: cost,
    fifoCost: cost,
    tax: flag(isTaxed),
    tax1Rate: isTaxed ? decimal(tax.rate1, RATE_PLACES) : NONE,
    tax2Rate: isTaxed ? decimal(tax.rate2, RATE_PLACES) : NONE,
    isLayaway: "false",
    isWorkorder: "false",
    isSpecialOrder: "false",
    displayableSubtotal: money(subtotal - taken),
    displayableUnitPrice: money(priceCents),
    lineType: "",
    calcLineDiscount: money(taken),
    calcTransactionDiscount: "0",
    calcTotal: decimal((subtotal - taken) * UNITS_PER_CENT + tax1 + tax2, TAX_PLACES),
    calcSubtotal: money(subtotal),
    calcTax1: decimal(tax1, TAX_PLACES),
    calcTax2: decimal(tax2, TAX_PLACES),
    taxClassID: taxClass(product),
    customerID: NONE,
    discountID: discount?.discountID ?? NONE,
    employeeID: sale.employeeID,
    itemID: product?.itemID ?? NONE,
    noteID: product === undefined ? addNote(till, chargeNotes, place.createTime) : NONE,
    parentSaleLineID: plan.parentSaleLineID ?? NONE,
    shopID: place.shop.shopID,
    taxCategoryID: tax.taxCategoryID,
    saleID: sale.saleID,
    itemFeeID: NONE,
  });
  if (place.isCompleted && product !== undefined && quantity > 0)
    addAllocation(till, saleLineID, product, quantity, place);
  return { saleLineID, plan };
}

function taxClass(product: Product | undefined): string {
  if (product === undefined) return NONE;
  return isLabor(product) ? LABOR_TAX_CLASS : ITEM_TAX_CLASS;
}

/** Notes from which lot the pieces came. */
function addAllocation(
  { tables }: Till,
  saleLineID: string,
  product: Product,
  quantity: number,
  place: LinePlace,
): void {
  if (!isCounted(product)) return;
  tables.add("InventorySale", {
    inventorySaleID: tables.nextID("InventorySale"),
    quantity: String(quantity),
    createTime: place.sale.timeStamp,
    inventoryID: lotID(product, place.shop.shopID),
    saleLineID,
  });
}
