import { importCatalogItem } from "./catalog-vendor-item-import.js";
import type { CallHandler } from "./handler.js";
import { emailReceipt } from "./sale-email-receipt.js";

/** Everything that can be done to a record beyond the verbs, by resource and name. */
export const calls: Readonly<Record<string, CallHandler>> = {
  "CatalogVendorItem.import": importCatalogItem,
  "Sale.emailReceipt": emailReceipt,
};
