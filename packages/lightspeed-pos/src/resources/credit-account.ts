import { amount, boolean, code, id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** A customer's credit, or a gift card. Documented: /retail/endpoints/CreditAccount. */
export const creditAccount = resource("CreditAccount", {
  id: "creditAccountID",
  actions: [],
  fields: {
    creditAccountID: id(),
    name: text(),
    /** Of a gift card: 8 to 32 characters. All but the last four are masked unless a scope shows them. */
    code: code(),
    /** 0 is no limit. Seen empty (observed). */
    creditLimit: amount().optional(),
    description: text(),
    giftCard: boolean().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    timeStamp: timestamp().readOnly(),
    /** Gift cards have none. Seen empty (observed). */
    customerID: reference("Customer").optional(),
    /** Negative: the customer has credit. Positive: the customer owes. Seen empty (observed). */
    balance: amount().optional().readOnly(),
  },
});

/** A credit account's data. */
export interface CreditAccount extends Row<typeof creditAccount> {
  creditAccountID: number;
}
