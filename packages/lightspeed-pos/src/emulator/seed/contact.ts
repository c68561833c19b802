import type { WireRecord } from "../store/record.js";
import type { Tables } from "./tables.js";
import { flag } from "./wire.js";
import type { Town } from "./words.js";

/** What is known of how to reach somebody; what is absent was never filled in. */
export interface ContactPlan {
  readonly address?: WireRecord;
  readonly phones?: readonly WireRecord[];
  readonly emails?: readonly WireRecord[];
  readonly websites?: readonly WireRecord[];
  /** Whether they asked not to be written to or called. A new contact has. */
  readonly optedOut: boolean;
  readonly timeStamp: string;
}

/** Adds a contact and returns its id. */
export function addContact(tables: Tables, plan: ContactPlan): string {
  const contactID = tables.nextID("Contact");
  const optedOut = flag(plan.optedOut);
  tables.add("Contact", {
    contactID,
    custom: "",
    noEmail: optedOut,
    noPhone: optedOut,
    noMail: optedOut,
    Addresses: plan.address ? [plan.address] : [],
    Phones: plan.phones ?? [],
    Emails: plan.emails ?? [],
    Websites: plan.websites ?? [],
    timeStamp: plan.timeStamp,
  });
  return contactID;
}

/** A street address; without a town the blank one that a customer keeps who never gave any (observed). */
export function postalAddress(street = "", town?: Town): WireRecord {
  return {
    address1: street,
    address2: "",
    city: town?.city ?? "",
    state: town?.state ?? "",
    stateCode: town?.stateCode ?? "",
    zip: town?.zip ?? "",
    country: town ? "United States" : "",
    countryCode: town ? "US" : "",
  };
}

/** A telephone number that no line has: 555-0100 to 555-0199. */
export function phone(serial: number, useType: "Home" | "Work" | "Mobile"): WireRecord {
  const area = 200 + (Math.floor(serial / 100) % 800);
  return { number: `${area}-555-01${String(serial % 100).padStart(2, "0")}`, useType };
}

/** An address at example.com for a name, in plain letters. */
export function email(name: string, useType: "Primary" | "Secondary"): WireRecord {
  const plain = name
    .normalize("NFD")
    .replace(/ø/g, "o")
    .replace(/[^A-Za-z0-9.-]/g, "")
    .toLowerCase();
  return { address: `${plain}@example.com`, useType };
}
