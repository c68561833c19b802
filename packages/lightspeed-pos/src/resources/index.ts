import { type Account, type AccountPatch, account } from "./account.js";
import { type Category, type CategoryInput, type CategoryPatch, category } from "./category.js";
import { type CCCharge, ccCharge } from "./cc-charge.js";
import { type CCGateway, ccGateway } from "./cc-gateway.js";
import { type Contact, contact } from "./contact.js";
import { type CreditAccount, creditAccount } from "./credit-account.js";
import { type CustomFieldValue, customFieldValue } from "./custom-field-value.js";
import { type Customer, type CustomerInput, type CustomerPatch, customer } from "./customer.js";
import { type CustomerType, customerType } from "./customer-type.js";
import { type Department, department } from "./department.js";
import { type Discount, discount } from "./discount.js";
import { type Employee, type EmployeeInput, type EmployeePatch, employee } from "./employee.js";
import { type EmployeeRight, employeeRight } from "./employee-right.js";
import { type EmployeeRole, employeeRole } from "./employee-role.js";
import { type Image, image } from "./image.js";
import { type InventorySale, inventorySale } from "./inventory-sale.js";
import { type Item, type ItemInput, type ItemPatch, item } from "./item.js";
import { type ItemAttributeSet, itemAttributeSet } from "./item-attribute-set.js";
import { type ItemAttributes, itemAttributes } from "./item-attributes.js";
import { type ItemComponent, itemComponent } from "./item-component.js";
import { type ItemECommerce, itemECommerce } from "./item-e-commerce.js";
import { type ItemFee, itemFee } from "./item-fee.js";
import { type ItemFeeCategory, itemFeeCategory } from "./item-fee-category.js";
import { type ItemMatrix, type ItemMatrixInput, type ItemMatrixPatch, itemMatrix } from "./item-matrix.js";
import { type ItemShop, type ItemShopPatch, itemShop } from "./item-shop.js";
import { type ItemVendorNum, itemVendorNum } from "./item-vendor-num.js";
import { type Manufacturer, manufacturer } from "./manufacturer.js";
import { type Note, note } from "./note.js";
import { type PaymentType, type PaymentTypeInput, type PaymentTypePatch, paymentType } from "./payment-type.js";
import { type PriceLevel, priceLevel } from "./price-level.js";
import { type ProcessingFee, processingFee } from "./processing-fee.js";
import { type Quote, quote } from "./quote.js";
import { type ReceiptSetup, receiptSetup } from "./receipt-setup.js";
import { type Register, register } from "./register.js";
import { type Sale, type SaleInput, type SalePatch, sale } from "./sale.js";
import { type SaleAccount, saleAccount } from "./sale-account.js";
import { type SaleLine, type SaleLineInput, type SaleLinePatch, saleLine } from "./sale-line.js";
import { type SalePayment, salePayment } from "./sale-payment.js";
import { type SalePaymentSignature, salePaymentSignature } from "./sale-payment-signature.js";
import { type Season, season } from "./season.js";
import { type ShipTo, shipTo } from "./ship-to.js";
import { type Shop, type ShopInput, type ShopPatch, shop } from "./shop.js";
import { type SpecialOrder, specialOrder } from "./special-order.js";
import { type Tag, tag } from "./tag.js";
import { type TagRelation, tagRelation } from "./tag-relation.js";
import { type TaxCategory, taxCategory } from "./tax-category.js";
import { type TaxCategoryClass, taxCategoryClass } from "./tax-category-class.js";
import { type TaxClass, taxClass } from "./tax-class.js";
import { type Vendor, vendor } from "./vendor.js";

export type {
  Account,
  AccountPatch,
  Category,
  CategoryInput,
  CategoryPatch,
  CCCharge,
  CCGateway,
  Contact,
  CreditAccount,
  Customer,
  CustomerInput,
  CustomerPatch,
  CustomerType,
  CustomFieldValue,
  Department,
  Discount,
  Employee,
  EmployeeInput,
  EmployeePatch,
  EmployeeRight,
  EmployeeRole,
  Image,
  InventorySale,
  Item,
  ItemAttributeSet,
  ItemAttributes,
  ItemComponent,
  ItemECommerce,
  ItemFee,
  ItemFeeCategory,
  ItemInput,
  ItemMatrix,
  ItemMatrixInput,
  ItemMatrixPatch,
  ItemPatch,
  ItemShop,
  ItemShopPatch,
  ItemVendorNum,
  Manufacturer,
  Note,
  PaymentType,
  PaymentTypeInput,
  PaymentTypePatch,
  PriceLevel,
  ProcessingFee,
  Quote,
  ReceiptSetup,
  Register,
  Sale,
  SaleAccount,
  SaleInput,
  SaleLine,
  SaleLineInput,
  SaleLinePatch,
  SalePatch,
  SalePayment,
  SalePaymentSignature,
  Season,
  ShipTo,
  Shop,
  ShopInput,
  ShopPatch,
  SpecialOrder,
  Tag,
  TagRelation,
  TaxCategory,
  TaxCategoryClass,
  TaxClass,
  Vendor,
};

/** What the registry holds under a resource's name; the last two are `never` where the API has no such action. */
export interface Entry<D, R, I = never, P = never> {
  readonly definition: D;
  readonly row: R;
  readonly input: I;
  readonly patch: P;
}

/** Every declared resource, by name. Written out, since types derived from the values would refer to each other in a ring. */
export interface Registry {
  Account: Entry<typeof account, Account, never, AccountPatch>;
  CCCharge: Entry<typeof ccCharge, CCCharge>;
  CCGateway: Entry<typeof ccGateway, CCGateway>;
  Category: Entry<typeof category, Category, CategoryInput, CategoryPatch>;
  Contact: Entry<typeof contact, Contact>;
  CreditAccount: Entry<typeof creditAccount, CreditAccount>;
  CustomFieldValue: Entry<typeof customFieldValue, CustomFieldValue>;
  Customer: Entry<typeof customer, Customer, CustomerInput, CustomerPatch>;
  CustomerType: Entry<typeof customerType, CustomerType>;
  Department: Entry<typeof department, Department>;
  Discount: Entry<typeof discount, Discount>;
  Employee: Entry<typeof employee, Employee, EmployeeInput, EmployeePatch>;
  EmployeeRight: Entry<typeof employeeRight, EmployeeRight>;
  EmployeeRole: Entry<typeof employeeRole, EmployeeRole>;
  Image: Entry<typeof image, Image>;
  InventorySale: Entry<typeof inventorySale, InventorySale>;
  Item: Entry<typeof item, Item, ItemInput, ItemPatch>;
  ItemAttributeSet: Entry<typeof itemAttributeSet, ItemAttributeSet>;
  ItemAttributes: Entry<typeof itemAttributes, ItemAttributes>;
  ItemComponent: Entry<typeof itemComponent, ItemComponent>;
  ItemECommerce: Entry<typeof itemECommerce, ItemECommerce>;
  ItemFee: Entry<typeof itemFee, ItemFee>;
  ItemFeeCategory: Entry<typeof itemFeeCategory, ItemFeeCategory>;
  ItemMatrix: Entry<typeof itemMatrix, ItemMatrix, ItemMatrixInput, ItemMatrixPatch>;
  ItemShop: Entry<typeof itemShop, ItemShop, never, ItemShopPatch>;
  ItemVendorNum: Entry<typeof itemVendorNum, ItemVendorNum>;
  Manufacturer: Entry<typeof manufacturer, Manufacturer>;
  Note: Entry<typeof note, Note>;
  PaymentType: Entry<typeof paymentType, PaymentType, PaymentTypeInput, PaymentTypePatch>;
  PriceLevel: Entry<typeof priceLevel, PriceLevel>;
  ProcessingFee: Entry<typeof processingFee, ProcessingFee>;
  Quote: Entry<typeof quote, Quote>;
  ReceiptSetup: Entry<typeof receiptSetup, ReceiptSetup>;
  Register: Entry<typeof register, Register>;
  Sale: Entry<typeof sale, Sale, SaleInput, SalePatch>;
  SaleAccount: Entry<typeof saleAccount, SaleAccount>;
  SaleLine: Entry<typeof saleLine, SaleLine, SaleLineInput, SaleLinePatch>;
  SalePayment: Entry<typeof salePayment, SalePayment>;
  SalePaymentSignature: Entry<typeof salePaymentSignature, SalePaymentSignature>;
  Season: Entry<typeof season, Season>;
  ShipTo: Entry<typeof shipTo, ShipTo>;
  Shop: Entry<typeof shop, Shop, ShopInput, ShopPatch>;
  SpecialOrder: Entry<typeof specialOrder, SpecialOrder>;
  Tag: Entry<typeof tag, Tag>;
  TagRelation: Entry<typeof tagRelation, TagRelation>;
  TaxCategory: Entry<typeof taxCategory, TaxCategory>;
  TaxCategoryClass: Entry<typeof taxCategoryClass, TaxCategoryClass>;
  TaxClass: Entry<typeof taxClass, TaxClass>;
  Vendor: Entry<typeof vendor, Vendor>;
}

/** The name of a declared resource. */
export type ResourceName = keyof Registry;

/** The declarations, by name. */
export const resources: { readonly [N in ResourceName]: Registry[N]["definition"] } = {
  Account: account,
  CCCharge: ccCharge,
  CCGateway: ccGateway,
  Category: category,
  Contact: contact,
  CreditAccount: creditAccount,
  CustomFieldValue: customFieldValue,
  Customer: customer,
  CustomerType: customerType,
  Department: department,
  Discount: discount,
  Employee: employee,
  EmployeeRight: employeeRight,
  EmployeeRole: employeeRole,
  Image: image,
  InventorySale: inventorySale,
  Item: item,
  ItemAttributeSet: itemAttributeSet,
  ItemAttributes: itemAttributes,
  ItemComponent: itemComponent,
  ItemECommerce: itemECommerce,
  ItemFee: itemFee,
  ItemFeeCategory: itemFeeCategory,
  ItemMatrix: itemMatrix,
  ItemShop: itemShop,
  ItemVendorNum: itemVendorNum,
  Manufacturer: manufacturer,
  Note: note,
  PaymentType: paymentType,
  PriceLevel: priceLevel,
  ProcessingFee: processingFee,
  Quote: quote,
  ReceiptSetup: receiptSetup,
  Register: register,
  Sale: sale,
  SaleAccount: saleAccount,
  SaleLine: saleLine,
  SalePayment: salePayment,
  SalePaymentSignature: salePaymentSignature,
  Season: season,
  ShipTo: shipTo,
  Shop: shop,
  SpecialOrder: specialOrder,
  Tag: tag,
  TagRelation: tagRelation,
  TaxCategory: taxCategory,
  TaxCategoryClass: taxCategoryClass,
  TaxClass: taxClass,
  Vendor: vendor,
};
