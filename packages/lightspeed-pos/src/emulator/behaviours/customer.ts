import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";
import { giveDefaults } from "./custom-field-defaults.js";
import { touch } from "./touch.js";

/** Somebody who buys: has a contact from the start, and perhaps a credit account. */
export const customer: Behaviour = {
  creating(draft) {
    draft.archived = "false";
  },

  saved(record, change) {
    completeContact(record, change, "Customer");
    giveDefaults(change, "Customer", { customerID: record.customerID });
    const accounts = change.store.table("CreditAccount");
    const account = accounts.get(String(record.creditAccountID));
    const { customerID, contactID } = record;
    if (account !== undefined) touch(accounts, account, { customerID, contactID }, change.now);
  },

  /** Documented: the credit account is archived too. */
  removed({ creditAccountID }, { store, now }) {
    const accounts = store.table("CreditAccount");
    const account = accounts.get(String(creditAccountID));
    if (account !== undefined) accounts.update(account, { archived: "true", timeStamp: now });
  },
};
