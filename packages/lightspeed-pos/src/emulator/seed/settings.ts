import type { Tables } from "./tables.js";
import { decimal } from "./wire.js";

/** Reserved types first: these ids are the same in every account seen. */
const paymentTypes: readonly (readonly [name: string, type: string, refundAs: string])[] = [
  ["Cash", "cash", "0"],
  ["Check", "user defined", "1"],
  ["Credit Card", "credit card", "0"],
  ["Credit Account", "credit account", "4"],
  ["Gift Card", "gift card", "5"],
  ["Debit Card", "user defined", "0"],
  ["eCom", "ecom", "0"],
];

// The order of the enumeration is the order of the ids above.
export const CASH = "1";
export const CHECK = "2";
export const CREDIT_CARD = "3";
export const CREDIT_ACCOUNT = "4";
export const DEBIT_CARD = "6";

/** The price levels of every item, in the order in which its prices are written. */
export const priceLevels = ["Default", "MSRP", "Online"] as const;

/** A discount of some percent. */
export interface DiscountPlan {
  readonly discountID: string;
  readonly percent: number;
}

const discounts: readonly (readonly [name: string, percent: number])[] = [
  ["Bike Club 5%", 5],
  ["Season End 15%", 15],
  ["Staff 30%", 30],
  ["Scratch and Dent 12%", 12],
];

const customerTypes: readonly (readonly [name: string, discountID: string])[] = [
  ["Bike Club", "1"],
  ["Business", "0"],
];

/** Adds what an account has besides goods and people: ways to pay, price levels, discounts, types of customers. */
export function addSettings(tables: Tables, timeStamp: string): readonly DiscountPlan[] {
  for (const [name, type, refundAsPaymentTypeID] of paymentTypes)
    addPaymentType(tables, name, type, refundAsPaymentTypeID);
  for (const name of priceLevels) addPriceLevel(tables, name);
  const plans = discounts.map(([name, percent]) => addDiscount(tables, name, percent, timeStamp));
  for (const [name, discountID] of customerTypes) {
    tables.add("CustomerType", { customerTypeID: tables.nextID("CustomerType"), name, taxCategoryID: "0", discountID });
  }
  return plans;
}

function addPaymentType(tables: Tables, name: string, type: string, refundAsPaymentTypeID: string): void {
  tables.add("PaymentType", {
    paymentTypeID: tables.nextID("PaymentType"),
    code: "",
    name,
    requireCustomer: "false",
    archived: "false",
    internalReserved: type === "user defined" ? "false" : "true",
    type,
    refundAsPaymentTypeID,
  });
}

function addPriceLevel(tables: Tables, name: string): void {
  tables.add("PriceLevel", {
    priceLevelID: tables.nextID("PriceLevel"),
    name,
    archived: "false",
    canBeArchived: "false",
    type: "fixed",
    Calculation: "",
  });
}

function addDiscount(tables: Tables, name: string, percent: number, timeStamp: string): DiscountPlan {
  const discountID = tables.nextID("Discount");
  tables.add("Discount", {
    discountID,
    name,
    discountAmount: "0",
    discountPercent: decimal(percent, 2),
    requireCustomer: "false",
    archived: "false",
    timeStamp,
  });
  return { discountID, percent };
}
