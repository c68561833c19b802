import { boolean, code, id, oneOf, type Row, resource, structures, text, timestamp } from "../schema/index.js";

/**
 * How to reach somebody. It has no endpoint: it comes and is written with whom it belongs to.
 * Documented: /retail/endpoints/Customer.
 */
export const contact = resource("Contact", {
  id: "contactID",
  actions: [],
  fields: {
    /** Missing below a customer or a vendor (observed). */
    contactID: id().optional(),
    custom: text().readOnly(),
    /** Wants no email. A new contact wants nothing (documented: Changelog 2018.12). */
    noEmail: boolean().initially("true"),
    noPhone: boolean().initially("true"),
    noMail: boolean().initially("true"),
    /** Last where the contact shows no id (observed). */
    timeStamp: timestamp().readOnly(),
    /** At most one. Any of its fields can be missing (observed). */
    Addresses: structures("ContactAddress", {
      address1: text().optional(),
      address2: text().optional(),
      city: text().optional(),
      state: text().optional(),
      /** The ISO code. */
      stateCode: text().optional(),
      zip: code().optional(),
      country: text().optional(),
      /** The ISO code. */
      countryCode: text().optional(),
    }),
    /** At most one of each `useType`. */
    Phones: structures("ContactPhone", {
      number: text(),
      useType: oneOf("Home", "Work", "Mobile", "Pager", "Fax"),
    }),
    /** At most one of each `useType`. */
    Emails: structures("ContactEmail", {
      address: text(),
      useType: oneOf("Primary", "Secondary"),
    }),
    /** At most one. */
    Websites: structures("ContactWebsite", { url: text() }),
  },
});

/** A contact's data. */
export interface Contact extends Row<typeof contact> {
  noEmail: boolean;
}
