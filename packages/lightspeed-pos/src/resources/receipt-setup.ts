import { boolean, id, integer, type Row, resource, text } from "../schema/index.js";

/** What a shop prints on receipts. Documented: /retail/endpoints/Shop. */
export const receiptSetup = resource("ReceiptSetup", {
  id: "receiptSetupID",
  actions: [],
  fields: {
    receiptSetupID: id(),
    /** Ends every receipt. */
    generalMsg: text(),
    /** Ends the papers of a work order. */
    workorderAgree: text(),
    /** Ends a receipt with card charges. */
    creditcardAgree: text(),
    hasLogo: boolean().optional().readOnly(),
    /** The path of the picture. */
    logo: text(),
    /** In pixels. */
    logoHeight: integer(),
    /** In pixels. */
    logoWidth: integer(),
    /** Begins the receipt, in place of the address of the shop. */
    header: text(),
  },
});

/** A receipt setup's data. */
export interface ReceiptSetup extends Row<typeof receiptSetup> {
  receiptSetupID: number;
}
