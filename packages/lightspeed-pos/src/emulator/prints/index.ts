import { countSlip, drawerSlip, withdrawSlip } from "./drawer.js";
import type { Html } from "./html.js";
import { label } from "./label.js";
import { purchaseOrder } from "./order.js";
import type { Writing } from "./parts.js";
import { receipt } from "./receipt.js";
import type { Shown } from "./shown.js";
import { transferSheet } from "./transfer.js";
import { packingSlip } from "./vendor-return.js";
import { workorderSheet } from "./workorder.js";

/** A page of the emulator's own, in the place of a template of the API. */
export interface Print {
  /** What the API's own screens call its template (documented). */
  readonly template: string;
  readonly draw: (shown: Shown, writing: Writing, copies: number) => Html;
}

/** By resource. */
export const prints: Readonly<Record<string, Print>> = {
  DisplayTemplateEmployee: { template: "RegisterOpen", draw: drawerSlip },
  DisplayTemplateItemAsLabel: { template: "ItemLabel", draw: label },
  DisplayTemplateLabel: { template: "ItemLabel", draw: label },
  DisplayTemplateOrder: { template: "Order", draw: purchaseOrder },
  DisplayTemplateOrderLineAsLabel: { template: "ItemLabel", draw: label },
  DisplayTemplateRegisterCount: { template: "RegisterCount", draw: countSlip },
  DisplayTemplateRegisterWithdraw: { template: "RegisterWithdraw", draw: withdrawSlip },
  DisplayTemplateSale: { template: "SaleReceipt", draw: receipt },
  DisplayTemplateTransfer: { template: "TransferReceipt", draw: transferSheet },
  DisplayTemplateTransferItemAsLabel: { template: "ItemLabel", draw: label },
  // The page of it names none; the public templates call theirs so.
  DisplayTemplateVendorReturn: { template: "VendorReturnPackingSlip", draw: packingSlip },
  DisplayTemplateWorkorder: { template: "WorkorderReceipt", draw: workorderSheet },
};
