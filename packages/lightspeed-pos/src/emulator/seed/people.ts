import { type Calendar, localMidnight } from "./calendar.js";
import { addContact, email, phone, postalAddress } from "./contact.js";
import { addNote } from "./note.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { flag, NONE, timestamp } from "./wire.js";
import { companies, customerNotes, firstNames, lastNames, streets, towns } from "./words.js";

/** One archived customer comes on top of this many others. */
const LIVE_PER_ARCHIVED = 40;

/** Somebody who buys. */
export interface CustomerPlan {
  readonly customerID: string;
  /** Known to the shop since then, in seconds. */
  readonly since: number;
  readonly isArchived: boolean;
  readonly isClubMember: boolean;
  /** Present on those who may pay later. */
  readonly account?: AccountPlan;
}

export interface AccountPlan {
  readonly creditAccountID: string;
}

interface Guestbook {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly random: Random;
}

/** Adds `count` customers in the order in which they came, and some archived ones besides. */
export function addCustomers(
  tables: Tables,
  calendar: Calendar,
  random: Random,
  count: number,
): readonly CustomerPlan[] {
  const total = count + Math.floor(count / LIVE_PER_ARCHIVED);
  const first = calendar.founded + 86_400;
  const step = (calendar.now - 86_400 - first) / total;
  return Array.from({ length: total }, (_, index) => {
    const isArchived = index % (LIVE_PER_ARCHIVED + 1) === LIVE_PER_ARCHIVED;
    return addCustomer(
      { tables, calendar, random },
      Math.floor(first + step * (index + random.fraction())),
      isArchived,
    );
  });
}

function addCustomer(book: Guestbook, since: number, isArchived: boolean): CustomerPlan {
  const { tables, calendar, random } = book;
  const customerID = tables.nextID("Customer");
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const createTime = timestamp(since);
  const isClubMember = random.chance(0.15);
  const company = random.chance(0.06) ? random.pick(companies) : "";
  const timeStamp = random.chance(0.3) ? timestamp(random.between(since, calendar.now - 60)) : createTime;
  const account = random.chance(0.08) ? addCreditAccount(tables, customerID, createTime, isArchived) : undefined;
  const contactID = addCustomerContact(book, `${firstName}.${lastName}`, Number(customerID), timeStamp);
  if (account !== undefined) tables.change("CreditAccount", account.creditAccountID, { contactID });
  tables.add("Customer", {
    customerID,
    firstName,
    lastName,
    ...birthday(random),
    archived: flag(isArchived),
    title: "",
    company,
    companyRegistrationNumber: "",
    vatNumber: "",
    createTime,
    timeStamp,
    contactID,
    creditAccountID: account?.creditAccountID ?? NONE,
    customerTypeID: customerType(isClubMember, company),
    discountID: NONE,
    employeeID: NONE,
    noteID: random.chance(0.1) ? addNote(book, customerNotes, timeStamp) : NONE,
    taxCategoryID: NONE,
    Tags: [],
  });
  return { customerID, since, isArchived, isClubMember, ...(account && { account }) };
}

function customerType(isClubMember: boolean, company: string): string {
  if (isClubMember) return "1";
  return company === "" ? NONE : "2";
}

/** A day of birth is local midnight in the account's time zone (observed); not everybody tells it. */
function birthday(random: Random) {
  if (!random.chance(0.3)) return {};
  const midnight = localMidnight(random.between(1948, 2004), random.between(1, 12), random.between(1, 28));
  return { dob: timestamp(midnight) };
}

function addCustomerContact({ tables, random }: Guestbook, name: string, serial: number, timeStamp: string): string {
  const knowsAddress = random.chance(0.6);
  const phones = [];
  if (random.chance(0.7)) phones.push(phone(serial, "Mobile"));
  if (random.chance(0.2)) phones.push(phone(serial + 37, "Home"));
  const emails = [];
  if (random.chance(0.8)) emails.push(email(`${name}${serial}`, "Primary"));
  if (random.chance(0.1)) emails.push(email(`${name}${serial}.work`, "Secondary"));
  return addContact(tables, {
    address: knowsAddress
      ? postalAddress(`${random.between(1, 980)} ${random.pick(streets)}`, random.pick(towns))
      : postalAddress(),
    phones,
    emails,
    websites: random.chance(0.03) ? [{ url: `https://${serial}.example.com` }] : [],
    optedOut: random.chance(0.5),
    timeStamp,
  });
}

/** Archiving a customer takes the credit account along (documented: Customer). */
function addCreditAccount(tables: Tables, customerID: string, timeStamp: string, isArchived: boolean): AccountPlan {
  const creditAccountID = tables.nextID("CreditAccount");
  tables.add("CreditAccount", {
    creditAccountID,
    name: "Customer Credit Account",
    code: "",
    creditLimit: "500",
    description: "",
    giftCard: "false",
    archived: flag(isArchived),
    timeStamp,
    customerID,
    balance: "0",
    contactID: NONE,
  });
  return { creditAccountID };
}
