import { addNote } from "./note.js";
import type { CustomerPlan } from "./people.js";
import type { RegisterPlan } from "./premises.js";
import { addSaleLine, type LineAmounts, type LinePlan, lineAmounts, type SoldLine } from "./sale-line.js";
import { addSalePayment, cashChange, notDue, type PaymentPlan, type SaleHead } from "./sale-payment.js";
import { type SaleTotals, saleTotals } from "./sale-totals.js";
import type { EmployeePlan } from "./staff.js";
import type { StoredRecord, Tables } from "./tables.js";
import { RATE_PLACES } from "./taxes.js";
import type { Till } from "./till.js";
import { decimal, flag, money, NONE, timestamp } from "./wire.js";
import { saleNotes } from "./words.js";

/** One sale as it is to be rung up. */
export interface SalePlan {
  /** When it began, in seconds. */
  readonly begun: number;
  readonly register: RegisterPlan;
  readonly employee: EmployeePlan;
  readonly customer?: CustomerPlan | undefined;
  readonly lines: readonly LinePlan[];
  /** How the total, in cents, is paid. */
  readonly pay: (cents: number) => readonly PaymentPlan[];
  readonly isCompleted: boolean;
}

/** A completed sale that somebody may bring back. */
export interface SoldSale {
  readonly plan: SalePlan;
  readonly lines: readonly SoldLine[];
  readonly payments: readonly PaymentPlan[];
  /** When it was completed, in seconds. */
  readonly ended: number;
}

/** Adds a sale with its lines and payments, and notes what moved. */
export function addSale(till: Till, plan: SalePlan): SoldSale {
  const ended = plan.begun + 40 + plan.lines.length * 25;
  const amounts = plan.lines.map((line) => lineAmounts(line, plan.register.shop.tax));
  const totals = saleTotals(amounts);
  const payments = plan.pay(totals.total);
  const head = saleHead(till, plan, ended);
  till.tables.add("Sale", saleRecord(till, plan, { head, totals, payments }));
  const lines = addLines(till, plan, amounts, head);
  for (const payment of payments) addSalePayment(till.tables, payment, head);
  if (plan.isCompleted) noteMovements(till, plan, ended);
  noteLast(till.tables, plan, head);
  return { plan, lines, payments, ended };
}

function saleHead({ tables }: Till, { register, employee }: SalePlan, ended: number): SaleHead {
  const { registerID } = register;
  const { employeeID } = employee;
  return { saleID: tables.nextID("Sale"), registerID, employeeID, timeStamp: timestamp(ended) };
}

function addLines(till: Till, plan: SalePlan, amounts: readonly LineAmounts[], sale: SaleHead): readonly SoldLine[] {
  const { shop } = plan.register;
  const { isCompleted } = plan;
  return plan.lines.map((line, index) => {
    const createTime = timestamp(plan.begun + index * 25);
    return addSaleLine(till, line, amounts[index] as LineAmounts, { sale, shop, createTime, isCompleted });
  });
}

function noteMovements({ movements }: Till, { lines, register }: SalePlan, ended: number): void {
  for (const { product } of lines) if (product !== undefined) movements.note(product, register.shop, ended);
}

/** An employee remembers where they sold last. */
function noteLast(tables: Tables, { register }: SalePlan, { saleID, employeeID }: SaleHead): void {
  const { registerID, shop } = register;
  tables.change("Employee", employeeID, { lastSaleID: saleID, lastShopID: shop.shopID, lastRegisterID: registerID });
}

interface Outcome {
  readonly head: SaleHead;
  readonly totals: SaleTotals;
  readonly payments: readonly PaymentPlan[];
}

function saleRecord(till: Till, plan: SalePlan, { head, totals, payments }: Outcome): StoredRecord<"Sale"> {
  const { random } = till;
  const { register, customer, isCompleted } = plan;
  const { saleID, registerID, employeeID, timeStamp } = head;
  const { taxCategoryID, rate1, rate2 } = register.shop.tax;
  const paid = payments.reduce((sum, { cents }) => sum + cents, 0);
  const total = money(totals.total);
  const subtotal = money(totals.subtotal);
  const cost = money(totals.cost);
  const sale: StoredRecord<"Sale"> = {
    saleID,
    timeStamp,
    discountPercent: "0",
    completed: flag(isCompleted),
    archived: "false",
    voided: "false",
    enablePromotions: "true",
    isTaxInclusive: "false",
    createTime: timestamp(plan.begun),
    updateTime: timeStamp,
    referenceNumber: "",
    referenceNumberSource: "",
    tax1Rate: decimal(rate1, RATE_PLACES),
    tax2Rate: decimal(rate2, RATE_PLACES),
    change: money(isCompleted ? cashChange(random, payments) : 0),
    tipEnabled: "false",
    receiptPreference: random.chance(0.3) ? "email" : "printed",
    displayableSubtotal: totals.discount === 0 ? subtotal : money(totals.subtotal - totals.discount),
    ticketNumber: `22${saleID.padStart(10, "0")}`,
    calcDiscount: money(totals.discount),
    calcTotal: total,
    calcSubtotal: subtotal,
    calcTaxable: money(totals.taxable),
    calcNonTaxable: money(totals.nonTaxable),
    calcAvgCost: cost,
    calcFIFOCost: cost,
    calcTax1: money(totals.tax1),
    calcTax2: money(totals.tax2),
    calcPayments: money(paid),
    calcTips: "0",
    total,
    totalDue: money(totals.total - notDue(payments)),
    displayableTotal: total,
    balance: money(totals.total - paid),
    customerID: customer?.customerID ?? NONE,
    discountID: NONE,
    employeeID,
    tipEmployeeID: employeeID,
    quoteID: NONE,
    registerID,
    shipToID: NONE,
    shopID: register.shop.shopID,
    taxCategoryID,
    taxTotal: money(totals.tax1 + totals.tax2),
  };
  if (isCompleted) sale.completeTime = timeStamp;
  if (random.chance(0.02)) sale.SaleNotes = { InternalNote: internalNote(till, timeStamp) };
  return sale;
}

/** A sale has at most one note of each kind (documented: Sale Notes). */
function internalNote(till: Till, timeStamp: string) {
  const noteID = addNote(till, saleNotes, timeStamp);
  return { noteID, note: till.tables.of("Note").at(-1)?.note ?? "" };
}
