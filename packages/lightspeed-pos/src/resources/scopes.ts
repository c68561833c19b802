import type { AnyDefinition } from "../schema/index.js";

/** What the pages of records name that every part of the shop uses. */
const anyArea = "cfd register inventory_base reports workbench customers admin";

/**
 * The scopes that an endpoint's page names, without the word that all begin with; calls stand here where theirs differ.
 *
 * They are not part of the declarations, since no client needs them to ask. Documented: each page, and Access Scopes for
 * pages that name none.
 */
const scopes: Readonly<Record<string, string>> = {
  CatalogVendorItem: "product_cost",
  Category: "categories",
  CCCharge: "register",
  CreditAccount: "customers",
  Customer: anyArea,
  CustomerType: "customers",
  Discount: "admin_purchases",
  DiscountsByDay: "reports",
  DisplayTemplateEmployee: "register",
  DisplayTemplateItemAsLabel: "inventory_base",
  DisplayTemplateLabel: "inventory_base",
  DisplayTemplateOrderLineAsLabel: "inventory_base",
  DisplayTemplateRegisterWithdraw: "register",
  DisplayTemplateSale: "register",
  DisplayTemplateTransferItemAsLabel: "inventory_base",
  Employee: "admin_employees",
  EmployeeHours: "admin_employees",
  Image: anyArea,
  Industry: "admin",
  InventoryCount: "inventory_counts",
  InventoryCountCalc: "inventory_counts",
  InventoryCountItem: "inventory_counts",
  InventoryCountReconcile: "inventory_counts",
  InventoryLog: "inventory_log product_cost all_read",
  InventoryTransfer: "transfers",
  "InventoryTransfer/TransferItems": "transfers",
  Item: "cfd register product_cost reports workbench customers admin",
  ItemAttributeSet: "inventory_base",
  ItemCustomField: "inventory_base",
  "ItemCustomField/CustomFieldChoice": "inventory_base",
  ItemMatrix: "product_cost",
  ItemShop: "inventory inventory_read product_cost",
  Locale: anyArea,
  Manufacturer: "manufacturers admin_inventory",
  Option: anyArea,
  Order: "purchase_orders",
  "Order/Shipment/Item": "purchase_orders",
  OrderCustomField: "purchase_orders",
  "OrderCustomField/CustomFieldChoice": "purchase_orders",
  OrderLine: "purchase_orders",
  OrdersByTaxClass: "reports",
  OrderShipment: "purchase_orders",
  "OrderShipment/Item": "purchase_orders",
  PaymentsByDay: "reports",
  PaymentType: anyArea,
  Quote: "customers",
  Register: anyArea,
  "Register.calculated": "register",
  "Register.close": "register_close",
  "Register.open": "register_open",
  RegisterCount: "register",
  RegisterCountAmount: "register",
  RegisterWithdraw: "reports register register_withdraw",
  Sale: "cfd register",
  "Sale.emailReceipt": "register cfd",
  "Sale.refund": "register",
  "Sale/SaleLine": "register",
  SaleLine: "cfd register",
  SalePayment: "cfd register",
  "SalePayment/SalePaymentSignature": "register",
  SaleVoid: "admin_void_sale",
  Serialized: "inventory_base",
  ShipTo: "customers",
  Shop: anyArea,
  SpecialOrder: "special_orders",
  Tag: "tags",
  TagGroup: anyArea,
  TaxCategory: "admin_purchases",
  TaxCategoryClass: "admin_purchases",
  TaxClass: "admin_purchases",
  TaxClassSalesByDay: "reports",
  TaxesByDay: "reports",
  Transfer: "transfers",
  TransferItem: "transfers",
  Vendor: "vendors admin_inventory",
  VendorReturn: "vendor_returns",
  Workorder: "workbench",
  "Workorder/WorkorderImage": "workbench",
  WorkorderItem: "workbench",
  WorkorderLine: "workbench",
  WorkorderStatus: "workbench",
};

/** The same in full, read once: every request of the emulator asks for some. */
const listed: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(scopes).map(([name, words]) => [name, words.split(" ").map((word) => `employee:${word}`)]),
);

/** The scopes that open an endpoint or one of its calls: any one of them, or any token where there are none. */
export function scopesOf({ name, records }: AnyDefinition, call?: string): readonly string[] {
  return listed.get(`${name}.${call}`) ?? listed.get(name) ?? listed.get(records) ?? [];
}

/** What the table has scopes of: a resource, or a call of one. */
export const scopedNames: readonly string[] = Object.keys(scopes);
