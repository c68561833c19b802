import type { AccountPlan, CustomerPlan } from "./people.js";
import type { Random } from "./random.js";
import { CASH, CHECK, CREDIT_ACCOUNT, CREDIT_CARD, DEBIT_CARD } from "./settings.js";
import type { Tables } from "./tables.js";
import { money, NONE } from "./wire.js";

/** A part of what was paid. */
export interface PaymentPlan {
  readonly paymentTypeID: string;
  /** Negative when the customer gets it. */
  readonly cents: number;
  readonly account?: AccountPlan | undefined;
}

/** What lines and payments take over from their sale. */
export interface SaleHead {
  readonly saleID: string;
  readonly registerID: string;
  readonly employeeID: string;
  /** When it ended. */
  readonly timeStamp: string;
}

/** How often people pay in which way. */
const ways = [
  ...Array<string>(11).fill(CREDIT_CARD),
  ...Array<string>(4).fill(DEBIT_CARD),
  ...Array<string>(5).fill(CASH),
  CHECK,
];

/** How a total is paid: mostly at once, sometimes half in cash, and by some on account. */
export function choosePayments(
  random: Random,
  cents: number,
  customer: CustomerPlan | undefined,
): readonly PaymentPlan[] {
  if (cents === 0) return [];
  if (customer?.account !== undefined && random.chance(0.3)) {
    return [{ paymentTypeID: CREDIT_ACCOUNT, cents, account: customer.account }];
  }
  if (cents < 10_000 || random.chance(0.9)) return [{ paymentTypeID: random.pick(ways), cents }];
  const inCash = Math.floor(cents / 4000) * 2000;
  return [
    { paymentTypeID: CASH, cents: inCash },
    { paymentTypeID: CREDIT_CARD, cents: cents - inCash },
  ];
}

/** What goes back over the counter: cash comes in notes, and the payment is stored as what stayed (observed). */
export function cashChange(random: Random, payments: readonly PaymentPlan[]): number {
  const [only, ...others] = payments;
  if (only === undefined || others.length > 0 || only.paymentTypeID !== CASH || only.cents < 0) return 0;
  const note = random.pick([500, 1000, 2000]);
  return Math.ceil(only.cents / note) * note - only.cents;
}

/** What of the payments does not count as due: credit used or given, and money put back on cards (documented). */
export function notDue(payments: readonly PaymentPlan[]): number {
  const counts = ({ paymentTypeID, cents }: PaymentPlan) =>
    paymentTypeID === CREDIT_ACCOUNT || (paymentTypeID === CREDIT_CARD && cents < 0);
  return payments.filter(counts).reduce((sum, { cents }) => sum + cents, 0);
}

/** Adds a payment to a sale. */
export function addSalePayment(tables: Tables, plan: PaymentPlan, sale: SaleHead): void {
  tables.add("SalePayment", {
    salePaymentID: tables.nextID("SalePayment"),
    amount: money(plan.cents),
    tipAmount: "0",
    createTime: sale.timeStamp,
    archived: "false",
    remoteReference: "",
    paymentID: "",
    saleID: sale.saleID,
    paymentTypeID: plan.paymentTypeID,
    ccChargeID: NONE,
    refPaymentID: NONE,
    registerID: sale.registerID,
    employeeID: sale.employeeID,
    creditAccountID: plan.account?.creditAccountID ?? NONE,
    timeStamp: sale.timeStamp,
  });
  if (plan.account !== undefined) charge(tables, plan.account, plan.cents, sale.timeStamp);
}

/** A balance above zero is owed to the shop, below zero is held by the customer (documented: CreditAccount). */
function charge(tables: Tables, { creditAccountID }: AccountPlan, cents: number, timeStamp: string): void {
  const before = Number(tables.get("CreditAccount", creditAccountID)?.balance);
  tables.change("CreditAccount", creditAccountID, { balance: money(Math.round(before * 100) + cents), timeStamp });
}
