import { amount, type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { customer } from "./customer.js";
import { shown } from "./display.js";

/** A customer on a receipt, with what waits for them. Documented: /retail/endpoints/DisplayTemplate-Sale. */
export const displayTemplateCustomer = resource("DisplayTemplateCustomer", {
  key: "Customer",
  records: "Customer",
  id: "customerID",
  actions: [],
  fields: {
    ...shown(customer.fields),
    m: structure({
      /** Of all that is open: layaways, special orders and work orders. */
      subtotal: amount(),
      subtotalNoDiscount: amount(),
      /** The first tax of the lines, summed up; `tax1` is the second one, and there are no others (documented sample). */
      tax: amount(),
      tax1: amount(),
      tax2: amount(),
      tax3: amount(),
      tax4: amount(),
      tax5: amount(),
      lineDiscount: amount(),
      allDiscounts: amount(),
      taxTotal: amount(),
      total: amount(),
      /** The same of the layaways. */
      layawaysSubtotal: amount(),
      layawaysSubtotalNoDiscount: amount(),
      layawaysTax: amount(),
      layawaysTax1: amount(),
      layawaysTax2: amount(),
      layawaysTax3: amount(),
      layawaysTax4: amount(),
      layawaysTax5: amount(),
      layawaysLineDiscount: amount(),
      layawaysAllDiscounts: amount(),
      layawaysTaxTotal: amount(),
      layawaysTotal: amount(),
      /** The same of the special orders. */
      specialOrdersSubtotal: amount(),
      specialOrdersSubtotalNoDiscount: amount(),
      specialOrdersTax: amount(),
      specialOrdersTax1: amount(),
      specialOrdersTax2: amount(),
      specialOrdersTax3: amount(),
      specialOrdersTax4: amount(),
      specialOrdersTax5: amount(),
      specialOrdersLineDiscount: amount(),
      specialOrdersAllDiscounts: amount(),
      specialOrdersTaxTotal: amount(),
      specialOrdersTotal: amount(),
      /** The same of the work orders. */
      workordersSubtotal: amount(),
      workordersSubtotalNoDiscount: amount(),
      workordersTax: amount(),
      workordersTax1: amount(),
      workordersTax2: amount(),
      workordersTax3: amount(),
      workordersTax4: amount(),
      workordersTax5: amount(),
      workordersLineDiscount: amount(),
      workordersAllDiscounts: amount(),
      workordersTaxTotal: amount(),
      workordersTotal: amount(),
      /** What is left to pay for all of it. */
      getAmountToCompleteAll: amount(),
    })
      .optional()
      .readOnly()
      .last(),
  },
  relations: {
    Contact: toOne("Contact", "contactID"),
    CreditAccount: toOne("CreditAccount", "creditAccountID"),
    Note: toOne("Note", "noteID"),
    /** Lines that hold goods back and are part of no completed sale (that they are left out then is assumed). */
    Layaways: toMany("DisplayTemplateSaleLine", "customerID"),
    /** Lines of goods that were ordered for the customer. */
    SpecialOrders: toMany("DisplayTemplateSaleLine", "customerID"),
    /** Lines of work orders. */
    Workorders: toMany("DisplayTemplateSaleLine", "customerID"),
  },
});

/** The data of such a customer. */
export interface DisplayTemplateCustomer extends Row<typeof displayTemplateCustomer> {
  customerID: number;
}
