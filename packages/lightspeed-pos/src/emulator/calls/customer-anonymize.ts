import type { WireRecord } from "../store/record.js";
import type { CallHandler } from "./handler.js";

const PERSONAL = ["title", "company", "companyRegistrationNumber", "vatNumber"];
const IN_CONTACT = ["custom"];
const LISTS_OF_CONTACT = ["Addresses", "Phones", "Emails", "Websites"];

/**
 * Archives a customer and takes out who it was.
 *
 * Documented: the names become "Customer" and the id in brackets, personal fields are emptied, notes and custom fields
 * stay, and the credit account loses its name.
 */
export const anonymize: CallHandler = (customer, { store, write }) => {
  const { customerID, contactID, creditAccountID } = customer;
  write.remove(write.definition("Customer"), customer);
  store.table("Customer").update(customer, {
    firstName: "Customer",
    lastName: `[${String(customerID)}]`,
    dob: undefined,
    ...blank(PERSONAL),
  });
  const contact = store.table("Contact").get(String(contactID));
  if (contact !== undefined) {
    const lists = Object.fromEntries(LISTS_OF_CONTACT.map((name) => [name, []]));
    store.table("Contact").update(contact, { ...blank(IN_CONTACT), ...lists, timeStamp: write.now });
  }
  const account = store.table("CreditAccount").get(String(creditAccountID));
  if (account !== undefined) store.table("CreditAccount").update(account, { name: "", timeStamp: write.now });
  return { made: customer, of: "Customer" };
};

function blank(fields: readonly string[]): WireRecord {
  return Object.fromEntries(fields.map((field) => [field, ""]));
}
