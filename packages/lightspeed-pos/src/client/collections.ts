import type { Collection } from "./types.js";

/**
 * The collections of an account, by their names.
 *
 * Written out, since editors would have to work a derived list out anew for every program; a test compares it with the
 * declarations.
 */
export interface Collections {
  readonly catalogSearch: Collection<"CatalogSearch">;
  readonly catalogVendorItems: Collection<"CatalogVendorItem">;
  readonly categories: Collection<"Category">;
  readonly ccCharges: Collection<"CCCharge">;
  readonly creditAccounts: Collection<"CreditAccount">;
  readonly currencyRates: Collection<"CurrencyRate">;
  readonly customerCustomFields: Collection<"CustomerCustomField">;
  readonly customerTypes: Collection<"CustomerType">;
  readonly customers: Collection<"Customer">;
  readonly discounts: Collection<"Discount">;
  /** Records with all that a receipt, a label or a list of them shows, as data or as a page. */
  readonly displayTemplates: {
    readonly employees: Collection<"DisplayTemplateEmployee">;
    readonly itemsAsLabels: Collection<"DisplayTemplateItemAsLabel">;
    readonly labels: Collection<"DisplayTemplateLabel">;
    readonly orderLinesAsLabels: Collection<"DisplayTemplateOrderLineAsLabel">;
    readonly orders: Collection<"DisplayTemplateOrder">;
    readonly registerCounts: Collection<"DisplayTemplateRegisterCount">;
    readonly registerWithdraws: Collection<"DisplayTemplateRegisterWithdraw">;
    readonly sales: Collection<"DisplayTemplateSale">;
    readonly transferItemsAsLabels: Collection<"DisplayTemplateTransferItemAsLabel">;
    readonly transfers: Collection<"DisplayTemplateTransfer">;
    readonly vendorReturns: Collection<"DisplayTemplateVendorReturn">;
    readonly workorders: Collection<"DisplayTemplateWorkorder">;
  };
  readonly employeeHours: Collection<"EmployeeHours">;
  readonly employees: Collection<"Employee">;
  readonly images: Collection<"Image">;
  readonly industries: Collection<"Industry">;
  readonly inventories: Collection<"Inventory">;
  readonly inventoryCountCalcs: Collection<"InventoryCountCalc">;
  readonly inventoryCountItems: Collection<"InventoryCountItem">;
  readonly inventoryCountReconciles: Collection<"InventoryCountReconcile">;
  readonly inventoryCounts: Collection<"InventoryCount">;
  readonly inventoryLogs: Collection<"InventoryLog">;
  readonly inventoryTransfers: Collection<"InventoryTransfer">;
  readonly itemAttributeSets: Collection<"ItemAttributeSet">;
  readonly itemCustomFields: Collection<"ItemCustomField">;
  readonly itemFees: Collection<"ItemFee">;
  readonly itemMatrices: Collection<"ItemMatrix">;
  readonly itemShops: Collection<"ItemShop">;
  readonly items: Collection<"Item">;
  readonly manufacturers: Collection<"Manufacturer">;
  readonly options: Collection<"Option">;
  readonly orderCustomFields: Collection<"OrderCustomField">;
  readonly orderLines: Collection<"OrderLine">;
  readonly orders: Collection<"Order">;
  readonly paymentTypes: Collection<"PaymentType">;
  readonly priceLevels: Collection<"PriceLevel">;
  readonly processingFees: Collection<"ProcessingFee">;
  readonly quotes: Collection<"Quote">;
  readonly registerCountAmounts: Collection<"RegisterCountAmount">;
  readonly registerCounts: Collection<"RegisterCount">;
  readonly registerWithdraws: Collection<"RegisterWithdraw">;
  readonly registers: Collection<"Register">;
  /** What accountants ask: `account.reports.taxesByDay.all({ startDate: "2026-01-01", endDate: "2026-01-31" })`. */
  readonly reports: {
    readonly discountsByDay: Collection<"DiscountsByDay">;
    readonly ordersByTaxClass: Collection<"OrdersByTaxClass">;
    readonly paymentsByDay: Collection<"PaymentsByDay">;
    readonly taxClassSalesByDay: Collection<"TaxClassSalesByDay">;
    readonly taxesByDay: Collection<"TaxesByDay">;
  };
  readonly saleLines: Collection<"SaleLine">;
  readonly salePayments: Collection<"SalePayment">;
  readonly saleVoids: Collection<"SaleVoid">;
  readonly sales: Collection<"Sale">;
  readonly seasons: Collection<"Season">;
  readonly serialized: Collection<"Serialized">;
  readonly shipTos: Collection<"ShipTo">;
  readonly shipments: Collection<"OrderShipment">;
  readonly shops: Collection<"Shop">;
  readonly specialOrders: Collection<"SpecialOrder">;
  readonly tagGroups: Collection<"TagGroup">;
  readonly tags: Collection<"Tag">;
  readonly taxCategories: Collection<"TaxCategory">;
  readonly taxCategoryClasses: Collection<"TaxCategoryClass">;
  readonly taxClasses: Collection<"TaxClass">;
  readonly transferItems: Collection<"TransferItem">;
  readonly transfers: Collection<"Transfer">;
  readonly vendorReturns: Collection<"VendorReturn">;
  readonly vendors: Collection<"Vendor">;
  readonly workorderItems: Collection<"WorkorderItem">;
  readonly workorderLines: Collection<"WorkorderLine">;
  readonly workorderStatuses: Collection<"WorkorderStatus">;
  readonly workorders: Collection<"Workorder">;
}
