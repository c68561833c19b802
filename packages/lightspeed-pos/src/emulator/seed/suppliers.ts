import { departments, makers, tags, vendorReps, vendors } from "./assortment.js";
import type { Calendar } from "./calendar.js";
import { addContact, email, phone } from "./contact.js";
import type { Tables } from "./tables.js";
import { timestamp } from "./wire.js";

/** Who makes a thing, and from whom the shop buys it. */
export interface Maker {
  readonly name: string;
  readonly manufacturerID: string;
  readonly vendorID: string;
}

/** The makers by the first name of a category. */
export type Makers = Readonly<Record<string, readonly Maker[]>>;

/** Adds manufacturers, vendors, departments, seasons and tags. */
export function addSuppliers(tables: Tables, { founded, opened, now }: Calendar): Makers {
  const timeStamp = timestamp(founded + 7200);
  for (const name of vendors) addVendor(tables, name, timeStamp);
  for (const name of departments) {
    tables.add("Department", { departmentID: tables.nextID("Department"), name });
  }
  for (const name of tags) tables.add("Tag", { tagID: tables.nextID("Tag"), name });
  for (const name of seasons(opened, now)) tables.add("Season", { seasonID: tables.nextID("Season"), name });
  return addMakers(tables, timeStamp);
}

function seasons(opened: number, now: number): readonly string[] {
  const years = [opened, now].map((seconds) => new Date(seconds * 1000).getUTCFullYear());
  return years.flatMap((year) => [`Spring ${year}`, `Winter ${year}`]);
}

function addVendor(tables: Tables, name: string, timeStamp: string): void {
  const vendorID = tables.nextID("Vendor");
  const rep = vendorReps[Number(vendorID) - 1];
  const contactID = addContact(tables, {
    phones: [phone(50 + Number(vendorID), "Work")],
    emails: [email(`orders.${name.replaceAll(" ", "-")}`, "Primary")],
    optedOut: true,
    timeStamp,
  });
  tables.add("Vendor", {
    vendorID,
    name,
    archived: "false",
    accountNumber: `SC-00${vendorID}7`,
    integrationName: "",
    integrationLogin: "",
    integrationPassword: "",
    integrationAccount: "",
    integrationEnabled: "0",
    priceLevel: "",
    updatePrice: "false",
    updateCost: "true",
    updateDescription: "false",
    shareSellThrough: "false",
    timeStamp,
    b2bSellerUID: "",
    contactID,
    noteID: "0",
    currencyRateID: "0",
    // Without anybody there is no key (observed).
    ...(rep !== undefined && { Reps: [rep] }),
  });
}

/** One maker may stand in several categories and is one manufacturer all the same. */
function addMakers(tables: Tables, timeStamp: string): Makers {
  const names = [...new Set(Object.values(makers).flat())].sort();
  const known = new Map(names.map((name) => [name, addMaker(tables, name, timeStamp)]));
  return Object.fromEntries(
    Object.entries(makers).map(([category, list]) => [category, list.map((name) => known.get(name) as Maker)]),
  );
}

function addMaker(tables: Tables, name: string, timeStamp: string): Maker {
  const manufacturerID = tables.nextID("Manufacturer");
  tables.add("Manufacturer", { manufacturerID, name, createTime: timeStamp, timeStamp });
  const vendorID = String(((Number(manufacturerID) - 1) % vendors.length) + 1);
  return { name, manufacturerID, vendorID };
}
