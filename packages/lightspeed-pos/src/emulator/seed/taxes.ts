import type { Tables } from "./tables.js";
import { decimal } from "./wire.js";

/** Tax rates are counted in hundred-thousandths: 5600 is 5.6 percent. */
export const RATE_PLACES = 5;

/** What a shop charges on goods. Labor is not taxed. */
export interface TaxPlan {
  readonly taxCategoryID: string;
  readonly rate1: number;
  readonly rate2: number;
}

export const ITEM_TAX_CLASS = "1";
export const LABOR_TAX_CLASS = "2";

const rates = [
  { tax1Name: "State Tax", tax2Name: "City Tax", rate1: 5600, rate2: 3125 },
  { tax1Name: "Gross Receipts Tax", tax2Name: "", rate1: 7625, rate2: 0 },
] as const;

/** Adds the tax classes and, for each shop, a tax category. */
export function addTaxes(tables: Tables, timeStamp: string): readonly TaxPlan[] {
  tables.add("TaxClass", { taxClassID: ITEM_TAX_CLASS, name: "Item", timeStamp });
  tables.add("TaxClass", { taxClassID: LABOR_TAX_CLASS, name: "Labor", timeStamp });
  return rates.map(({ tax1Name, tax2Name, rate1, rate2 }) => {
    const taxCategoryID = tables.nextID("TaxCategory");
    tables.add("TaxCategory", {
      taxCategoryID,
      isTaxInclusive: "false",
      tax1Name,
      tax2Name,
      tax1Rate: decimal(rate1, RATE_PLACES),
      tax2Rate: decimal(rate2, RATE_PLACES),
      timeStamp,
    });
    tables.add("TaxCategoryClass", {
      taxCategoryClassID: tables.nextID("TaxCategoryClass"),
      tax1Rate: "0",
      tax2Rate: "0",
      timeStamp,
      taxCategoryID,
      taxClassID: LABOR_TAX_CLASS,
    });
    return { taxCategoryID, rate1, rate2 };
  });
}
