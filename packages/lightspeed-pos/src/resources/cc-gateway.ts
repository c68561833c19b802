import { boolean, id, integer, type Row, reference, resource, text } from "../schema/index.js";

/** How a shop takes cards. Documented: /retail/endpoints/Shop. */
export const ccGateway = resource("CCGateway", {
  id: "ccGatewayID",
  actions: [],
  fields: {
    ccGatewayID: id(),
    name: text(),
    marketType: text(),
    /** Credentials are missing from answers (observed). */
    login: text().optional(),
    transKey: text().optional(),
    deviceType: integer(),
    hashValue: text(),
    enabled: boolean(),
    testMode: boolean(),
    gateway: text(),
    accountNum: text().optional(),
    terminalNum: text(),
    allowCredits: boolean(),
    otherCredentials1: text().optional(),
    otherCredentials2: text().optional(),
    archived: boolean().unfilterable().readOnly(),
    visaPaymentTypeID: reference("PaymentType"),
    masterPaymentTypeID: reference("PaymentType"),
    discoverPaymentTypeID: reference("PaymentType"),
    americanPaymentTypeID: reference("PaymentType"),
    debitPaymentTypeID: reference("PaymentType"),
  },
});

/** A card gateway's data. */
export interface CCGateway extends Row<typeof ccGateway> {
  ccGatewayID: number;
}
