import { account } from "./account.js";
import type { Behaviour } from "./behaviour.js";
import { category } from "./category.js";
import { contact } from "./contact.js";
import { customFieldValue } from "./custom-field-value.js";
import { customer } from "./customer.js";
import { employee } from "./employee.js";
import { item } from "./item.js";
import { itemMatrix } from "./item-matrix.js";
import { itemShop } from "./item-shop.js";
import { paymentType } from "./payment-type.js";
import { sale } from "./sale.js";
import { saleLine } from "./sale-line.js";
import { salePayment } from "./sale-payment.js";
import { shop } from "./shop.js";
import { tagRelation } from "./tag-relation.js";

export { timeZoneOf } from "./shop.js";

/** Every resource that behaves, by its name. */
const BEHAVIOURS = new Map<string, Behaviour>([
  ["Account", account],
  ["Category", category],
  ["Contact", contact],
  ["CustomFieldValue", customFieldValue],
  ["Customer", customer],
  ["Employee", employee],
  ["Item", item],
  ["ItemMatrix", itemMatrix],
  ["ItemShop", itemShop],
  ["PaymentType", paymentType],
  ["Sale", sale],
  ["SaleLine", saleLine],
  ["SalePayment", salePayment],
  ["Shop", shop],
  ["TagRelation", tagRelation],
]);

const NONE: Behaviour = {};

/** What a resource does beyond being stored. */
export function behaviourOf(name: string): Behaviour {
  return BEHAVIOURS.get(name) ?? NONE;
}
