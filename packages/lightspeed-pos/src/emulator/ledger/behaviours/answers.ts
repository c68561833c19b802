import { assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** The form of bodies, records and values. */
export const answers: Behaviours = {
  "answer.attributes-first": observed(
    EVERY,
    "An answer has @attributes first and then the records below the singular name.",
    "recordings of 2016; samples",
  ),
  "answer.one-or-several": observed(
    EVERY,
    "One record is a bare object, several are an array, and for none the key is left out with 200.",
    "recordings of 2016",
  ),
  "answer.count-of-single": observed(
    EVERY,
    "The read of one record and every write have a count of 1, as text, and status 200.",
    "recordings of 2016; samples",
  ),
  "answer.accounts-counted": documented(
    "Account",
    "The list of accounts has a count and no pages; a single account stands bare beside @attributes.systemCustomerID.",
    "Account",
  ),
  "answer.slashes-escaped": observed(EVERY, "Slashes are escaped in JSON.", "recordings of 2016"),
  "answer.empty-relation-omitted": observed(
    EVERY,
    "A relation without a record is left out; an embedded structure without content is an empty text.",
    "recordings of 2016",
  ),
  "answer.nested-collapsed": observed(
    EVERY,
    "Nested lists collapse as lists do, those of plain texts too.",
    "recordings of 2016",
  ),
  "answer.note-ids": observed(
    ["SaleLine", "Item"],
    "A line's note shows its noteID, an item's does not.",
    "recordings of 2016",
  ),
  "answer.contact-ids": observed(
    ["Employee", "Shop", "Contact"],
    "The contacts of employees and shops show their contactID.",
    "recordings of 2016",
  ),
  "answer.contact-time": observed(
    ["Employee", "Shop", "Customer", "Vendor", "Contact"],
    "A contact that shows its id has its timeStamp before its addresses, another last.",
    "recordings of 2016; samples on Employee and Shop",
  ),
  "answer.relation-order": observed(
    ["Shop", "Vendor", "Order", "Customer", "Item"],
    "Relations come in an order of the API's own, whatever the order that they were asked for in.",
    "recordings of 2016 and 2019",
  ),
  "answer.all-text": observed(EVERY, "Every scalar is text: numbers, booleans and moments.", "87 recorded bodies"),
  "answer.moments-in-utc": observed(EVERY, "Moments are in UTC with +00:00 written out.", "6,667 recorded values"),
  "answer.shortest-decimal": observed(
    EVERY,
    "Numbers are in their shortest form, and zero has no sign.",
    "3,163 recorded values",
  ),
  "answer.codes-keep-zeros": observed("Item", "Codes keep their leading zeros.", "recordings of 2016"),
  "answer.unset-omitted": observed(
    EVERY,
    "What is not set is left out: dob, completeTime.",
    "recordings of 2016 and 2019",
  ),
  "answer.day-as-local-midnight": observed(
    EVERY,
    "A bare day is midnight in the time zone of the account's first shop.",
    "recordings of 2016 and 2019",
  ),
  "answer.unfit-value-refused": assumed(
    EVERY,
    "A value that does not fit its field is refused, dates that there are not too.",
    "what the API does was not found",
  ),
};
