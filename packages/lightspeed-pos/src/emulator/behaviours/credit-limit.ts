import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import { groupBy } from "../values/group.js";
import { isBlank } from "../write/checks.js";
import { sum } from "./sale-maths.js";
import { paymentsOf } from "./sale-recalculate.js";

/**
 * Refuses to complete a sale by which a customer would owe more than the credit account allows.
 *
 * Documented: an account has a limit, 0 is none, and a positive balance is owed. That the limit is looked at when the
 * balance changes, on completion, and the wording are assumed.
 */
export function refuseBeyondCredit(store: Store, sale: WireRecord): void {
  const onAccount = paymentsOf(store, sale).filter(({ creditAccountID }) => !isBlank(creditAccountID));
  for (const [id, payments] of groupBy(onAccount, ({ creditAccountID }) => String(creditAccountID))) {
    const account = store.table("CreditAccount").get(id);
    if (account !== undefined) refuseDebt(account, payments);
  }
}

/** A payment to the account can only lessen what is owed. */
function refuseDebt({ creditAccountID, creditLimit, balance }: WireRecord, payments: readonly WireRecord[]): void {
  const charged = sum(payments, "amount");
  const owed = decimal(balance).plus(charged);
  if (isBlank(creditLimit) || charged.lte(0) || owed.lte(decimal(creditLimit))) return;
  throw badRequest(
    `Sale not completed. CreditAccount ${String(creditAccountID)} would owe ${wireDecimal(owed)}, and its creditLimit is ${String(creditLimit)}.`,
  );
}
