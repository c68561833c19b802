import { type Calendar, saleTimes } from "./calendar.js";
import { isLabor } from "./item.js";
import type { CustomerPlan } from "./people.js";
import type { RegisterPlan } from "./premises.js";
import { addSale, type SalePlan, type SoldSale } from "./sale.js";
import type { LinePlan } from "./sale-line.js";
import { choosePayments, type PaymentPlan } from "./sale-payment.js";
import { CREDIT_CARD } from "./settings.js";
import type { EmployeePlan } from "./staff.js";
import type { Till } from "./till.js";

/** How many of the latest sales may still come back. */
const RETURNABLE = 60;

/** Adds `count` sales over the year: most of them completed, a few refunds, and a few still open. */
export function addSales(till: Till, calendar: Calendar, count: number): void {
  const { random } = till;
  const returnable: SoldSale[] = [];
  const firstOpen = count - Math.floor(count / 100);
  let index = 0;
  for (const begun of saleTimes(calendar, count, random)) {
    const isCompleted = index < firstOpen && !random.chance(0.01);
    index += 1;
    const original = isCompleted && random.chance(0.03) ? takeBack(till, returnable, begun) : undefined;
    if (original !== undefined) {
      addSale(till, refundOf(till, original, begun));
      continue;
    }
    const sold = addSale(till, salePlan(till, begun, isCompleted));
    if (!isCompleted) continue;
    returnable.push(sold);
    if (returnable.length > RETURNABLE) returnable.shift();
  }
}

/** One of the latest sales, taken off the list: it comes back once. */
function takeBack({ random }: Till, returnable: SoldSale[], begun: number): SoldSale | undefined {
  const place = random.below(returnable.length);
  const sold = returnable[place];
  if (sold === undefined || sold.ended >= begun) return undefined;
  returnable.splice(place, 1);
  return sold;
}

function salePlan(till: Till, begun: number, isCompleted: boolean): SalePlan {
  const { random } = till;
  const register = random.pick(till.registers);
  const customer = random.chance(0.45) ? customerAt(till, begun) : undefined;
  const lineCount = random.pick([1, 1, 1, 2, 2, 3, 4]);
  return {
    begun,
    register,
    employee: employeeAt(till, register),
    customer,
    lines: Array.from({ length: lineCount }, () => linePlan(till, customer)),
    pay: (cents) => (isCompleted ? choosePayments(random, cents, customer) : deposit(till, cents)),
    isCompleted,
  };
}

/** Some open sales have a part paid (observed). */
function deposit({ random }: Till, cents: number): readonly PaymentPlan[] {
  return random.chance(0.3) ? [{ paymentTypeID: CREDIT_CARD, cents: Math.ceil(cents / 400) * 100 }] : [];
}

function linePlan(till: Till, customer: CustomerPlan | undefined): LinePlan {
  const { random, pool, discounts } = till;
  if (pool.length === 0 || random.chance(0.01)) return { quantity: 1, priceCents: random.between(5, 40) * 100 };
  const product = random.pick(pool);
  const quantity = product.plan.popularity > 4 ? random.pick([1, 1, 1, 2, 2, 3]) : 1;
  const rebate = customer?.isClubMember ? discounts[0] : random.chance(0.06) ? random.pick(discounts) : undefined;
  return {
    product,
    quantity,
    priceCents: product.plan.priceCents,
    discount: isLabor(product) ? undefined : rebate,
  };
}

/** A sale that takes back all of another, or one of its lines. */
function refundOf(till: Till, { plan, lines, payments }: SoldSale, begun: number): SalePlan {
  const taken = till.random.chance(0.5) ? lines : [till.random.pick(lines)];
  const { paymentTypeID = CREDIT_CARD, account } = payments[0] ?? {};
  return {
    ...plan,
    begun,
    employee: employeeAt(till, plan.register),
    lines: taken.map(({ saleLineID, plan: line }) => ({
      ...line,
      quantity: -line.quantity,
      parentSaleLineID: saleLineID,
    })),
    pay: (cents) => (cents === 0 ? [] : [{ paymentTypeID, cents, account }]),
  };
}

function employeeAt({ staff, random }: Till, { shop }: RegisterPlan): EmployeePlan {
  for (;;) {
    const employee = random.pick(staff);
    if (employee.limitToShopID === "0" || employee.limitToShopID === shop.shopID) return employee;
  }
}

/** Somebody whom the shop knew by then; customers stand in the order in which they came. */
function customerAt({ customers, random }: Till, seconds: number): CustomerPlan | undefined {
  let low = 0;
  let high = customers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((customers[middle] as CustomerPlan).since < seconds) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : customers[random.below(low)];
}
