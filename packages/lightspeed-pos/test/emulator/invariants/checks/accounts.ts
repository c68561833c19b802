import type { Wire } from "../../support.js";
import { differences, groupBy, text, total } from "./amounts.js";
import type { Check } from "./check.js";

/** What an account of credit held at the start, and every payment of a completed sale since, come to its balance. */
export const balancesFollowFromPayments: Check = async (world) => {
  const sales = new Map((await world.list("Sale")).map((sale) => [text(sale.saleID), sale]));
  const isInForce = (sale: Wire | undefined) => text(sale?.completed) === "true" && text(sale?.voided) !== "true";
  const counted = (await world.list("SalePayment")).filter(
    ({ saleID, archived }) => isInForce(sales.get(text(saleID))) && text(archived) !== "true",
  );
  const isNew = ({ saleID }: Wire) => world.first("Sale", text(saleID))?.completed !== "true";
  const payments = groupBy(counted, ({ creditAccountID }) => text(creditAccountID));
  const accounts = [...(await world.list("CreditAccount")), ...(await world.list("CreditAccount", "&giftCard=true"))];
  return accounts.flatMap((account) => {
    const id = text(account.creditAccountID);
    const since = (payments.get(id) ?? []).filter(isNew);
    const start = String(world.first("CreditAccount", id)?.balance ?? "0");
    return differences(`credit account ${id}`, account, { balance: total(since, "amount").plus(start) });
  });
};
