/** A place where the documentation does not say what it means. */
export interface Slip {
  /** The operation that is meant; absent where there is none. */
  readonly means?: string;
  readonly reason: string;
}

/** By page and what stands there. */
export const slips: Readonly<Record<string, Slip>> = {
  "customer-customfield-customfieldchoice: DELETE Customer/#/CustomFieldChoice/#.json": {
    means: "DELETE Customer/CustomField/#/CustomFieldChoice/#.json",
    reason: "a step of the path is missing, which the reads on the same page have",
  },
  "customer-customfield-customfieldchoice: PUT Customer/#/CustomFieldChoice.json": {
    means: "PUT Customer/CustomField/#/CustomFieldChoice/#.json",
    reason: "a step of the path and the choice's id are missing",
  },
  "employee: PUT Employee.json": { means: "PUT Employee/#.json", reason: "the id is missing" },
  "item-customfield-customfieldchoice: GET Single": {
    means: "GET Item/CustomField/#/CustomFieldChoice/#.json",
    reason: "the path is not shown; the read of one has a heading and an answer",
  },
  "item-customfield: POST Item/CustomField/#.json": {
    means: "POST Item/CustomField.json",
    reason: "what is created has no id yet",
  },
  "item-image: POST Account/{Account": {
    means: "POST Item/#/Image.json",
    reason: "the placeholders of the path have spaces in them",
  },
  "itemattributeset: GET Single": {
    means: "GET ItemAttributeSet/#.json",
    reason: "the path is not shown; the read of one has a heading and an answer",
  },
  "itemattributeset: POST Create": {
    means: "POST ItemAttributeSet.json",
    reason: "the path is not shown; creating one has a heading, a body and an answer",
  },
  "itemmatrix-image: POST Account/{Account": {
    means: "POST ItemMatrix/#/Image.json",
    reason: "the placeholders of the path have spaces in them",
  },
  "pricelevel: GET PriceLeve/#.json": { means: "GET PriceLevel/#.json", reason: "the path lacks a letter" },
  "salepayment-salepaymentsignature: POST SalePayment/#/SalePaymentSignature": {
    means: "POST SalePayment/#/SalePaymentSignature.json",
    reason: "without an ending it asks for an answer in XML",
  },
  "session: GET Session/#.json": {
    means: "GET Session.json",
    reason: "there is one session, which has no id in its path",
  },
  "tag: GET Account/#Tag.json": { means: "GET Tag.json", reason: "the path lacks a slash" },
  "tag: GET Account/#Tag/#.json": { means: "GET Tag/#.json", reason: "the path lacks a slash" },
  "workorder-workorderline: DELETE Workoder/#/WorkorderLine/#.json": {
    means: "DELETE Workorder/#/WorkorderLine/#.json",
    reason: "the path lacks a letter",
  },
  "workorder-workorderline: POST Workoder/#/WorkorderLine/#.json": {
    means: "POST Workorder/#/WorkorderLine.json",
    reason: "the path lacks a letter, and what is created has no id yet",
  },
  "workorder-workorderline: PUT Workoder/#/WorkorderLine/#.json": {
    means: "PUT Workorder/#/WorkorderLine/#.json",
    reason: "the path lacks a letter",
  },
  "workorderitem: GET Account/#WorkorderItem.json": {
    means: "GET WorkorderItem.json",
    reason: "the path lacks a slash",
  },
  "workorderline: GET Account/#WorkorderLine/#.json": {
    means: "GET WorkorderLine/#.json",
    reason: "the path lacks a slash",
  },
};
