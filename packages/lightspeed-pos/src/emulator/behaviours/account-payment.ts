import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";

/** Whether the accounts that a type pays from are gift cards; types that are not here need no account. */
const CARDS: ReadonlyMap<unknown, boolean> = new Map([
  ["credit account", false],
  ["gift card", true],
]);

/**
 * Documented: paying by credit account or gift card names the account, and each kind has a payment type of its own. The
 * wording is assumed.
 */
export function refuseWrongAccount(store: Store, { paymentTypeID, creditAccountID }: WireRecord): void {
  const type = store.table("PaymentType").get(String(paymentTypeID))?.type;
  const isCard = CARDS.get(type);
  if (isCard === undefined) return;
  if (isBlank(creditAccountID)) throw badRequest("creditAccountID cannot be blank.");
  const account = store.table("CreditAccount").get(String(creditAccountID));
  if (account === undefined || (account.giftCard === "true") === isCard) return;
  throw badRequest(`SalePayment not saved. CreditAccount ${String(creditAccountID)} is no ${String(type)}.`);
}
