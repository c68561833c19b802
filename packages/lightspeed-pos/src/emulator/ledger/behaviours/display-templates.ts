import { absent, assumed, type Behaviours, documented, observed } from "./entry.js";

/** What is made to be printed. */
export const displayTemplates: Behaviours = {
  "display-template.fixed-relations": documented(
    ["DisplayTemplateSale", "DisplayTemplateRegisterCount"],
    "A display template brings a fixed set of relations, whatever is asked for, and costs no more for them.",
    "DisplayTemplate",
  ),
  "display-template.record-as-it-is": documented(
    "DisplayTemplateSale",
    "A display template is the record as it is now, with filters and pages of its own.",
    "DisplayTemplate Sale",
  ),
  "display-template.read-only": documented(
    "DisplayTemplateSale",
    "Display templates cannot be written.",
    "DisplayTemplate",
  ),
  "display-template.labels": documented(
    ["DisplayTemplateItemAsLabel", "DisplayTemplateLabel"],
    "Labels say the price, the currency and whose they are, for the items that the same question to items finds.",
    "DisplayTemplate ItemAsLabel; what labelTitle means is assumed",
  ),
  "display-template.label-queue": observed(
    "DisplayTemplateLabel",
    "Labels wait in a queue, whose ids no answer shows.",
    "samples on DisplayTemplate Label",
  ),
  "display-template.labels-of-orders": documented(
    "DisplayTemplateOrderLineAsLabel",
    "An order's line has as many labels as have come, or with all_labels as were ordered.",
    "DisplayTemplate OrderLineAsLabel",
  ),
  "display-template.labels-of-transfers": documented(
    "DisplayTemplateTransferItemAsLabel",
    "Goods of a transfer have a label for each that was received, else sent, else is to be sent.",
    "DisplayTemplate TransferItemAsLabel",
  ),
  "display-template.transfer-shops": observed(
    "DisplayTemplateTransfer",
    "A transfer is shown with the shops that it goes from and to.",
    "samples on DisplayTemplate Transfer",
  ),
  "display-template.order-sums": documented(
    "DisplayTemplateOrder",
    "The sums of an order are before and after its discount; that neither has the shipping in it is assumed.",
    "DisplayTemplate Order",
  ),
  "display-template.customer-sums": documented(
    "DisplayTemplateCustomer",
    "The sums of a customer are those of what waits for them, each kind by itself.",
    "DisplayTemplate Sale",
  ),
  "display-template.workorder-sums": documented(
    "DisplayTemplateWorkorder",
    "The sums of a work order are the documented ones; labor is of the tax class Labor.",
    "DisplayTemplate Workorder",
  ),
  "display-template.page": documented(
    ["DisplayTemplateSale", "DisplayTemplateOrder", "DisplayTemplateWorkorder"],
    "With .html and the template of the API's screens a display template is a page of HTML, none of the data as markup.",
    "DisplayTemplate",
  ),
  "display-template.unknown-template": assumed(
    "DisplayTemplateSale",
    "A template that the emulator does not have is refused with the name of the one that it has.",
    "what the API says was not found",
  ),
  "display-template.own-pages": absent(
    ["DisplayTemplateSale", "DisplayTemplateOrder", "DisplayTemplateWorkorder"],
    "The API has several templates, and shops change them; the emulator's pages are its own, one for each endpoint.",
    "DisplayTemplate",
  ),
};
