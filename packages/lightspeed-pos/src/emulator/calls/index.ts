import type { AnyDefinition } from "../../schema/index.js";
import { prints } from "../prints/index.js";
import { importCatalogItem } from "./catalog-vendor-item-import.js";
import { anonymize } from "./customer-anonymize.js";
import { renderDisplayTemplate } from "./display-template-render.js";
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

/** Every display template is rendered in the same way. */
const renders = Object.fromEntries(Object.keys(prints).map((name) => [`${name}.render`, renderDisplayTemplate]));

/** Everything that can be done to a record beyond the verbs, by resource and name. */
const calls: Readonly<Record<string, CallHandler>> = {
  ...renders,
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

/** What does a call of an endpoint: the same wherever its records stand, unless the endpoint has its own. */
export function handlerOf({ name, records }: AnyDefinition, call: string): CallHandler | undefined {
  return calls[`${name}.${call}`] ?? calls[`${records}.${call}`];
}
