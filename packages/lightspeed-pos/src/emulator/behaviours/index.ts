import { findDefinition } from "../definitions.js";
import { account } from "./account.js";
import type { Behaviour } from "./behaviour.js";
import { catalogSearch } from "./catalog-search.js";
import { category } from "./category.js";
import { contact } from "./contact.js";
import { creditAccount } from "./credit-account.js";
import { customField } from "./custom-field.js";
import { customFieldChoice } from "./custom-field-choice.js";
import { customFieldValue } from "./custom-field-value.js";
import { customer } from "./customer.js";
import { customerType } from "./customer-type.js";
import { discount } from "./discount.js";
import {
  displayTemplateCustomer,
  displayTemplateItemAsLabel,
  displayTemplateLabel,
  displayTemplateOrder,
  displayTemplateOrderLine,
  displayTemplateOrderLineAsLabel,
  displayTemplateSaleLine,
  displayTemplateTransferFrom,
  displayTemplateTransferItemAsLabel,
  displayTemplateTransferTo,
  displayTemplateWorkorder,
} from "./display/index.js";
import { employee } from "./employee.js";
import { employeeHours } from "./employee-hours.js";
import { image } from "./image.js";
import { inventoryCount, inventoryCountReconcile } from "./inventory-count.js";
import { inventoryTransfer } from "./inventory-transfer.js";
import { item } from "./item.js";
import { itemFee } from "./item-fee.js";
import { itemMatrix } from "./item-matrix.js";
import { itemShop } from "./item-shop.js";
import { locale } from "./locale.js";
import { order } from "./order.js";
import { orderLine } from "./order-line.js";
import { paymentType } from "./payment-type.js";
import { priceLevel } from "./price-level.js";
import { quote } from "./quote.js";
import { registerWithdraw } from "./register-withdraw.js";
import { discountsByDay, ordersByTaxClass, paymentsByDay, taxClassSalesByDay, taxesByDay } from "./reports/index.js";
import { sale } from "./sale.js";
import { lineOfSale, saleLine } from "./sale-line.js";
import { salePayment } from "./sale-payment.js";
import { salePaymentSignature } from "./sale-payment-signature.js";
import { season } from "./season.js";
import { shipTo } from "./ship-to.js";
import { shipmentItem } from "./shipment-item.js";
import { shop } from "./shop.js";
import { tag } from "./tag.js";
import { tagGroup } from "./tag-group.js";
import { tagRelation } from "./tag-relation.js";
import { taxCategory } from "./tax-category.js";
import { taxCategoryClass } from "./tax-category-class.js";
import { taxClass } from "./tax-class.js";
import { vendor } from "./vendor.js";
import { workorder } from "./workorder.js";
import { workorderImage } from "./workorder-image.js";
import { workorderItem, workorderLine } from "./workorder-parts.js";

export { copiesOf } from "./display/index.js";
export { timeZoneOf, timeZoneOfShop } from "./shop.js";

/** Every resource that behaves, by its name. */
const BEHAVIOURS = new Map<string, Behaviour>([
  ["Account", account],
  ["CatalogSearch", catalogSearch],
  ["Category", category],
  ["Contact", contact],
  ["CreditAccount", creditAccount],
  ["CustomFieldValue", customFieldValue],
  ["CustomerCustomField", customField("Customer")],
  ["CustomerCustomFieldChoice", customFieldChoice("Customer")],
  ["ItemCustomField", customField("Item")],
  ["ItemCustomFieldChoice", customFieldChoice("Item")],
  ["OrderCustomField", customField("Order")],
  ["OrderCustomFieldChoice", customFieldChoice("Order")],
  ["SalePaymentSignature", salePaymentSignature],
  ["WorkorderImage", workorderImage],
  ["WorkorderItem", workorderItem],
  ["WorkorderLine", workorderLine],
  ["Customer", customer],
  ["CustomerType", customerType],
  ["Discount", discount],
  ["DiscountsByDay", discountsByDay],
  ["DisplayTemplateCustomer", displayTemplateCustomer],
  ["DisplayTemplateItemAsLabel", displayTemplateItemAsLabel],
  ["DisplayTemplateLabel", displayTemplateLabel],
  ["DisplayTemplateOrder", displayTemplateOrder],
  ["DisplayTemplateOrderLine", displayTemplateOrderLine],
  ["DisplayTemplateOrderLineAsLabel", displayTemplateOrderLineAsLabel],
  ["DisplayTemplateSaleLine", displayTemplateSaleLine],
  ["DisplayTemplateTransferFrom", displayTemplateTransferFrom],
  ["DisplayTemplateTransferItemAsLabel", displayTemplateTransferItemAsLabel],
  ["DisplayTemplateTransferTo", displayTemplateTransferTo],
  ["DisplayTemplateWorkorder", displayTemplateWorkorder],
  ["Employee", employee],
  ["EmployeeHours", employeeHours],
  ["RegisterWithdraw", registerWithdraw],
  ["Image", image],
  ["InventoryCount", inventoryCount],
  ["InventoryCountReconcile", inventoryCountReconcile],
  ["InventoryTransfer", inventoryTransfer],
  ["Item", item],
  ["ItemFee", itemFee],
  ["ItemMatrix", itemMatrix],
  ["ItemShop", itemShop],
  ["Locale", locale],
  ["Order", order],
  ["OrderLine", orderLine],
  ["OrderShipment/Item", shipmentItem],
  ["OrdersByTaxClass", ordersByTaxClass],
  ["PaymentsByDay", paymentsByDay],
  ["PaymentType", paymentType],
  ["PriceLevel", priceLevel],
  ["Quote", quote],
  ["Sale", sale],
  ["SaleLine", saleLine],
  ["Sale/SaleLine", lineOfSale],
  ["SalePayment", salePayment],
  ["Season", season],
  ["ShipTo", shipTo],
  ["Shop", shop],
  ["Tag", tag],
  ["TagGroup", tagGroup],
  ["TagRelation", tagRelation],
  ["TaxCategory", taxCategory],
  ["TaxCategoryClass", taxCategoryClass],
  ["TaxClass", taxClass],
  ["TaxClassSalesByDay", taxClassSalesByDay],
  ["TaxesByDay", taxesByDay],
  ["Vendor", vendor],
  ["Workorder", workorder],
]);

/** Whether a resource does anything beyond being stored. */
export function hasBehaviour(name: string): boolean {
  return BEHAVIOURS.has(name);
}

const NONE: Behaviour = {};

/** What a resource does beyond being stored; at another place its records behave the same, unless it says otherwise. */
export function behaviourOf(name: string): Behaviour {
  return BEHAVIOURS.get(name) ?? BEHAVIOURS.get(findDefinition(name)?.records ?? name) ?? NONE;
}
