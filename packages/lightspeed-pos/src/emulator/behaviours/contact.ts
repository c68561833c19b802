import type { WireRecord, WireValue } from "../store/record.js";
import type { Behaviour, Change, DerivedFilter } from "./behaviour.js";
import { partsOf, refuseCrowdedContact } from "./contact-limits.js";

/** The names by which customers are searched (documented: Searching), and the useType that each stands for. */
const PHONES: Readonly<Record<string, string>> = {
  phoneHome: "Home",
  phoneWork: "Work",
  mobile: "Mobile",
  pager: "Pager",
  fax: "Fax",
};

/** How to reach somebody. It has no endpoint: it is written through its owner. */
export const contact: Behaviour = {
  filters: {
    email: textFilter(({ Emails }) => partsOf(Emails).map(({ address }) => address)),
    ...Object.fromEntries(Object.entries(PHONES).map(([name, useType]) => [name, phoneFilter(useType)])),
  },

  /** A customer's contact keeps an address even if it is blank, those of others do not (observed). */
  creating(draft, { owner, sent, write }) {
    refuseCrowdedContact(write.definition("Contact"), sent);
    if (owner?.name === "Customer" && partsOf(draft.Addresses).length === 0) draft.Addresses = [blankAddress()];
  },

  updating(_record, _changes, { sent, write }) {
    refuseCrowdedContact(write.definition("Contact"), sent);
  },
};

/** Gives a record the contact that it always has. */
export function completeContact(record: WireRecord, { store, write }: Change, name: string): void {
  if (record.contactID !== "0") return;
  const made = write.create(write.definition("Contact"), {}, {}, { name, record });
  store.table(name).update(record, { contactID: made.contactID });
}

function phoneFilter(useType: string): DerivedFilter {
  return textFilter(({ Phones }) =>
    partsOf(Phones)
      .filter((phone) => phone.useType === useType)
      .map(({ number }) => number),
  );
}

function textFilter(read: (record: WireRecord) => readonly (WireValue | undefined)[]): DerivedFilter {
  return { kind: { type: "text" }, values: (record) => read(record).filter((value) => typeof value === "string") };
}

export function blankAddress(): WireRecord {
  const names = ["address1", "address2", "city", "state", "zip", "country", "countryCode", "stateCode"];
  return Object.fromEntries(names.map((name) => [name, ""]));
}
