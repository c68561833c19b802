import type { LoadPath } from "../query/index.js";
import type { RecordOf } from "./types.js";

// A record with its methods, by name. Without the suffix (`Item`) the name is the data alone.

export type CCChargeRecord<P extends LoadPath<"CCCharge"> = never> = RecordOf<"CCCharge", P>;
export type CatalogSearchRecord<P extends LoadPath<"CatalogSearch"> = never> = RecordOf<"CatalogSearch", P>;
export type CatalogVendorItemRecord<P extends LoadPath<"CatalogVendorItem"> = never> = RecordOf<"CatalogVendorItem", P>;
export type CategoryRecord<P extends LoadPath<"Category"> = never> = RecordOf<"Category", P>;
export type CreditAccountRecord<P extends LoadPath<"CreditAccount"> = never> = RecordOf<"CreditAccount", P>;
export type CurrencyRateRecord<P extends LoadPath<"CurrencyRate"> = never> = RecordOf<"CurrencyRate", P>;
export type CustomerRecord<P extends LoadPath<"Customer"> = never> = RecordOf<"Customer", P>;
export type CustomerCustomFieldRecord<P extends LoadPath<"CustomerCustomField"> = never> = RecordOf<
  "CustomerCustomField",
  P
>;
export type CustomerTypeRecord<P extends LoadPath<"CustomerType"> = never> = RecordOf<"CustomerType", P>;
export type DiscountRecord<P extends LoadPath<"Discount"> = never> = RecordOf<"Discount", P>;
export type DiscountsByDayRecord<P extends LoadPath<"DiscountsByDay"> = never> = RecordOf<"DiscountsByDay", P>;
export type DisplayTemplateEmployeeRecord<P extends LoadPath<"DisplayTemplateEmployee"> = never> = RecordOf<
  "DisplayTemplateEmployee",
  P
>;
export type DisplayTemplateItemAsLabelRecord<P extends LoadPath<"DisplayTemplateItemAsLabel"> = never> = RecordOf<
  "DisplayTemplateItemAsLabel",
  P
>;
export type DisplayTemplateLabelRecord<P extends LoadPath<"DisplayTemplateLabel"> = never> = RecordOf<
  "DisplayTemplateLabel",
  P
>;
export type DisplayTemplateOrderRecord<P extends LoadPath<"DisplayTemplateOrder"> = never> = RecordOf<
  "DisplayTemplateOrder",
  P
>;
export type DisplayTemplateOrderLineAsLabelRecord<P extends LoadPath<"DisplayTemplateOrderLineAsLabel"> = never> =
  RecordOf<"DisplayTemplateOrderLineAsLabel", P>;
export type DisplayTemplateRegisterCountRecord<P extends LoadPath<"DisplayTemplateRegisterCount"> = never> = RecordOf<
  "DisplayTemplateRegisterCount",
  P
>;
export type DisplayTemplateRegisterWithdrawRecord<P extends LoadPath<"DisplayTemplateRegisterWithdraw"> = never> =
  RecordOf<"DisplayTemplateRegisterWithdraw", P>;
export type DisplayTemplateSaleRecord<P extends LoadPath<"DisplayTemplateSale"> = never> = RecordOf<
  "DisplayTemplateSale",
  P
>;
export type DisplayTemplateTransferRecord<P extends LoadPath<"DisplayTemplateTransfer"> = never> = RecordOf<
  "DisplayTemplateTransfer",
  P
>;
export type DisplayTemplateTransferItemAsLabelRecord<P extends LoadPath<"DisplayTemplateTransferItemAsLabel"> = never> =
  RecordOf<"DisplayTemplateTransferItemAsLabel", P>;
export type DisplayTemplateVendorReturnRecord<P extends LoadPath<"DisplayTemplateVendorReturn"> = never> = RecordOf<
  "DisplayTemplateVendorReturn",
  P
>;
export type DisplayTemplateWorkorderRecord<P extends LoadPath<"DisplayTemplateWorkorder"> = never> = RecordOf<
  "DisplayTemplateWorkorder",
  P
>;
export type EmployeeRecord<P extends LoadPath<"Employee"> = never> = RecordOf<"Employee", P>;
export type EmployeeHoursRecord<P extends LoadPath<"EmployeeHours"> = never> = RecordOf<"EmployeeHours", P>;
export type ImageRecord<P extends LoadPath<"Image"> = never> = RecordOf<"Image", P>;
export type IndustryRecord<P extends LoadPath<"Industry"> = never> = RecordOf<"Industry", P>;
export type InventoryRecord<P extends LoadPath<"Inventory"> = never> = RecordOf<"Inventory", P>;
export type InventoryCountRecord<P extends LoadPath<"InventoryCount"> = never> = RecordOf<"InventoryCount", P>;
export type InventoryCountCalcRecord<P extends LoadPath<"InventoryCountCalc"> = never> = RecordOf<
  "InventoryCountCalc",
  P
>;
export type InventoryCountItemRecord<P extends LoadPath<"InventoryCountItem"> = never> = RecordOf<
  "InventoryCountItem",
  P
>;
export type InventoryCountReconcileRecord<P extends LoadPath<"InventoryCountReconcile"> = never> = RecordOf<
  "InventoryCountReconcile",
  P
>;
export type InventoryLogRecord<P extends LoadPath<"InventoryLog"> = never> = RecordOf<"InventoryLog", P>;
export type InventoryTransferRecord<P extends LoadPath<"InventoryTransfer"> = never> = RecordOf<"InventoryTransfer", P>;
export type ItemRecord<P extends LoadPath<"Item"> = never> = RecordOf<"Item", P>;
export type ItemAttributeSetRecord<P extends LoadPath<"ItemAttributeSet"> = never> = RecordOf<"ItemAttributeSet", P>;
export type ItemCustomFieldRecord<P extends LoadPath<"ItemCustomField"> = never> = RecordOf<"ItemCustomField", P>;
export type ItemFeeRecord<P extends LoadPath<"ItemFee"> = never> = RecordOf<"ItemFee", P>;
export type ItemMatrixRecord<P extends LoadPath<"ItemMatrix"> = never> = RecordOf<"ItemMatrix", P>;
export type ItemShopRecord<P extends LoadPath<"ItemShop"> = never> = RecordOf<"ItemShop", P>;
export type ManufacturerRecord<P extends LoadPath<"Manufacturer"> = never> = RecordOf<"Manufacturer", P>;
export type OptionRecord<P extends LoadPath<"Option"> = never> = RecordOf<"Option", P>;
export type OrderRecord<P extends LoadPath<"Order"> = never> = RecordOf<"Order", P>;
export type OrderCustomFieldRecord<P extends LoadPath<"OrderCustomField"> = never> = RecordOf<"OrderCustomField", P>;
export type OrderLineRecord<P extends LoadPath<"OrderLine"> = never> = RecordOf<"OrderLine", P>;
export type OrderShipmentRecord<P extends LoadPath<"OrderShipment"> = never> = RecordOf<"OrderShipment", P>;
export type OrdersByTaxClassRecord<P extends LoadPath<"OrdersByTaxClass"> = never> = RecordOf<"OrdersByTaxClass", P>;
export type PaymentTypeRecord<P extends LoadPath<"PaymentType"> = never> = RecordOf<"PaymentType", P>;
export type PaymentsByDayRecord<P extends LoadPath<"PaymentsByDay"> = never> = RecordOf<"PaymentsByDay", P>;
export type PriceLevelRecord<P extends LoadPath<"PriceLevel"> = never> = RecordOf<"PriceLevel", P>;
export type ProcessingFeeRecord<P extends LoadPath<"ProcessingFee"> = never> = RecordOf<"ProcessingFee", P>;
export type QuoteRecord<P extends LoadPath<"Quote"> = never> = RecordOf<"Quote", P>;
export type RegisterRecord<P extends LoadPath<"Register"> = never> = RecordOf<"Register", P>;
export type RegisterCountRecord<P extends LoadPath<"RegisterCount"> = never> = RecordOf<"RegisterCount", P>;
export type RegisterCountAmountRecord<P extends LoadPath<"RegisterCountAmount"> = never> = RecordOf<
  "RegisterCountAmount",
  P
>;
export type RegisterWithdrawRecord<P extends LoadPath<"RegisterWithdraw"> = never> = RecordOf<"RegisterWithdraw", P>;
export type SaleRecord<P extends LoadPath<"Sale"> = never> = RecordOf<"Sale", P>;
export type SaleLineRecord<P extends LoadPath<"SaleLine"> = never> = RecordOf<"SaleLine", P>;
export type SalePaymentRecord<P extends LoadPath<"SalePayment"> = never> = RecordOf<"SalePayment", P>;
export type SaleVoidRecord<P extends LoadPath<"SaleVoid"> = never> = RecordOf<"SaleVoid", P>;
export type SeasonRecord<P extends LoadPath<"Season"> = never> = RecordOf<"Season", P>;
export type SerializedRecord<P extends LoadPath<"Serialized"> = never> = RecordOf<"Serialized", P>;
export type ShipToRecord<P extends LoadPath<"ShipTo"> = never> = RecordOf<"ShipTo", P>;
export type ShopRecord<P extends LoadPath<"Shop"> = never> = RecordOf<"Shop", P>;
export type SpecialOrderRecord<P extends LoadPath<"SpecialOrder"> = never> = RecordOf<"SpecialOrder", P>;
export type TagRecord<P extends LoadPath<"Tag"> = never> = RecordOf<"Tag", P>;
export type TagGroupRecord<P extends LoadPath<"TagGroup"> = never> = RecordOf<"TagGroup", P>;
export type TaxCategoryRecord<P extends LoadPath<"TaxCategory"> = never> = RecordOf<"TaxCategory", P>;
export type TaxCategoryClassRecord<P extends LoadPath<"TaxCategoryClass"> = never> = RecordOf<"TaxCategoryClass", P>;
export type TaxClassRecord<P extends LoadPath<"TaxClass"> = never> = RecordOf<"TaxClass", P>;
export type TaxClassSalesByDayRecord<P extends LoadPath<"TaxClassSalesByDay"> = never> = RecordOf<
  "TaxClassSalesByDay",
  P
>;
export type TaxesByDayRecord<P extends LoadPath<"TaxesByDay"> = never> = RecordOf<"TaxesByDay", P>;
export type TransferRecord<P extends LoadPath<"Transfer"> = never> = RecordOf<"Transfer", P>;
export type TransferItemRecord<P extends LoadPath<"TransferItem"> = never> = RecordOf<"TransferItem", P>;
export type VendorRecord<P extends LoadPath<"Vendor"> = never> = RecordOf<"Vendor", P>;
export type VendorReturnRecord<P extends LoadPath<"VendorReturn"> = never> = RecordOf<"VendorReturn", P>;
export type WorkorderRecord<P extends LoadPath<"Workorder"> = never> = RecordOf<"Workorder", P>;
export type WorkorderItemRecord<P extends LoadPath<"WorkorderItem"> = never> = RecordOf<"WorkorderItem", P>;
export type WorkorderLineRecord<P extends LoadPath<"WorkorderLine"> = never> = RecordOf<"WorkorderLine", P>;
export type WorkorderStatusRecord<P extends LoadPath<"WorkorderStatus"> = never> = RecordOf<"WorkorderStatus", P>;
