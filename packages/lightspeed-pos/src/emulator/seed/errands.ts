import type { WireRecord } from "../store/record.js";
import type { Calendar } from "./calendar.js";
import { addContact, postalAddress } from "./contact.js";
import { isCounted } from "./item.js";
import type { Random } from "./random.js";
import { addSaleLine, lineAmounts } from "./sale-line.js";
import type { Tables } from "./tables.js";
import type { Till } from "./till.js";
import { flag, money, NONE, timestamp } from "./wire.js";
import { streets, towns } from "./words.js";

const GIFT_CARDS = 6;
const MOST_SPECIAL_ORDERS = 12;
const CUSTOMERS_PER_SPECIAL_ORDER = 20;
const SALES_PER_SHIPMENT = 40;

/** Adds what surrounds the sales: quotes for open ones, addresses to send to, goods on special order, gift cards. */
export function addErrands(till: Till, calendar: Calendar): void {
  for (const sale of till.tables.having("Sale", "completed", "false")) addQuote(till, sale);
  for (const sale of shippedSales(till.tables)) addShipTo(till, sale);
  addSpecialOrders(till, calendar);
  for (let card = 1; card <= GIFT_CARDS; card += 1) addGiftCard(till, calendar, card);
}

function addQuote({ tables }: Till, sale: WireRecord): void {
  const quoteID = tables.nextID("Quote");
  const { createTime, employeeID, saleID } = sale as Record<string, string>;
  tables.add("Quote", {
    quoteID,
    issueDate: createTime ?? "",
    notes: "",
    archived: "false",
    employeeID: employeeID ?? NONE,
    saleID: saleID ?? NONE,
  });
  tables.change("Sale", saleID, { quoteID });
}

/** Some of those that were sold to somebody who is known. */
function* shippedSales(tables: Tables): Generator<WireRecord> {
  const sales = tables.founded("Sale");
  let known = 0;
  for (let position = 0; position < sales.length; position += 1) {
    const isKnown = sales.valueAt(position, "customerID") !== NONE && sales.valueAt(position, "completed") === "true";
    if (isKnown && known % SALES_PER_SHIPMENT === 3) yield sales.at(position);
    if (isKnown) known += 1;
  }
}

function addShipTo({ tables, random }: Till, sale: WireRecord): void {
  const shipToID = tables.nextID("ShipTo");
  const { customerID, saleID, timeStamp } = sale as Record<"customerID" | "saleID" | "timeStamp", string>;
  const customer = tables.get("Customer", customerID);
  tables.add("ShipTo", {
    shipToID,
    shipped: flag(random.chance(0.8)),
    timeStamp,
    shipNote: random.chance(0.3) ? "Leave it with the neighbours." : "",
    firstName: customer?.firstName ?? "",
    lastName: customer?.lastName ?? "",
    company: customer?.company ?? "",
    customerID,
    contactID: addShippingContact(tables, random, timeStamp),
    saleID,
  });
  tables.change("Sale", saleID, { shipToID });
}

function addShippingContact(tables: Tables, random: Random, timeStamp: string): string {
  const address = postalAddress(`${random.between(1, 980)} ${random.pick(streets)}`, random.pick(towns));
  return addContact(tables, { address, optedOut: true, timeStamp });
}

/** Goods that wait for their customer: a line of no sale yet makes each of them. */
function addSpecialOrders(till: Till, { now }: Calendar): void {
  const { random, registers, staff } = till;
  const customers = till.customers.filter(({ isArchived }) => !isArchived);
  const goods = till.pool.filter(isCounted);
  const [register] = registers;
  const [employee] = staff;
  if (goods.length === 0 || register === undefined || employee === undefined) return;
  const count = Math.min(MOST_SPECIAL_ORDERS, Math.floor(customers.length / CUSTOMERS_PER_SPECIAL_ORDER));
  for (let index = count; index > 0; index -= 1) {
    const timeStamp = timestamp(now - index * 7200);
    const product = random.pick(goods);
    const plan = { product, quantity: 1, priceCents: product.plan.priceCents };
    const { registerID, shop } = register;
    const sale = { saleID: NONE, registerID, employeeID: employee.employeeID, timeStamp };
    const amounts = lineAmounts(plan, shop.tax);
    addSaleLine(till, plan, amounts, { sale, shop, createTime: timeStamp, isCompleted: false });
    reserveLastLine(till, random.pick(customers).customerID);
  }
}

/** Makes the line that was just added a special order. One that waits is in no tax category (observed). */
function reserveLastLine({ tables, random }: Till, customerID: string): void {
  const line = tables.of("SaleLine").at(-1) as WireRecord;
  tables.change("SaleLine", line.saleLineID, { isSpecialOrder: "true", customerID, taxCategoryID: NONE });
  const { saleLineID, shopID, timeStamp, unitQuantity } = line as Record<string, string>;
  tables.add("SpecialOrder", {
    specialOrderID: tables.nextID("SpecialOrder"),
    unitQuantity: unitQuantity ?? "1",
    contacted: "false",
    completed: "false",
    timeStamp: timeStamp ?? "",
    status: random.pick(["Not Ordered", "Ordered", "Ready For Pickup"]),
    customerID,
    shopID: shopID ?? NONE,
    saleLineID: saleLineID ?? NONE,
    orderLineID: NONE,
    transferItemID: NONE,
  });
}

/** Loaded before the year that the shop shows, so no sale of it tells of the balance. */
function addGiftCard({ tables, random }: Till, { founded }: Calendar, serial: number): void {
  tables.add("CreditAccount", {
    creditAccountID: tables.nextID("CreditAccount"),
    name: "Gift Card",
    code: `9800${String(serial).padStart(9, "0")}`,
    creditLimit: NONE,
    description: "",
    giftCard: "true",
    archived: "false",
    timeStamp: timestamp(founded + 86_400 * serial),
    customerID: NONE,
    balance: money(-500 * random.between(2, 20)),
    contactID: NONE,
  });
}
