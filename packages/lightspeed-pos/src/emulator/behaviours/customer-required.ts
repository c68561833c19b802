import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import { linesOf, paymentsOf } from "./sale-recalculate.js";

/** What a sale uses that can ask for a customer, as the field that names it. */
type Use = readonly [resource: "PaymentType" | "Discount", field: string, user: WireRecord];

/**
 * Refuses a sale of nobody with a way to pay or a discount that is for customers only.
 *
 * Documented: both need a customer on the sale before they are used. The wording is assumed.
 */
export function refuseWithoutCustomer(store: Store, sale: WireRecord): void {
  if (!isBlank(sale.customerID)) return;
  for (const [resource, field, user] of usesOf(store, sale)) {
    const used = store.table(resource).get(String(user[field]));
    if (used?.requireCustomer === "true")
      throw badRequest(`Sale not saved. The ${resource} "${String(used.name)}" requires a Customer.`);
  }
}

function usesOf(store: Store, sale: WireRecord): readonly Use[] {
  const payments = paymentsOf(store, sale).map((payment): Use => ["PaymentType", "paymentTypeID", payment]);
  const discounted = [sale, ...linesOf(store, sale)].map((user): Use => ["Discount", "discountID", user]);
  return [...payments, ...discounted];
}
