import type { BehaviourGroup } from "./group.js";

/** What is known of people. */
export const people: readonly BehaviourGroup[] = [
  {
    tests: "people",
    resource: "Customer",
    subject: "a customer",
    documented: [
      "wants no email, phone or mail unless told otherwise",
      "is answered with its fields in the documented order",
      "moves with its contact when that is saved through it",
      "keeps its address when only a phone is sent",
      "is restored by archived false",
      "opens a credit account by sending one, and takes it along into the archive",
    ],
  },
  {
    tests: "people",
    resource: "Employee",
    subject: "an employee",
    documented: ["never shows the access pin"],
  },
  {
    tests: "people",
    resource: "PaymentType",
    subject: "a payment type",
    documented: ["that an account adds is user defined, whatever was sent"],
  },
  {
    tests: "anonymize",
    resource: "Customer",
    subject: "",
    documented: ["takes out who a customer was, and leaves what is known of the shop's business"],
  },
  {
    tests: "authors",
    resource: "Customer",
    subject: "what a token makes is its employee's",
    documented: [
      "a transfer is made by one and sent by another, and its answers bring the first",
      "an order",
      "a change of stock",
      "the opening and the closing of a register",
    ],
  },
  {
    resource: "Employee",
    subject: "an employee",
    absent: ["is kept to one shop by `limitToShopID`: it is shown, and limits nothing"],
  },
];
