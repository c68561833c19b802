import { addNote } from "./note.js";
import type { CustomerPlan } from "./people.js";
import type { RegisterPlan } from "./premises.js";
import { addSaleLine, type LineAmounts, type LinePlan, lineAmounts, type SoldLine } from "./sale-line.js";
import { addSalePayment, cashChange, notDue, type PaymentPlan } from "./sale-payment.js";
import type { EmployeePlan } from "./staff.js";
import type { StoredRecord } from "./tables.js";
import { RATE_PLACES } from "./taxes.js";
import type { Till } from "./till.js";
import { decimal, flag, money, NONE, roundHalfUp, timestamp } from "./wire.js";
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
  const { tables } = till;
  const { tax } = plan.register.shop;
  const saleID = tables.nextID("Sale");
  const ended = plan.begun + 40 + plan.lines.length * 25;
  const amounts = plan.lines.map((line) => lineAmounts(line, tax));
  const totals = saleTotals(amounts);
  const payments = plan.pay(totals.total);
  addSaleRecord(till, plan, { saleID, totals, payments, ended });
  const lines = plan.lines.map((line, index) => {
    const place = linePlace(plan, saleID, plan.begun + index * 25, ended);
    return addSaleLine(till, line, amounts[index] as LineAmounts, place);
  });
  const { registerID } = plan.register;
  const { employeeID } = plan.employee;
  for (const payment of payments) {
    addSalePayment(tables, payment, { saleID, registerID, employeeID, createTime: timestamp(ended) });
  }
  if (plan.isCompleted) noteMovements(till, plan, ended);
  noteLast(plan, saleID);
  return { plan, lines, payments, ended };
}

function linePlace({ register, employee, isCompleted }: SalePlan, saleID: string, begun: number, ended: number) {
  const { shopID, tax } = register.shop;
  const { employeeID } = employee;
  return { saleID, shopID, employeeID, tax, createTime: timestamp(begun), timeStamp: timestamp(ended), isCompleted };
}

function noteMovements({ movements }: Till, { lines, register }: SalePlan, ended: number): void {
  for (const { product } of lines) if (product !== undefined) movements.note(product, register.shop, ended);
}

/** An employee remembers where they sold last. */
function noteLast({ employee: { record }, register }: SalePlan, saleID: string): void {
  record.lastSaleID = saleID;
  record.lastShopID = register.shop.shopID;
  record.lastRegisterID = register.registerID;
}

/** All amounts in cents. Each tax is summed over the lines first and rounded then. */
interface SaleTotals {
  readonly subtotal: number;
  readonly discount: number;
  readonly taxable: number;
  readonly nonTaxable: number;
  readonly tax1: number;
  readonly tax2: number;
  readonly cost: number;
  readonly total: number;
}

function saleTotals(lines: readonly LineAmounts[]): SaleTotals {
  const sum = (value: (line: LineAmounts) => number) => lines.reduce((total, line) => total + value(line), 0);
  const subtotal = sum((line) => line.subtotal);
  const discount = sum((line) => line.discount);
  const taxable = sum((line) => (line.isTaxed ? line.subtotal - line.discount : 0));
  const tax1 = roundHalfUp(
    sum((line) => line.tax1),
    10 ** RATE_PLACES,
  );
  const tax2 = roundHalfUp(
    sum((line) => line.tax2),
    10 ** RATE_PLACES,
  );
  return {
    subtotal,
    discount,
    taxable,
    nonTaxable: subtotal - discount - taxable,
    tax1,
    tax2,
    cost: sum((line) => line.cost),
    total: subtotal - discount + tax1 + tax2,
  };
}

interface RungUp {
  readonly saleID: string;
  readonly totals: SaleTotals;
  readonly payments: readonly PaymentPlan[];
  readonly ended: number;
}

function addSaleRecord(till: Till, plan: SalePlan, { saleID, totals, payments, ended }: RungUp): void {
  const { tables, random } = till;
  const { register, employee, customer, isCompleted } = plan;
  const { taxCategoryID, rate1, rate2 } = register.shop.tax;
  const paid = payments.reduce((sum, { cents }) => sum + cents, 0);
  const total = money(totals.total);
  const end = timestamp(ended);
  const sale: StoredRecord<"Sale"> = {
    saleID,
    timeStamp: end,
    discountPercent: "0",
    completed: flag(isCompleted),
    archived: "false",
    voided: "false",
    enablePromotions: "true",
    isTaxInclusive: "false",
    createTime: timestamp(plan.begun),
    updateTime: end,
    referenceNumber: "",
    referenceNumberSource: "",
    tax1Rate: decimal(rate1, RATE_PLACES),
    tax2Rate: decimal(rate2, RATE_PLACES),
    change: money(isCompleted ? cashChange(random, payments) : 0),
    tipEnabled: "false",
    receiptPreference: random.chance(0.3) ? "email" : "printed",
    displayableSubtotal: money(totals.subtotal - totals.discount),
    ticketNumber: `22${saleID.padStart(10, "0")}`,
    calcDiscount: money(totals.discount),
    calcTotal: total,
    calcSubtotal: money(totals.subtotal),
    calcTaxable: money(totals.taxable),
    calcNonTaxable: money(totals.nonTaxable),
    calcAvgCost: money(totals.cost),
    calcFIFOCost: money(totals.cost),
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
    employeeID: employee.employeeID,
    tipEmployeeID: employee.employeeID,
    quoteID: NONE,
    registerID: register.registerID,
    shipToID: NONE,
    shopID: register.shop.shopID,
    taxCategoryID,
    taxTotal: money(totals.tax1 + totals.tax2),
  };
  if (isCompleted) sale.completeTime = end;
  if (random.chance(0.02)) sale.SaleNotes = { InternalNote: internalNote(till, end) };
  tables.add("Sale", sale);
}

/** A sale has at most one note of each kind (documented: Sale Notes). */
function internalNote(till: Till, timeStamp: string) {
  const noteID = addNote(till, saleNotes, timeStamp);
  return { noteID, note: till.tables.of("Note").at(-1)?.note ?? "" };
}
