import {
  boolean,
  call,
  type Extra,
  id,
  list,
  one,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** Somebody who buys. Documented: /retail/endpoints/Customer. */
export const customer = resource("Customer", {
  collection: "customers",
  id: "customerID",
  actions: ["list", "get", "create", "update", "archive"],
  calls: {
    /** Archives a customer and takes out who it was: names, contact, numbers. Notes and custom fields stay. For good. */
    anonymize: call("DELETE", "Anonymize", { gives: one("Customer") }),
  },
  fields: {
    firstName: text(),
    lastName: text(),
    /** Date of birth: midnight of that day in the account's time zone (observed). */
    dob: timestamp().optional(),
    /** The job title. */
    title: text(),
    company: text(),
    companyRegistrationNumber: text(),
    vatNumber: text(),
    creditAccountID: reference("CreditAccount").readOnly(),
    customerTypeID: reference("CustomerType"),
    discountID: reference("Discount"),
    taxCategoryID: reference("TaxCategory"),
    contactID: reference("Contact").nestedOnly(),
    noteID: reference("Note").nestedOnly(),
    employeeID: reference("Employee").nestedOnly(),
    Tags: list(text(), "tag").optional().readOnly().loadedAs("Tags").last(),
    customerID: id().last(),
    createTime: timestamp().readOnly().last(),
    timeStamp: timestamp().readOnly().last(),
    /** `false` restores an archived customer. Archiving takes the credit account along. */
    archived: boolean().unfilterable().last(),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
    /** Sending one with `creditLimit` opens it; 0 is no limit. */
    CreditAccount: toOne("CreditAccount", "creditAccountID").writable(),
    CustomerType: toOne("CustomerType", "customerTypeID"),
    Discount: toOne("Discount", "discountID"),
    Note: toOne("Note", "noteID").writable(),
    TaxCategory: toOne("TaxCategory", "taxCategoryID"),
    CustomFieldValues: toMany("CustomFieldValue", "customerID").writable(),
  },
  load: [
    "Contact",
    "CustomerType",
    "Discount",
    "Note",
    "TaxCategory",
    "CreditAccount",
    "Tags",
    "CustomFieldValues",
    "CustomFieldValues.value",
  ],
  sort: ["customerID", "timeStamp", "firstName", "lastName"],
  writesAnswer: ["Contact"],
});

/** A customer's data. */
export interface Customer extends Row<typeof customer> {
  customerID: number;
}

/** What creating a customer takes. */
export interface CustomerInput extends Input<typeof customer> {
  extra?: Extra;
}

/** What changing a customer takes: absent keeps, `null` clears. */
export interface CustomerPatch extends Patch<typeof customer> {
  extra?: Extra;
}
