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
import { type CurrencyRate, type CurrencyRateInput, type CurrencyRatePatch, currencyRate } from "./currency-rate.js";
import { type CustomFieldValue, customFieldValue } from "./custom-field-value.js";
import { type Customer, type CustomerInput, type CustomerPatch, customer } from "./customer.js";
import {
  type CustomerCustomField,
  type CustomerCustomFieldInput,
  type CustomerCustomFieldPatch,
  customerCustomField,
} from "./customer-custom-field.js";
import {
  type CustomerCustomFieldChoice,
  type CustomerCustomFieldChoiceInput,
  type CustomerCustomFieldChoicePatch,
  customerCustomFieldChoice,
  customerCustomFieldCustomFieldChoice,
} from "./customer-custom-field-choice.js";
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
import { type DisplayTemplateRegisterCount, displayTemplateRegisterCount } from "./display-template-register-count.js";
import {
  type DisplayTemplateRegisterWithdraw,
  displayTemplateRegisterWithdraw,
} from "./display-template-register-withdraw.js";
import { type DisplayTemplateSale, displayTemplateSale } from "./display-template-sale.js";
import { type DisplayTemplateSaleLine, displayTemplateSaleLine } from "./display-template-sale-line.js";
import { type DisplayTemplateTransfer, displayTemplateTransfer } from "./display-template-transfer.js";
import { type DisplayTemplateTransferFrom, displayTemplateTransferFrom } from "./display-template-transfer-from.js";
import {
  type DisplayTemplateTransferItemAsLabel,
  displayTemplateTransferItemAsLabel,
} from "./display-template-transfer-item-as-label.js";
import { type DisplayTemplateTransferTo, displayTemplateTransferTo } from "./display-template-transfer-to.js";
import { type DisplayTemplateVendorReturn, displayTemplateVendorReturn } from "./display-template-vendor-return.js";
import { type DisplayTemplateWorkorder, displayTemplateWorkorder } from "./display-template-workorder.js";
import { type Employee, type EmployeeInput, type EmployeePatch, employee } from "./employee.js";
import {
  type EmployeeHours,
  type EmployeeHoursInput,
  type EmployeeHoursPatch,
  employeeHours,
} from "./employee-hours.js";
import { type EmployeeRight, employeeRight } from "./employee-right.js";
import { type EmployeeRole, employeeRole } from "./employee-role.js";
import { type Image, type ImageInput, type ImagePatch, image, itemImage, itemMatrixImage } from "./image.js";
import { type Industry, type IndustryPatch, industry } from "./industry.js";
import { type Inventory, inventory } from "./inventory.js";
import {
  type InventoryCount,
  type InventoryCountInput,
  type InventoryCountPatch,
  inventoryCount,
} from "./inventory-count.js";
import { type InventoryCountCalc, inventoryCountCalc } from "./inventory-count-calc.js";
import {
  type InventoryCountItem,
  type InventoryCountItemInput,
  type InventoryCountItemPatch,
  inventoryCountItem,
} from "./inventory-count-item.js";
import {
  type InventoryCountReconcile,
  type InventoryCountReconcileInput,
  inventoryCountReconcile,
} from "./inventory-count-reconcile.js";
import { type InventoryLog, inventoryLog } from "./inventory-log.js";
import { type InventorySale, inventorySale } from "./inventory-sale.js";
import {
  type InventoryTransfer,
  type InventoryTransferInput,
  type InventoryTransferPatch,
  inventoryTransfer,
} from "./inventory-transfer.js";
import {
  type InventoryTransferItem,
  inventoryTransferItem,
  inventoryTransferTransferItems,
} from "./inventory-transfer-item.js";
import { type Item, type ItemInput, type ItemPatch, item } from "./item.js";
import {
  type ItemAttributeSet,
  type ItemAttributeSetInput,
  type ItemAttributeSetPatch,
  itemAttributeSet,
} from "./item-attribute-set.js";
import { type ItemAttributes, itemAttributes } from "./item-attributes.js";
import { type ItemComponent, itemComponent } from "./item-component.js";
import {
  type ItemCustomField,
  type ItemCustomFieldInput,
  type ItemCustomFieldPatch,
  itemCustomField,
} from "./item-custom-field.js";
import {
  type ItemCustomFieldChoice,
  type ItemCustomFieldChoiceInput,
  type ItemCustomFieldChoicePatch,
  itemCustomFieldChoice,
  itemCustomFieldCustomFieldChoice,
} from "./item-custom-field-choice.js";
import { type ItemECommerce, itemECommerce } from "./item-e-commerce.js";
import { type ItemFee, type ItemFeePatch, itemFee } from "./item-fee.js";
import { type ItemFeeCategory, itemFeeCategory } from "./item-fee-category.js";
import { type ItemMatrix, type ItemMatrixInput, type ItemMatrixPatch, itemMatrix } from "./item-matrix.js";
import { type ItemShop, type ItemShopPatch, itemShop } from "./item-shop.js";
import { type ItemVendorNum, itemVendorNum } from "./item-vendor-num.js";
import { type Locale, locale } from "./locale.js";
import { type Manufacturer, type ManufacturerInput, type ManufacturerPatch, manufacturer } from "./manufacturer.js";
import { type Note, note } from "./note.js";
import { type Option, option } from "./option.js";
import { type Order, type OrderInput, type OrderPatch, order } from "./order.js";
import {
  type OrderCustomField,
  type OrderCustomFieldInput,
  type OrderCustomFieldPatch,
  orderCustomField,
} from "./order-custom-field.js";
import {
  type OrderCustomFieldChoice,
  type OrderCustomFieldChoiceInput,
  type OrderCustomFieldChoicePatch,
  orderCustomFieldChoice,
  orderCustomFieldCustomFieldChoice,
} from "./order-custom-field-choice.js";
import { type OrderLine, type OrderLineInput, type OrderLinePatch, orderLine } from "./order-line.js";
import { type OrderShipment, orderOrderShipment, orderShipment } from "./order-shipment.js";
import {
  type OrderShipmentItem,
  orderShipmentItem,
  orderShipmentItemOfOrder,
  orderShipmentOrderShipmentItem,
} from "./order-shipment-item.js";
import { type OrdersByTaxClass, ordersByTaxClass } from "./orders-by-tax-class.js";
import { type PaymentType, type PaymentTypeInput, type PaymentTypePatch, paymentType } from "./payment-type.js";
import { type PaymentsByDay, paymentsByDay } from "./payments-by-day.js";
import { type PriceLevel, type PriceLevelPatch, priceLevel } from "./price-level.js";
import { type ProcessingFee, processingFee } from "./processing-fee.js";
import { type Quote, type QuoteInput, type QuotePatch, quote } from "./quote.js";
import { type ReceiptSetup, receiptSetup } from "./receipt-setup.js";
import { type Register, type RegisterPatch, register } from "./register.js";
import { type RegisterCount, registerCount } from "./register-count.js";
import { type RegisterCountAmount, registerCountAmount } from "./register-count-amount.js";
import { type RegisterWithdraw, type RegisterWithdrawInput, registerWithdraw } from "./register-withdraw.js";
import { type Sale, type SaleInput, type SalePatch, sale } from "./sale.js";
import { type SaleAccount, saleAccount } from "./sale-account.js";
import { type SaleLine, type SaleLineInput, type SaleLinePatch, saleLine, saleSaleLine } from "./sale-line.js";
import { type SalePayment, salePayment } from "./sale-payment.js";
import {
  type SalePaymentSignature,
  type SalePaymentSignatureInput,
  salePaymentSalePaymentSignature,
  salePaymentSignature,
} from "./sale-payment-signature.js";
import { type SaleVoid, saleVoid } from "./sale-void.js";
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
import { type Transfer, transfer } from "./transfer.js";
import { type TransferItem, transferItem } from "./transfer-item.js";
import { type Vendor, type VendorInput, type VendorPatch, vendor } from "./vendor.js";
import { type VendorReturn, vendorReturn } from "./vendor-return.js";
import { type VendorReturnItem, vendorReturnItem } from "./vendor-return-item.js";
import { type VendorReturnItemReason, vendorReturnItemReason } from "./vendor-return-item-reason.js";
import { type Workorder, type WorkorderInput, type WorkorderPatch, workorder } from "./workorder.js";
import {
  type WorkorderImage,
  type WorkorderImageInput,
  type WorkorderImagePatch,
  workorderImage,
  workorderWorkorderImage,
} from "./workorder-image.js";
import {
  type WorkorderItem,
  type WorkorderItemInput,
  type WorkorderItemPatch,
  workorderItem,
  workorderWorkorderItem,
} from "./workorder-item.js";
import {
  type WorkorderLine,
  type WorkorderLineInput,
  type WorkorderLinePatch,
  workorderLine,
  workorderWorkorderLine,
} from "./workorder-line.js";
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
  CurrencyRate,
  CurrencyRateInput,
  CurrencyRatePatch,
  Customer,
  CustomerCustomField,
  CustomerCustomFieldChoice,
  CustomerCustomFieldChoiceInput,
  CustomerCustomFieldChoicePatch,
  CustomerCustomFieldInput,
  CustomerCustomFieldPatch,
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
  DisplayTemplateRegisterCount,
  DisplayTemplateRegisterWithdraw,
  DisplayTemplateSale,
  DisplayTemplateSaleLine,
  DisplayTemplateTransfer,
  DisplayTemplateTransferFrom,
  DisplayTemplateTransferItemAsLabel,
  DisplayTemplateTransferTo,
  DisplayTemplateVendorReturn,
  DisplayTemplateWorkorder,
  Employee,
  EmployeeHours,
  EmployeeHoursInput,
  EmployeeHoursPatch,
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
  InventoryCount,
  InventoryCountCalc,
  InventoryCountInput,
  InventoryCountItem,
  InventoryCountItemInput,
  InventoryCountItemPatch,
  InventoryCountPatch,
  InventoryCountReconcile,
  InventoryCountReconcileInput,
  InventoryLog,
  InventorySale,
  InventoryTransfer,
  InventoryTransferInput,
  InventoryTransferItem,
  InventoryTransferPatch,
  Item,
  ItemAttributeSet,
  ItemAttributeSetInput,
  ItemAttributeSetPatch,
  ItemAttributes,
  ItemComponent,
  ItemCustomField,
  ItemCustomFieldChoice,
  ItemCustomFieldChoiceInput,
  ItemCustomFieldChoicePatch,
  ItemCustomFieldInput,
  ItemCustomFieldPatch,
  ItemECommerce,
  ItemFee,
  ItemFeeCategory,
  ItemFeePatch,
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
  OrderCustomField,
  OrderCustomFieldChoice,
  OrderCustomFieldChoiceInput,
  OrderCustomFieldChoicePatch,
  OrderCustomFieldInput,
  OrderCustomFieldPatch,
  OrderInput,
  OrderLine,
  OrderLineInput,
  OrderLinePatch,
  OrderPatch,
  OrderShipment,
  OrderShipmentItem,
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
  RegisterCount,
  RegisterCountAmount,
  RegisterPatch,
  RegisterWithdraw,
  RegisterWithdrawInput,
  Sale,
  SaleAccount,
  SaleInput,
  SaleLine,
  SaleLineInput,
  SaleLinePatch,
  SalePatch,
  SalePayment,
  SalePaymentSignature,
  SalePaymentSignatureInput,
  SaleVoid,
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
  Transfer,
  TransferItem,
  Vendor,
  VendorInput,
  VendorPatch,
  VendorReturn,
  VendorReturnItem,
  VendorReturnItemReason,
  Workorder,
  WorkorderImage,
  WorkorderImageInput,
  WorkorderImagePatch,
  WorkorderInput,
  WorkorderItem,
  WorkorderItemInput,
  WorkorderItemPatch,
  WorkorderLine,
  WorkorderLineInput,
  WorkorderLinePatch,
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
  CurrencyRate: Entry<typeof currencyRate, CurrencyRate, CurrencyRateInput, CurrencyRatePatch>;
  Customer: Entry<typeof customer, Customer, CustomerInput, CustomerPatch>;
  CustomerCustomField: Entry<
    typeof customerCustomField,
    CustomerCustomField,
    CustomerCustomFieldInput,
    CustomerCustomFieldPatch
  >;
  "CustomerCustomField/CustomFieldChoice": Entry<
    typeof customerCustomFieldCustomFieldChoice,
    CustomerCustomFieldChoice,
    CustomerCustomFieldChoiceInput,
    CustomerCustomFieldChoicePatch
  >;
  CustomerCustomFieldChoice: Entry<typeof customerCustomFieldChoice, CustomerCustomFieldChoice>;
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
  DisplayTemplateRegisterCount: Entry<typeof displayTemplateRegisterCount, DisplayTemplateRegisterCount>;
  DisplayTemplateRegisterWithdraw: Entry<typeof displayTemplateRegisterWithdraw, DisplayTemplateRegisterWithdraw>;
  DisplayTemplateSale: Entry<typeof displayTemplateSale, DisplayTemplateSale>;
  DisplayTemplateSaleLine: Entry<typeof displayTemplateSaleLine, DisplayTemplateSaleLine>;
  DisplayTemplateTransfer: Entry<typeof displayTemplateTransfer, DisplayTemplateTransfer>;
  DisplayTemplateTransferFrom: Entry<typeof displayTemplateTransferFrom, DisplayTemplateTransferFrom>;
  DisplayTemplateTransferItemAsLabel: Entry<
    typeof displayTemplateTransferItemAsLabel,
    DisplayTemplateTransferItemAsLabel
  >;
  DisplayTemplateTransferTo: Entry<typeof displayTemplateTransferTo, DisplayTemplateTransferTo>;
  DisplayTemplateVendorReturn: Entry<typeof displayTemplateVendorReturn, DisplayTemplateVendorReturn>;
  DisplayTemplateWorkorder: Entry<typeof displayTemplateWorkorder, DisplayTemplateWorkorder>;
  Employee: Entry<typeof employee, Employee, EmployeeInput, EmployeePatch>;
  EmployeeHours: Entry<typeof employeeHours, EmployeeHours, EmployeeHoursInput, EmployeeHoursPatch>;
  EmployeeRight: Entry<typeof employeeRight, EmployeeRight>;
  EmployeeRole: Entry<typeof employeeRole, EmployeeRole>;
  Image: Entry<typeof image, Image, ImageInput, ImagePatch>;
  Industry: Entry<typeof industry, Industry, never, IndustryPatch>;
  Inventory: Entry<typeof inventory, Inventory>;
  InventoryCount: Entry<typeof inventoryCount, InventoryCount, InventoryCountInput, InventoryCountPatch>;
  InventoryCountCalc: Entry<typeof inventoryCountCalc, InventoryCountCalc>;
  InventoryCountItem: Entry<
    typeof inventoryCountItem,
    InventoryCountItem,
    InventoryCountItemInput,
    InventoryCountItemPatch
  >;
  InventoryCountReconcile: Entry<typeof inventoryCountReconcile, InventoryCountReconcile, InventoryCountReconcileInput>;
  InventoryLog: Entry<typeof inventoryLog, InventoryLog>;
  InventorySale: Entry<typeof inventorySale, InventorySale>;
  InventoryTransfer: Entry<typeof inventoryTransfer, InventoryTransfer, InventoryTransferInput, InventoryTransferPatch>;
  "InventoryTransfer/TransferItems": Entry<typeof inventoryTransferTransferItems, InventoryTransferItem>;
  InventoryTransferItem: Entry<typeof inventoryTransferItem, InventoryTransferItem>;
  Item: Entry<typeof item, Item, ItemInput, ItemPatch>;
  "Item/Image": Entry<typeof itemImage, Image, ImageInput, ImagePatch>;
  ItemAttributes: Entry<typeof itemAttributes, ItemAttributes>;
  ItemAttributeSet: Entry<typeof itemAttributeSet, ItemAttributeSet, ItemAttributeSetInput, ItemAttributeSetPatch>;
  ItemComponent: Entry<typeof itemComponent, ItemComponent>;
  ItemCustomField: Entry<typeof itemCustomField, ItemCustomField, ItemCustomFieldInput, ItemCustomFieldPatch>;
  "ItemCustomField/CustomFieldChoice": Entry<
    typeof itemCustomFieldCustomFieldChoice,
    ItemCustomFieldChoice,
    ItemCustomFieldChoiceInput,
    ItemCustomFieldChoicePatch
  >;
  ItemCustomFieldChoice: Entry<typeof itemCustomFieldChoice, ItemCustomFieldChoice>;
  ItemECommerce: Entry<typeof itemECommerce, ItemECommerce>;
  ItemFee: Entry<typeof itemFee, ItemFee, never, ItemFeePatch>;
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
  "Order/Shipment": Entry<typeof orderOrderShipment, OrderShipment>;
  "Order/Shipment/Item": Entry<typeof orderShipmentItemOfOrder, OrderShipmentItem>;
  OrderCustomField: Entry<typeof orderCustomField, OrderCustomField, OrderCustomFieldInput, OrderCustomFieldPatch>;
  "OrderCustomField/CustomFieldChoice": Entry<
    typeof orderCustomFieldCustomFieldChoice,
    OrderCustomFieldChoice,
    OrderCustomFieldChoiceInput,
    OrderCustomFieldChoicePatch
  >;
  OrderCustomFieldChoice: Entry<typeof orderCustomFieldChoice, OrderCustomFieldChoice>;
  OrderLine: Entry<typeof orderLine, OrderLine, OrderLineInput, OrderLinePatch>;
  OrdersByTaxClass: Entry<typeof ordersByTaxClass, OrdersByTaxClass>;
  OrderShipment: Entry<typeof orderShipment, OrderShipment>;
  "OrderShipment/Item": Entry<typeof orderShipmentOrderShipmentItem, OrderShipmentItem>;
  OrderShipmentItem: Entry<typeof orderShipmentItem, OrderShipmentItem>;
  PaymentsByDay: Entry<typeof paymentsByDay, PaymentsByDay>;
  PaymentType: Entry<typeof paymentType, PaymentType, PaymentTypeInput, PaymentTypePatch>;
  PriceLevel: Entry<typeof priceLevel, PriceLevel, never, PriceLevelPatch>;
  ProcessingFee: Entry<typeof processingFee, ProcessingFee>;
  Quote: Entry<typeof quote, Quote, QuoteInput, QuotePatch>;
  ReceiptSetup: Entry<typeof receiptSetup, ReceiptSetup>;
  Register: Entry<typeof register, Register, never, RegisterPatch>;
  RegisterCount: Entry<typeof registerCount, RegisterCount>;
  RegisterCountAmount: Entry<typeof registerCountAmount, RegisterCountAmount>;
  RegisterWithdraw: Entry<typeof registerWithdraw, RegisterWithdraw, RegisterWithdrawInput>;
  Sale: Entry<typeof sale, Sale, SaleInput, SalePatch>;
  "Sale/SaleLine": Entry<typeof saleSaleLine, SaleLine, SaleLineInput, SaleLinePatch>;
  SaleAccount: Entry<typeof saleAccount, SaleAccount>;
  SaleLine: Entry<typeof saleLine, SaleLine, SaleLineInput, SaleLinePatch>;
  SalePayment: Entry<typeof salePayment, SalePayment>;
  "SalePayment/SalePaymentSignature": Entry<
    typeof salePaymentSalePaymentSignature,
    SalePaymentSignature,
    SalePaymentSignatureInput
  >;
  SalePaymentSignature: Entry<typeof salePaymentSignature, SalePaymentSignature>;
  SaleVoid: Entry<typeof saleVoid, SaleVoid>;
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
  Transfer: Entry<typeof transfer, Transfer>;
  TransferItem: Entry<typeof transferItem, TransferItem>;
  Vendor: Entry<typeof vendor, Vendor, VendorInput, VendorPatch>;
  VendorReturn: Entry<typeof vendorReturn, VendorReturn>;
  VendorReturnItem: Entry<typeof vendorReturnItem, VendorReturnItem>;
  VendorReturnItemReason: Entry<typeof vendorReturnItemReason, VendorReturnItemReason>;
  Workorder: Entry<typeof workorder, Workorder, WorkorderInput, WorkorderPatch>;
  "Workorder/WorkorderImage": Entry<
    typeof workorderWorkorderImage,
    WorkorderImage,
    WorkorderImageInput,
    WorkorderImagePatch
  >;
  "Workorder/WorkorderItem": Entry<
    typeof workorderWorkorderItem,
    WorkorderItem,
    WorkorderItemInput,
    WorkorderItemPatch
  >;
  "Workorder/WorkorderLine": Entry<
    typeof workorderWorkorderLine,
    WorkorderLine,
    WorkorderLineInput,
    WorkorderLinePatch
  >;
  WorkorderImage: Entry<typeof workorderImage, WorkorderImage>;
  WorkorderItem: Entry<typeof workorderItem, WorkorderItem>;
  WorkorderLine: Entry<typeof workorderLine, WorkorderLine>;
  WorkorderStatus: Entry<typeof workorderStatus, WorkorderStatus>;
}

/** What stands below the records of an endpoint: the name of its collection there, and of its endpoint. */
export interface Places {
  CustomerCustomField: { customFieldChoices: "CustomerCustomField/CustomFieldChoice" };
  InventoryTransfer: { transferItems: "InventoryTransfer/TransferItems" };
  Item: { images: "Item/Image" };
  ItemCustomField: { customFieldChoices: "ItemCustomField/CustomFieldChoice" };
  ItemMatrix: { images: "ItemMatrix/Image" };
  Order: { shipments: "Order/Shipment" };
  "Order/Shipment": { orderShipmentItems: "Order/Shipment/Item" };
  OrderCustomField: { customFieldChoices: "OrderCustomField/CustomFieldChoice" };
  OrderShipment: { orderShipmentItems: "OrderShipment/Item" };
  Sale: { saleLines: "Sale/SaleLine" };
  SalePayment: { signatures: "SalePayment/SalePaymentSignature" };
  Workorder: {
    images: "Workorder/WorkorderImage";
    workorderItems: "Workorder/WorkorderItem";
    workorderLines: "Workorder/WorkorderLine";
  };
}

/** The name of a declared resource. */
export type ResourceName = keyof Registry;

/** Every declaration, in the order of the registry. */
const declarations: readonly Registry[ResourceName]["definition"][] = [
  account,
  catalogSearch,
  catalogVendor,
  catalogVendorItem,
  category,
  ccCharge,
  ccGateway,
  contact,
  creditAccount,
  currencyRate,
  customer,
  customerCustomField,
  customerCustomFieldCustomFieldChoice,
  customerCustomFieldChoice,
  customerType,
  customFieldValue,
  department,
  discount,
  discountsByDay,
  displayTemplateCustomer,
  displayTemplateEmployee,
  displayTemplateItemAsLabel,
  displayTemplateLabel,
  displayTemplateOrder,
  displayTemplateOrderLine,
  displayTemplateOrderLineAsLabel,
  displayTemplateRegisterCount,
  displayTemplateRegisterWithdraw,
  displayTemplateSale,
  displayTemplateSaleLine,
  displayTemplateTransfer,
  displayTemplateTransferFrom,
  displayTemplateTransferItemAsLabel,
  displayTemplateTransferTo,
  displayTemplateVendorReturn,
  displayTemplateWorkorder,
  employee,
  employeeHours,
  employeeRight,
  employeeRole,
  image,
  industry,
  inventory,
  inventoryCount,
  inventoryCountCalc,
  inventoryCountItem,
  inventoryCountReconcile,
  inventoryLog,
  inventorySale,
  inventoryTransfer,
  inventoryTransferTransferItems,
  inventoryTransferItem,
  item,
  itemImage,
  itemAttributes,
  itemAttributeSet,
  itemComponent,
  itemCustomField,
  itemCustomFieldCustomFieldChoice,
  itemCustomFieldChoice,
  itemECommerce,
  itemFee,
  itemFeeCategory,
  itemMatrix,
  itemMatrixImage,
  itemShop,
  itemVendorNum,
  locale,
  manufacturer,
  note,
  option,
  order,
  orderOrderShipment,
  orderShipmentItemOfOrder,
  orderCustomField,
  orderCustomFieldCustomFieldChoice,
  orderCustomFieldChoice,
  orderLine,
  ordersByTaxClass,
  orderShipment,
  orderShipmentOrderShipmentItem,
  orderShipmentItem,
  paymentsByDay,
  paymentType,
  priceLevel,
  processingFee,
  quote,
  receiptSetup,
  register,
  registerCount,
  registerCountAmount,
  registerWithdraw,
  sale,
  saleSaleLine,
  saleAccount,
  saleLine,
  salePayment,
  salePaymentSalePaymentSignature,
  salePaymentSignature,
  saleVoid,
  season,
  serialized,
  session,
  shipTo,
  shop,
  specialOrder,
  tag,
  tagGroup,
  tagRelation,
  taxCategory,
  taxCategoryClass,
  taxClass,
  taxClassSalesByDay,
  taxesByDay,
  transfer,
  transferItem,
  vendor,
  vendorReturn,
  vendorReturnItem,
  vendorReturnItemReason,
  workorder,
  workorderWorkorderImage,
  workorderWorkorderItem,
  workorderWorkorderLine,
  workorderImage,
  workorderItem,
  workorderLine,
  workorderStatus,
];

/** The declarations, by name. */
export const resources = Object.fromEntries(declarations.map((declaration) => [declaration.name, declaration])) as {
  readonly [N in ResourceName]: Registry[N]["definition"];
};

export type { UploadFile, UploadInput } from "./forms.js";
