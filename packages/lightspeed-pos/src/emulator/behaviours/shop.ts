import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";
import { completeContact } from "./contact.js";
import { refuseUnknownWord } from "./known-words.js";

/** A place where things are sold. Items get their stock rows for a new one when something happens to them. */
export const shop: Behaviour = {
  creating(draft, { write }) {
    refuseUnknownWord(write.definition("Shop"), draft, "labelTitle");
  },

  updating(_record, changes, { write }) {
    refuseUnknownWord(write.definition("Shop"), changes, "labelTitle");
  },

  saved(record, change) {
    completeContact(record, change, "Shop");
  },
};

/** The time zone of the account: its first shop's. Days without a time are midnight there (observed). */
export function timeZoneOf(store: Store): string {
  return timeZoneOfShop(store.table("Shop").all.at(0));
}

/** The same where the first shop is not in a store yet. */
export function timeZoneOfShop(first: WireRecord | undefined): string {
  const zone = first?.timeZone;
  return typeof zone === "string" && isTimeZone(zone) ? zone : "UTC";
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
