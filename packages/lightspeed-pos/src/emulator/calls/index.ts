import { importCatalogItem } from "./catalog-vendor-item-import.js";
import { anonymize } from "./customer-anonymize.js";
import type { CallHandler } from "./handler.js";
import { emailReceipt } from "./sale-email-receipt.js";
import { checkout } from "./workorder-checkout.js";
import { cloneWorkorder } from "./workorder-clone.js";

/** Everything that can be done to a record beyond the verbs, by resource and name. */
export const calls: Readonly<Record<string, CallHandler>> = {
  "CatalogVendorItem.import": importCatalogItem,
  "Customer.anonymize": anonymize,
  "Sale.emailReceipt": emailReceipt,
  "Workorder.checkout": checkout,
  "Workorder.clone": cloneWorkorder,
};
