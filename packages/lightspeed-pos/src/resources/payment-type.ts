import { boolean, type Extra, id, oneOf, type Row, reference, resource, text } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A way to pay. 1 is cash, 4 credit account, 5 gift card (observed). Documented: /retail/endpoints/PaymentType. */
export const paymentType = resource("PaymentType", {
  collection: "paymentTypes",
  id: "paymentTypeID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    paymentTypeID: id(),
    code: text().nestedOnly(),
    name: text().required().assumed("required"),
    requireCustomer: boolean(),
    archived: boolean().unfilterable().readOnly(),
    /** Kept by the API for itself: not to be changed. */
    internalReserved: boolean(),
    /** What an account adds becomes `user defined`, whatever was sent (observed). */
    type: oneOf("cash", "credit card", "credit account", "gift card", "ecom", "adjustment", "user defined").initially(
      "user defined",
    ),
    /** How money goes back; 0 leaves it open. */
    refundAsPaymentTypeID: reference("PaymentType"),
  },
  sort: ["paymentTypeID"],
});

/** A payment type's data. */
export interface PaymentType extends Row<typeof paymentType> {
  paymentTypeID: number;
}

/** What creating a payment type takes. */
export interface PaymentTypeInput extends Input<typeof paymentType> {
  extra?: Extra;
}

/** What changing a payment type takes: absent keeps, `null` clears. */
export interface PaymentTypePatch extends Patch<typeof paymentType> {
  extra?: Extra;
}
