import { amount, code, type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { shown } from "./display.js";
import { saleLine } from "./sale-line.js";

/** A line on a receipt. Documented: /retail/endpoints/DisplayTemplate-Sale. */
export const displayTemplateSaleLine = resource("DisplayTemplateSaleLine", {
  key: "SaleLine",
  records: "SaleLine",
  id: "saleLineID",
  actions: [],
  fields: shown(saleLine, {
    /** Only lines of work orders have it: what the whole work order comes to (documented sample). */
    m: structure({
      workorderTax: amount(),
      workorderLineDiscount: amount(),
      workorderTransactionDiscount: amount(),
      workorderAllDiscounts: amount(),
      workorderSubtotal: amount(),
      workorderTotal: amount(),
      workorderSystemSku: code(),
    })
      .optional()
      .readOnly()
      .last(),
  }),
  relations: {
    TaxClass: toOne("TaxClass", "taxClassID"),
    Discount: toOne("Discount", "discountID"),
    Employee: toOne("Employee", "employeeID"),
    Item: toOne("Item", "itemID"),
    Note: toOne("Note", "noteID"),
    Serialized: toMany("Serialized", "saleLineID"),
    Shop: toOne("Shop", "shopID"),
    TaxCategory: toOne("TaxCategory", "taxCategoryID"),
  },
});

/** The data of such a line. */
export interface DisplayTemplateSaleLine extends Row<typeof displayTemplateSaleLine> {
  saleLineID: number;
}
