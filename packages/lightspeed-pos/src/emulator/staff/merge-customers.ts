import { touch } from "../behaviours/touch.js";
import { fieldsOf, keptDefinitions } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";

/** The vendor's help says: what one customer has goes to the other, and the id of the one is gone. */
export const mergeCustomers: Deed = (write, { from, into }) => {
  const { store, now } = write;
  const gone = recordOf(write, "Customer", from);
  const kept = recordOf(write, "Customer", into);
  if (gone.customerID === kept.customerID) throw cannot("A customer cannot be merged with itself.");
  dropFieldValues(write, gone);
  for (const [name, field] of references) {
    const table = store.table(name);
    for (const record of [...table.having(field, String(from))]) touch(table, record, { [field]: String(into) }, now);
  }
  joinCredit(write, gone, kept);
  store.table("Customer").remove(gone);
  store.table("Customer").update(kept, { timeStamp: now });
  return kept;
};

/** Every field that names a customer. */
const references: readonly (readonly [name: string, field: string])[] = keptDefinitions.flatMap((definition) =>
  fieldsOf(definition)
    .filter(([, { kind }]) => kind.type === "id" && kind.target === "Customer")
    .map(([field]) => [definition.name, field] as const),
);

/** What custom fields say stays as it is with the one that is kept (assumed). */
function dropFieldValues({ store }: Writer, { customerID }: WireRecord): void {
  const values = store.table("CustomFieldValue");
  for (const value of [...values.having("customerID", String(customerID))]) values.remove(value);
}

/** Both have what both had: in one account, the other is archived (assumed). */
function joinCredit({ store, now }: Writer, gone: WireRecord, kept: WireRecord): void {
  const accounts = store.table("CreditAccount");
  const other = accounts.get(String(gone.creditAccountID));
  if (other === undefined || gone.creditAccountID === kept.creditAccountID) return;
  const account = accounts.get(String(kept.creditAccountID));
  if (isBlank(kept.creditAccountID) || account === undefined) {
    store.table("Customer").update(kept, { creditAccountID: other.creditAccountID });
    touch(accounts, other, { contactID: kept.contactID }, now);
    return;
  }
  const balance = wireDecimal(decimal(account.balance).plus(decimal(other.balance)));
  touch(accounts, account, { balance }, now);
  touch(accounts, other, { balance: "0", archived: "true", customerID: "0" }, now);
}
