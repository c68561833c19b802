import { type Row, resource, structure, toMany, toOne } from "../schema/index.js";
import { customer } from "./customer.js";
import { amounts, shown } from "./display.js";

/** A customer on a receipt, with what waits for them. Documented: /retail/endpoints/DisplayTemplate-Sale. */
export const displayTemplateCustomer = resource("DisplayTemplateCustomer", {
  key: "Customer",
  records: "Customer",
  id: "customerID",
  actions: [],
  fields: shown(customer, {
    /** What everything that waits comes to: together, and by its kind. */
    m: structure(
      amounts(
        // Of all that waits. `tax` is the first tax and `tax1` the second, and there are no others (documented sample).
        "subtotal",
        "subtotalNoDiscount",
        "tax",
        "tax1",
        "tax2",
        "tax3",
        "tax4",
        "tax5",
        "lineDiscount",
        "allDiscounts",
        "taxTotal",
        "total",
        // Of the layaways.
        "layawaysSubtotal",
        "layawaysSubtotalNoDiscount",
        "layawaysTax",
        "layawaysTax1",
        "layawaysTax2",
        "layawaysTax3",
        "layawaysTax4",
        "layawaysTax5",
        "layawaysLineDiscount",
        "layawaysAllDiscounts",
        "layawaysTaxTotal",
        "layawaysTotal",
        // Of the special orders.
        "specialOrdersSubtotal",
        "specialOrdersSubtotalNoDiscount",
        "specialOrdersTax",
        "specialOrdersTax1",
        "specialOrdersTax2",
        "specialOrdersTax3",
        "specialOrdersTax4",
        "specialOrdersTax5",
        "specialOrdersLineDiscount",
        "specialOrdersAllDiscounts",
        "specialOrdersTaxTotal",
        "specialOrdersTotal",
        // Of the work orders.
        "workordersSubtotal",
        "workordersSubtotalNoDiscount",
        "workordersTax",
        "workordersTax1",
        "workordersTax2",
        "workordersTax3",
        "workordersTax4",
        "workordersTax5",
        "workordersLineDiscount",
        "workordersAllDiscounts",
        "workordersTaxTotal",
        "workordersTotal",
        // What is left to pay for all of it.
        "getAmountToCompleteAll",
      ),
    )
      .optional()
      .readOnly()
      .last(),
  }),
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
