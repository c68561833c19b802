import type { Calendar } from "./calendar.js";
import type { Product } from "./item.js";
import type { CustomerPlan } from "./people.js";
import type { ShopPlan } from "./premises.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { LABOR_TAX_CLASS } from "./taxes.js";
import { money, NONE, timestamp } from "./wire.js";
import { bikeColors, repairNotes } from "./words.js";

const CUSTOMERS_PER_WORKORDER = 8;
const MOST_WORKORDERS = 30;
/** The one who repairs. */
const MECHANIC = "6";

/** The statuses that an account starts with (documented sample). */
const statuses: readonly (readonly [name: string, sortOrder: string, systemValue: string])[] = [
  ["Open", "0", "open"],
  ["Estimate", "1", "estimate"],
  ["Waiting", "2", "waiting"],
  ["Finished", "65000", "finished"],
  ["Done & Paid", "65001", "paid"],
];

/** What repairing needs to know of the shop. */
export interface Workshop {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly random: Random;
  /** What is sold as labor. */
  readonly services: readonly Product[];
  readonly parts: readonly Product[];
  readonly shops: readonly ShopPlan[];
  readonly customers: readonly CustomerPlan[];
}

/** Adds the statuses, and repairs of the last two months, none of them paid yet. */
export function addWorkorders(workshop: Workshop): void {
  const { tables, calendar, customers } = workshop;
  for (const [name, sortOrder, systemValue] of statuses) {
    const workorderStatusID = tables.nextID("WorkorderStatus");
    tables.add("WorkorderStatus", { workorderStatusID, name, sortOrder, htmlColor: "", systemValue });
  }
  const owners = customers.filter(({ isArchived }) => !isArchived);
  const count = Math.min(MOST_WORKORDERS, Math.floor(owners.length / CUSTOMERS_PER_WORKORDER));
  const step = (60 * 86_400) / (count + 1);
  for (let index = 1; index <= count; index += 1) {
    addWorkorder(workshop, workshop.random.pick(owners), Math.floor(calendar.now - 60 * 86_400 + step * index));
  }
}

function addWorkorder(workshop: Workshop, { customerID }: CustomerPlan, begun: number): void {
  const { tables, random, shops } = workshop;
  const workorderID = tables.nextID("Workorder");
  const timeStamp = timestamp(begun);
  tables.add("Workorder", {
    workorderID,
    systemSku: `25${workorderID.padStart(10, "0")}`,
    timeIn: timeStamp,
    etaOut: timestamp(begun + random.between(1, 6) * 86_400),
    note: random.pick(repairNotes),
    internalNote: "",
    warranty: "false",
    tax: "false",
    archived: "false",
    hookIn: random.chance(0.3) ? `Hook ${random.between(1, 24)}` : "",
    hookOut: "",
    saveParts: "false",
    assignEmployeeToAll: "true",
    timeStamp,
    customerID,
    discountID: NONE,
    employeeID: MECHANIC,
    serializedID: addBike(workshop, customerID, timeStamp),
    shopID: random.pick(shops).shopID,
    saleID: NONE,
    saleLineID: NONE,
    workorderStatusID: String(random.between(1, statuses.length - 1)),
  });
  addLabor(workshop, workorderID, timeStamp);
  for (let part = random.between(0, 2); part > 0; part -= 1) addPart(workshop, workorderID, timeStamp);
}

function addBike({ tables, random }: Workshop, customerID: string, timeStamp: string): string {
  const serializedID = tables.nextID("Serialized");
  tables.add("Serialized", {
    serializedID,
    colorName: random.pick(bikeColors),
    sizeName: random.pick(["S", "M", "L"]),
    serial: `WX${String(random.below(10 ** 8)).padStart(8, "0")}`,
    description: "Bike",
    timeStamp,
    itemID: NONE,
    saleLineID: NONE,
    inventoryID: NONE,
    customerID,
  });
  return serializedID;
}

/** Labor that is sold as an item, or time by the hour where there is none. */
function addLabor({ tables, random, services }: Workshop, workorderID: string, timeStamp: string): void {
  const service = services.length > 0 ? random.pick(services) : undefined;
  tables.add("WorkorderLine", {
    workorderLineID: tables.nextID("WorkorderLine"),
    note: service?.description ?? "Labor",
    timeStamp,
    approved: "true",
    warranty: "false",
    hours: service === undefined ? "1" : NONE,
    minutes: NONE,
    unitPriceOverride: service === undefined ? NONE : money(service.plan.priceCents),
    done: "false",
    unitQuantity: "1",
    tax: "false",
    unitCost: NONE,
    workorderID,
    employeeID: MECHANIC,
    saleLineID: NONE,
    saleID: NONE,
    itemID: service?.itemID ?? NONE,
    discountID: NONE,
    taxClassID: LABOR_TAX_CLASS,
  });
}

function addPart({ tables, random, parts }: Workshop, workorderID: string, timeStamp: string): void {
  if (parts.length === 0) return;
  const { itemID, plan } = random.pick(parts);
  tables.add("WorkorderItem", {
    workorderItemID: tables.nextID("WorkorderItem"),
    approved: "true",
    unitPrice: money(plan.priceCents),
    unitQuantity: "1",
    warranty: "false",
    tax: "true",
    isSpecialOrder: "false",
    note: "",
    timeStamp,
    workorderID,
    employeeID: MECHANIC,
    saleLineID: NONE,
    saleID: NONE,
    itemID,
    discountID: NONE,
  });
}
