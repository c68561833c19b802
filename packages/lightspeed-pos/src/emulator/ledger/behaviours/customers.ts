import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Customers, their contacts and their types. */
export const customers: Behaviours = {
  "customer.opted-out": documented(
    ["Customer", "Contact"],
    "A new customer wants no email, phone or mail unless told otherwise.",
    "Changelog 2018.12",
  ),
  "customer.field-order": observed(
    "Customer",
    "A customer's fields stand in the order of the documented samples.",
    "Customer (samples)",
  ),
  "customer.moves-with-contact": documented(
    ["Customer", "Contact"],
    "Saving a contact through its customer moves both.",
    "Customer",
  ),
  "customer.blank-address": observed(
    ["Customer", "Contact"],
    "A customer's contact keeps a blank address, an employee's has none.",
    "recordings of 2016 and 2019",
  ),
  "customer.parts-of-contact-kept": assumed(
    ["Customer", "Contact"],
    "A contact keeps the parts that a change does not name.",
    "PUT keeps what is absent",
  ),
  "customer.restored": documented("Customer", "A customer is restored by `archived` false.", "Customer"),
  "customer.archives-credit-account": documented(
    ["Customer", "CreditAccount"],
    "Archiving a customer archives the credit account too.",
    "Customer",
  ),
  "customer.anonymized": documented(
    ["Customer", "Contact", "CreditAccount"],
    "Anonymizing archives a customer and empties who it was; notes and custom fields stay.",
    "Customer",
  ),
  "customer.found-by-contact": documented(
    ["Customer", "Contact"],
    "Customers are found by Contact.email, Contact.mobile and the like.",
    "Searching",
  ),
  "customer.write-brings-contact": observed(
    ["Customer", "Contact"],
    "Answers to writes bring a customer's contact.",
    "Customer (samples)",
  ),
  "customer.link-ids-hidden": observed(
    "Customer",
    "A customer shows contactID, noteID and employeeID only inside of other records.",
    "recordings of 2019",
  ),
  "customer.without-type": assumed(
    ["Customer", "CustomerType"],
    "After a customer type is deleted, customers have none.",
    "as with categories",
  ),
  "customer.type-loads-taxes": documented(
    ["CustomerType", "TaxCategory"],
    "A customer type loads along to the classes of its tax category.",
    "CustomerType",
  ),
  "customer.merged": observed(
    "Customer",
    "The staff merges customers on screens (`shop.staff.mergeCustomers`): one has what both had, the id of the other is gone.",
    "help pages about the vendor's rental shops",
  ),
  "customer.ship-to-of-sale": documented(
    ["ShipTo", "Sale", "Customer"],
    "An address to send to is written inside of its sale, belongs to it and its customer, and has a contact.",
    "ShipTo, Sale",
  ),
  "customer.ship-to-not-by-itself": documented(
    "ShipTo",
    "An address to send to cannot be written by itself.",
    "ShipTo",
  ),
  "customer.contact-limits": documented(
    ["Customer", "Contact"],
    "A contact has phones and emails of known uses, one of each, one address and one website; more is refused.",
    "Customer, Employee; that it is refused, and the wording, are assumed",
  ),
};
