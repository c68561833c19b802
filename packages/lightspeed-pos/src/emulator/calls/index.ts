import { importCatalogItem } from "./catalog-vendor-item-import.js";
import { anonymize } from "./customer-anonymize.js";
import type { CallHandler } from "./handler.js";
import {
  addTransferItems,
  archiveTransfer,
  deleteTransferItems,
  restoreTransfer,
  sendTransfer,
  updateTransferItems,
} from "./inventory-transfer.js";
import { calculatedAmounts, closeRegister, openRegister } from "./register.js";
import { emailReceipt } from "./sale-email-receipt.js";
import { refund } from "./sale-refund.js";
import { checkout } from "./workorder-checkout.js";
import { cloneWorkorder } from "./workorder-clone.js";

/** Everything that can be done to a record beyond the verbs, by resource and name. */
export const calls: Readonly<Record<string, CallHandler>> = {
  "CatalogVendorItem.import": importCatalogItem,
  "Customer.anonymize": anonymize,
  "InventoryTransfer.addItems": addTransferItems,
  "InventoryTransfer.archive": archiveTransfer,
  "InventoryTransfer.deleteItems": deleteTransferItems,
  "InventoryTransfer.restore": restoreTransfer,
  "InventoryTransfer.send": sendTransfer,
  "InventoryTransfer.updateItems": updateTransferItems,
  "Register.calculated": calculatedAmounts,
  "Register.close": closeRegister,
  "Register.open": openRegister,
  "Sale.emailReceipt": emailReceipt,
  "Sale.refund": refund,
  "Workorder.checkout": checkout,
  "Workorder.clone": cloneWorkorder,
};
