import {
  amount,
  boolean,
  code,
  type Extra,
  id,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * A customer's credit, or a gift card. Documented: /retail/endpoints/CreditAccount.
 *
 * What is created here is a gift card; a customer's credit account is written inside the customer. Lists leave gift
 * cards out unless the condition `giftCard: true` asks for them, and one is found by its `code` only with that and
 * `archived: true`. Balances change through payments alone.
 */
export const creditAccount = resource("CreditAccount", {
  collection: "creditAccounts",
  id: "creditAccountID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    creditAccountID: id(),
    name: text(),
    /** Of a gift card: 8 to 32 characters. All but the last four are masked unless a scope shows them. */
    code: code(),
    /** 0 is no limit. Seen empty (observed). */
    creditLimit: amount().optional().throughParent(),
    description: text(),
    giftCard: boolean().readOnly(),
    /** Archiving keeps the balance. `false` restores one (assumed). Filter with the `archived` option. */
    archived: boolean().unfilterable().assumed("writable"),
    timeStamp: timestamp().readOnly(),
    /** Gift cards need none. Seen empty (observed). */
    customerID: reference("Customer").optional(),
    /** Negative: the customer has credit. Positive: the customer owes. Seen empty (observed). */
    balance: amount().optional().readOnly(),
    contactID: reference("Contact").internal().assumed(),
  },
  relations: {
    /** The customer's. */
    Contact: toOne("Contact", "contactID"),
    /** The payments that changed the balance. */
    WithdrawalPayments: toMany("SalePayment", "creditAccountID"),
  },
  load: ["Contact", "WithdrawalPayments"],
  sort: ["creditAccountID", "timeStamp", "customerID"],
});

/** A credit account's data. */
export interface CreditAccount extends Row<typeof creditAccount> {
  creditAccountID: number;
}

/** What creating a gift card takes. */
export interface CreditAccountInput extends Input<typeof creditAccount> {
  /** What is printed on the card: 8 to 32 characters. */
  code: string;
  extra?: Extra;
}

/** What changing a credit account takes: absent keeps, `null` clears. */
export interface CreditAccountPatch extends Patch<typeof creditAccount> {
  extra?: Extra;
}
