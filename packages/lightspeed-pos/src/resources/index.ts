import { type Account, type AccountPatch, account } from "./account.js";
import { type CatalogSearch, catalogSearch } from "./catalog-search.js";
import { type CatalogVendor, catalogVendor } from "./catalog-vendor.js";
import { type CatalogVendorItem, catalogVendorItem } from "./catalog-vendor-item.js";
import { type Category, type CategoryInput, type CategoryPatch, category } from "./category.js";
import { type CCCharge, ccCharge } from "./cc-charge.js";
import { type CCGateway, ccGateway } from "./cc-gateway.js";
import { type Contact, contact } from "./contact.js";
import {
  type CreditAccount,
  type CreditAccountInput,
  type CreditAccountPatch,
  creditAccount,
} from "./credit-account.js";
import { type CustomFieldValue, customFieldValue } from "./custom-field-value.js";
import { type Customer, type CustomerInput, type CustomerPatch, customer } from "./customer.js";
import { type CustomerType, type CustomerTypeInput, type CustomerTypePatch, customerType } from "./customer-type.js";
import { type Department, department } from "./department.js";
import { type Discount, type DiscountInput, type DiscountPatch, discount } from "./discount.js";
import { type DiscountsByDay, discountsByDay } from "./discounts-by-day.js";
import { type DisplayTemplateCustomer, displayTemplateCustomer } from "./display-template-customer.js";
import { type DisplayTemplateEmployee, displayTemplateEmployee } from "./display-template-employee.js";
import { type DisplayTemplateItemAsLabel, displayTemplateItemAsLabel } from "./display-template-item-as-label.js";
import { type DisplayTemplateLabel, displayTemplateLabel } from "./display-template-label.js";
import { type DisplayTemplateOrder, displayTemplateOrder } from "./display-template-order.js";
import { type DisplayTemplateOrderLine, displayTemplateOrderLine } from "./display-template-order-line.js";
import {
  type DisplayTemplateOrderLineAsLabel,
  displayTemplateOrderLineAsLabel,
} from "./display-template-order-line-as-label.js";
import { type DisplayTemplateSale, displayTemplateSale } from "./display-template-sale.js";
import { type DisplayTemplateSaleLine, displayTemplateSaleLine } from "./display-template-sale-line.js";
import { type DisplayTemplateWorkorder, displayTemplateWorkorder } from "./display-template-workorder.js";
import { type Employee, type EmployeeInput, type EmployeePatch, employee } from "./employee.js";
import { type EmployeeRight, employeeRight } from "./employee-right.js";
import { type EmployeeRole, employeeRole } from "./employee-role.js";
import { type Image, type ImageInput, type ImagePatch, image, itemImage, itemMatrixImage } from "./image.js";
import { type Industry, type IndustryPatch, industry } from "./industry.js";
import { type Inventory, inventory } from "./inventory.js";
import { type InventorySale, inventorySale } from "./inventory-sale.js";
import { type Item, type ItemInput, type ItemPatch, item } from "./item.js";
import {
  type ItemAttributeSet,
  type ItemAttributeSetInput,
  type ItemAttributeSetPatch,
  itemAttributeSet,
} from "./item-attribute-set.js";
import { type ItemAttributes, itemAttributes } from "./item-attributes.js";
import { type ItemComponent, itemComponent } from "./item-component.js";
import { type ItemECommerce, itemECommerce } from "./item-e-commerce.js";
import { type ItemFee, itemFee } from "./item-fee.js";
import { type ItemFeeCategory, itemFeeCategory } from "./item-fee-category.js";
import { type ItemMatrix, type ItemMatrixInput, type ItemMatrixPatch, itemMatrix } from "./item-matrix.js";
import { type ItemShop, type ItemShopPatch, itemShop } from "./item-shop.js";
import { type ItemVendorNum, itemVendorNum } from "./item-vendor-num.js";
import { type Locale, locale } from "./locale.js";
import { type Manufacturer, type ManufacturerInput, type ManufacturerPatch, manufacturer } from "./manufacturer.js";
import { type Note, note } from "./note.js";
import { type Option, option } from "./option.js";
import { type Order, type OrderInput, type OrderPatch, order } from "./order.js";
import { type OrderLine, type OrderLineInput, type OrderLinePatch, orderLine } from "./order-line.js";
import { type OrdersByTaxClass, ordersByTaxClass } from "./orders-by-tax-class.js";
import { type PaymentType, type PaymentTypeInput, type PaymentTypePatch, paymentType } from "./payment-type.js";
import { type PaymentsByDay, paymentsByDay } from "./payments-by-day.js";
import { type PriceLevel, type PriceLevelPatch, priceLevel } from "./price-level.js";
import { type ProcessingFee, processingFee } from "./processing-fee.js";
import { type Quote, type QuoteInput, type QuotePatch, quote } from "./quote.js";
import { type ReceiptSetup, receiptSetup } from "./receipt-setup.js";
import { type Register, type RegisterPatch, register } from "./register.js";
import { type Sale, type SaleInput, type SalePatch, sale } from "./sale.js";
import { type SaleAccount, saleAccount } from "./sale-account.js";
import { type SaleLine, type SaleLineInput, type SaleLinePatch, saleLine, saleSaleLine } from "./sale-line.js";
import { type SalePayment, salePayment } from "./sale-payment.js";
import { type SalePaymentSignature, salePaymentSignature } from "./sale-payment-signature.js";
import { type Season, type SeasonInput, type SeasonPatch, season } from "./season.js";
import { type Serialized, type SerializedInput, type SerializedPatch, serialized } from "./serialized.js";
import { type Session, session } from "./session.js";
import { type ShipTo, shipTo } from "./ship-to.js";
import { type Shop, type ShopInput, type ShopPatch, shop } from "./shop.js";
import { type SpecialOrder, specialOrder } from "./special-order.js";
import { type Tag, type TagInput, type TagPatch, tag } from "./tag.js";
import { type TagGroup, tagGroup } from "./tag-group.js";
import { type TagRelation, tagRelation } from "./tag-relation.js";
import { type TaxCategory, type TaxCategoryInput, type TaxCategoryPatch, taxCategory } from "./tax-category.js";
import { type TaxCategoryClass, taxCategoryClass } from "./tax-category-class.js";
import { type TaxClass, type TaxClassInput, type TaxClassPatch, taxClass } from "./tax-class.js";
import { type TaxClassSalesByDay, taxClassSalesByDay } from "./tax-class-sales-by-day.js";
import { type TaxesByDay, taxesByDay } from "./taxes-by-day.js";
import { type Vendor, type VendorInput, type VendorPatch, vendor } from "./vendor.js";
import { type Workorder, type WorkorderInput, type WorkorderPatch, workorder } from "./workorder.js";
import { type WorkorderImage, workorderImage } from "./workorder-image.js";
import { type WorkorderItem, workorderItem } from "./workorder-item.js";
import { type WorkorderLine, workorderLine } from "./workorder-line.js";
import { type WorkorderStatus, workorderStatus } from "./workorder-status.js";

export type {
  Account,
  AccountPatch,
  CatalogSearch,
  CatalogVendor,
  CatalogVendorItem,
  Category,
  CategoryInput,
  CategoryPatch,
  CCCharge,
  CCGateway,
  Contact,
  CreditAccount,
  CreditAccountInput,
  CreditAccountPatch,
  Customer,
  CustomerInput,
  CustomerPatch,
  CustomerType,
  CustomerTypeInput,
  CustomerTypePatch,
  CustomFieldValue,
  Department,
  Discount,
  DiscountInput,
  DiscountPatch,
  DiscountsByDay,
  DisplayTemplateCustomer,
  DisplayTemplateEmployee,
  DisplayTemplateItemAsLabel,
  DisplayTemplateLabel,
  DisplayTemplateOrder,
  DisplayTemplateOrderLine,
  DisplayTemplateOrderLineAsLabel,
  DisplayTemplateSale,
  DisplayTemplateSaleLine,
  DisplayTemplateWorkorder,
  Employee,
  EmployeeInput,
  EmployeePatch,
  EmployeeRight,
  EmployeeRole,
  Image,
  ImageInput,
  ImagePatch,
  Industry,
  IndustryPatch,
  Inventory,
  InventorySale,
  Item,
  ItemAttributeSet,
  ItemAttributeSetInput,
  ItemAttributeSetPatch,
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
  Locale,
  Manufacturer,
  ManufacturerInput,
  ManufacturerPatch,
  Note,
  Option,
  Order,
  OrderInput,
  OrderLine,
  OrderLineInput,
  OrderLinePatch,
  OrderPatch,
  OrdersByTaxClass,
  PaymentsByDay,
  PaymentType,
  PaymentTypeInput,
  PaymentTypePatch,
  PriceLevel,
  PriceLevelPatch,
  ProcessingFee,
  Quote,
  QuoteInput,
  QuotePatch,
  ReceiptSetup,
  Register,
  RegisterPatch,
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
  SeasonInput,
  SeasonPatch,
  Serialized,
  SerializedInput,
  SerializedPatch,
  Session,
  ShipTo,
  Shop,
  ShopInput,
  ShopPatch,
  SpecialOrder,
  Tag,
  TagGroup,
  TagInput,
  TagPatch,
  TagRelation,
  TaxCategory,
  TaxCategoryClass,
  TaxCategoryInput,
  TaxCategoryPatch,
  TaxClass,
  TaxClassInput,
  TaxClassPatch,
  TaxClassSalesByDay,
  TaxesByDay,
  Vendor,
  VendorInput,
  VendorPatch,
  Workorder,
  WorkorderImage,
  WorkorderInput,
  WorkorderItem,
  WorkorderLine,
  WorkorderPatch,
  WorkorderStatus,
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
  CatalogSearch: Entry<typeof catalogSearch, CatalogSearch>;
  CatalogVendor: Entry<typeof catalogVendor, CatalogVendor>;
  CatalogVendorItem: Entry<typeof catalogVendorItem, CatalogVendorItem>;
  Category: Entry<typeof category, Category, CategoryInput, CategoryPatch>;
  CCCharge: Entry<typeof ccCharge, CCCharge>;
  CCGateway: Entry<typeof ccGateway, CCGateway>;
  Contact: Entry<typeof contact, Contact>;
  CreditAccount: Entry<typeof creditAccount, CreditAccount, CreditAccountInput, CreditAccountPatch>;
  Customer: Entry<typeof customer, Customer, CustomerInput, CustomerPatch>;
  CustomerType: Entry<typeof customerType, CustomerType, CustomerTypeInput, CustomerTypePatch>;
  CustomFieldValue: Entry<typeof customFieldValue, CustomFieldValue>;
  Department: Entry<typeof department, Department>;
  Discount: Entry<typeof discount, Discount, DiscountInput, DiscountPatch>;
  DiscountsByDay: Entry<typeof discountsByDay, DiscountsByDay>;
  DisplayTemplateCustomer: Entry<typeof displayTemplateCustomer, DisplayTemplateCustomer>;
  DisplayTemplateEmployee: Entry<typeof displayTemplateEmployee, DisplayTemplateEmployee>;
  DisplayTemplateItemAsLabel: Entry<typeof displayTemplateItemAsLabel, DisplayTemplateItemAsLabel>;
  DisplayTemplateLabel: Entry<typeof displayTemplateLabel, DisplayTemplateLabel>;
  DisplayTemplateOrder: Entry<typeof displayTemplateOrder, DisplayTemplateOrder>;
  DisplayTemplateOrderLine: Entry<typeof displayTemplateOrderLine, DisplayTemplateOrderLine>;
  DisplayTemplateOrderLineAsLabel: Entry<typeof displayTemplateOrderLineAsLabel, DisplayTemplateOrderLineAsLabel>;
  DisplayTemplateSale: Entry<typeof displayTemplateSale, DisplayTemplateSale>;
  DisplayTemplateSaleLine: Entry<typeof displayTemplateSaleLine, DisplayTemplateSaleLine>;
  DisplayTemplateWorkorder: Entry<typeof displayTemplateWorkorder, DisplayTemplateWorkorder>;
  Employee: Entry<typeof employee, Employee, EmployeeInput, EmployeePatch>;
  EmployeeRight: Entry<typeof employeeRight, EmployeeRight>;
  EmployeeRole: Entry<typeof employeeRole, EmployeeRole>;
  Image: Entry<typeof image, Image, ImageInput, ImagePatch>;
  Industry: Entry<typeof industry, Industry, never, IndustryPatch>;
  Inventory: Entry<typeof inventory, Inventory>;
  InventorySale: Entry<typeof inventorySale, InventorySale>;
  Item: Entry<typeof item, Item, ItemInput, ItemPatch>;
  "Item/Image": Entry<typeof itemImage, Image, ImageInput, ImagePatch>;
  ItemAttributes: Entry<typeof itemAttributes, ItemAttributes>;
  ItemAttributeSet: Entry<typeof itemAttributeSet, ItemAttributeSet, ItemAttributeSetInput, ItemAttributeSetPatch>;
  ItemComponent: Entry<typeof itemComponent, ItemComponent>;
  ItemECommerce: Entry<typeof itemECommerce, ItemECommerce>;
  ItemFee: Entry<typeof itemFee, ItemFee>;
  ItemFeeCategory: Entry<typeof itemFeeCategory, ItemFeeCategory>;
  ItemMatrix: Entry<typeof itemMatrix, ItemMatrix, ItemMatrixInput, ItemMatrixPatch>;
  "ItemMatrix/Image": Entry<typeof itemMatrixImage, Image, ImageInput, ImagePatch>;
  ItemShop: Entry<typeof itemShop, ItemShop, never, ItemShopPatch>;
  ItemVendorNum: Entry<typeof itemVendorNum, ItemVendorNum>;
  Locale: Entry<typeof locale, Locale>;
  Manufacturer: Entry<typeof manufacturer, Manufacturer, ManufacturerInput, ManufacturerPatch>;
  Note: Entry<typeof note, Note>;
  Option: Entry<typeof option, Option>;
  Order: Entry<typeof order, Order, OrderInput, OrderPatch>;
  OrderLine: Entry<typeof orderLine, OrderLine, OrderLineInput, OrderLinePatch>;
  OrdersByTaxClass: Entry<typeof ordersByTaxClass, OrdersByTaxClass>;
  PaymentsByDay: Entry<typeof paymentsByDay, PaymentsByDay>;
  PaymentType: Entry<typeof paymentType, PaymentType, PaymentTypeInput, PaymentTypePatch>;
  PriceLevel: Entry<typeof priceLevel, PriceLevel, never, PriceLevelPatch>;
  ProcessingFee: Entry<typeof processingFee, ProcessingFee>;
  Quote: Entry<typeof quote, Quote, QuoteInput, QuotePatch>;
  ReceiptSetup: Entry<typeof receiptSetup, ReceiptSetup>;
  Register: Entry<typeof register, Register, never, RegisterPatch>;
  Sale: Entry<typeof sale, Sale, SaleInput, SalePatch>;
  "Sale/SaleLine": Entry<typeof saleSaleLine, SaleLine, SaleLineInput, SaleLinePatch>;
  SaleAccount: Entry<typeof saleAccount, SaleAccount>;
  SaleLine: Entry<typeof saleLine, SaleLine, SaleLineInput, SaleLinePatch>;
  SalePayment: Entry<typeof salePayment, SalePayment>;
  SalePaymentSignature: Entry<typeof salePaymentSignature, SalePaymentSignature>;
  Season: Entry<typeof season, Season, SeasonInput, SeasonPatch>;
  Serialized: Entry<typeof serialized, Serialized, SerializedInput, SerializedPatch>;
  Session: Entry<typeof session, Session>;
  ShipTo: Entry<typeof shipTo, ShipTo>;
  Shop: Entry<typeof shop, Shop, ShopInput, ShopPatch>;
  SpecialOrder: Entry<typeof specialOrder, SpecialOrder>;
  Tag: Entry<typeof tag, Tag, TagInput, TagPatch>;
  TagGroup: Entry<typeof tagGroup, TagGroup>;
  TagRelation: Entry<typeof tagRelation, TagRelation>;
  TaxCategory: Entry<typeof taxCategory, TaxCategory, TaxCategoryInput, TaxCategoryPatch>;
  TaxCategoryClass: Entry<typeof taxCategoryClass, TaxCategoryClass>;
  TaxClass: Entry<typeof taxClass, TaxClass, TaxClassInput, TaxClassPatch>;
  TaxClassSalesByDay: Entry<typeof taxClassSalesByDay, TaxClassSalesByDay>;
  TaxesByDay: Entry<typeof taxesByDay, TaxesByDay>;
  Vendor: Entry<typeof vendor, Vendor, VendorInput, VendorPatch>;
  Workorder: Entry<typeof workorder, Workorder, WorkorderInput, WorkorderPatch>;
  WorkorderImage: Entry<typeof workorderImage, WorkorderImage>;
  WorkorderItem: Entry<typeof workorderItem, WorkorderItem>;
  WorkorderLine: Entry<typeof workorderLine, WorkorderLine>;
  WorkorderStatus: Entry<typeof workorderStatus, WorkorderStatus>;
}

/** What stands below the records of an endpoint: the name of its collection there, and of its endpoint. */
export interface Places {
  Item: { images: "Item/Image" };
  ItemMatrix: { images: "ItemMatrix/Image" };
  Sale: { saleLines: "Sale/SaleLine" };
}

/** The name of a declared resource. */
export type ResourceName = keyof Registry;

/** The declarations, by name. */
export const resources: { readonly [N in ResourceName]: Registry[N]["definition"] } = {
  Account: account,
  CatalogSearch: catalogSearch,
  CatalogVendor: catalogVendor,
  CatalogVendorItem: catalogVendorItem,
  Category: category,
  CCCharge: ccCharge,
  CCGateway: ccGateway,
  Contact: contact,
  CreditAccount: creditAccount,
  Customer: customer,
  CustomerType: customerType,
  CustomFieldValue: customFieldValue,
  Department: department,
  Discount: discount,
  DiscountsByDay: discountsByDay,
  DisplayTemplateCustomer: displayTemplateCustomer,
  DisplayTemplateEmployee: displayTemplateEmployee,
  DisplayTemplateItemAsLabel: displayTemplateItemAsLabel,
  DisplayTemplateLabel: displayTemplateLabel,
  DisplayTemplateOrder: displayTemplateOrder,
  DisplayTemplateOrderLine: displayTemplateOrderLine,
  DisplayTemplateOrderLineAsLabel: displayTemplateOrderLineAsLabel,
  DisplayTemplateSale: displayTemplateSale,
  DisplayTemplateSaleLine: displayTemplateSaleLine,
  DisplayTemplateWorkorder: displayTemplateWorkorder,
  Employee: employee,
  EmployeeRight: employeeRight,
  EmployeeRole: employeeRole,
  Image: image,
  Industry: industry,
  Inventory: inventory,
  InventorySale: inventorySale,
  Item: item,
  "Item/Image": itemImage,
  ItemAttributes: itemAttributes,
  ItemAttributeSet: itemAttributeSet,
  ItemComponent: itemComponent,
  ItemECommerce: itemECommerce,
  ItemFee: itemFee,
  ItemFeeCategory: itemFeeCategory,
  ItemMatrix: itemMatrix,
  "ItemMatrix/Image": itemMatrixImage,
  ItemShop: itemShop,
  ItemVendorNum: itemVendorNum,
  Locale: locale,
  Manufacturer: manufacturer,
  Note: note,
  Option: option,
  Order: order,
  OrderLine: orderLine,
  OrdersByTaxClass: ordersByTaxClass,
  PaymentsByDay: paymentsByDay,
  PaymentType: paymentType,
  PriceLevel: priceLevel,
  ProcessingFee: processingFee,
  Quote: quote,
  ReceiptSetup: receiptSetup,
  Register: register,
  Sale: sale,
  "Sale/SaleLine": saleSaleLine,
  SaleAccount: saleAccount,
  SaleLine: saleLine,
  SalePayment: salePayment,
  SalePaymentSignature: salePaymentSignature,
  Season: season,
  Serialized: serialized,
  Session: session,
  ShipTo: shipTo,
  Shop: shop,
  SpecialOrder: specialOrder,
  Tag: tag,
  TagGroup: tagGroup,
  TagRelation: tagRelation,
  TaxCategory: taxCategory,
  TaxCategoryClass: taxCategoryClass,
  TaxClass: taxClass,
  TaxClassSalesByDay: taxClassSalesByDay,
  TaxesByDay: taxesByDay,
  Vendor: vendor,
  Workorder: workorder,
  WorkorderImage: workorderImage,
  WorkorderItem: workorderItem,
  WorkorderLine: workorderLine,
  WorkorderStatus: workorderStatus,
};

export type { UploadFile, UploadInput } from "./forms.js";
