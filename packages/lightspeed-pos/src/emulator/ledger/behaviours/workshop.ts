import type { BehaviourGroup } from "./group.js";

/** What is known of workshop. */
export const workshop: readonly BehaviourGroup[] = [
  {
    tests: "paperwork",
    resource: "WorkorderImage",
    subject: "a picture of a work order",
    documented: [
      "comes in a form, with what is said of it beside it",
      "is served at its address as it was uploaded, until it is deleted",
      "is described anew by PUT, and stays with its work order",
      "needs a work order that is there",
    ],
    assumed: ["comes with its work order, the lower ones first", "is no PDF"],
  },
  {
    tests: "paperwork",
    resource: "SalePaymentSignature",
    subject: "the signature of a payment",
    documented: ["is …", "comes with its payment", "is refused where it …", "is neither changed nor deleted"],
    assumed: ["is there once: the next one takes its place, with an id of its own"],
  },
  {
    tests: "workorders",
    resource: "Workorder",
    subject: "a work order",
    documented: [
      "has notes that are plain text",
      "is archived by DELETE, which answers with a receipt and no envelope",
      "shows its lines, parts, status, customer and piece",
      "has lines and parts that are only read at their own endpoints",
    ],
    observed: ["has five statuses to begin with"],
    assumed: ["is numbered by its id, comes in now, and is open"],
  },
  {
    tests: "workorders",
    resource: "Quote",
    subject: "a quote",
    documented: ["is known to its sale, which stays open when the quote is archived"],
    observed: ["takes a day as midnight in the shop's time zone, and now where none is sent"],
    assumed: ["leaves a sale for another"],
  },
  {
    tests: "workorders",
    resource: "ShipTo",
    subject: "an address to send to",
    documented: ["is written inside its sale, belongs to it and to its customer, and has a contact"],
    assumed: ["cannot be written by itself"],
  },
  {
    tests: "workorder-calls",
    resource: "Workorder",
    subject: "parts and labor of a work order",
    documented: ["are removed with a receipt", "cannot be written right below the account"],
    assumed: [
      "are added below it, by whoever it is given to, at the item's price",
      "are out of reach below another work order",
    ],
  },
  {
    tests: "workorder-calls",
    resource: "Workorder",
    subject: "the lines of a work order at the register",
    documented: ["are there from the start, of no sale: one for itself and one for each part and labor"],
    assumed: [
      "follow what is changed, on a part and on the whole",
      "go with their part, and are changed through it alone",
      "make the special order of a part that is one",
      "join the sale when it is checked out, and say when they changed",
    ],
  },
  {
    tests: "workorder-calls",
    resource: "Workorder",
    subject: "checking a work order out",
    documented: [
      "happens once, and what was sold stays as it is",
      "of a whole under warranty costs nothing",
      "of a part under warranty costs nothing",
      "of one that there is not is a 404",
    ],
    assumed: [
      "makes an open sale of its parts and labor for its customer",
      "answers as lists do",
      "of nobody in particular is done by the first employee",
      "takes along what labor is called, how it is taxed, and the discount of the whole",
      "lets it be done and paid when the sale is completed",
      "can happen again when its sale came to nothing",
    ],
  },
  {
    tests: "workorder-calls",
    resource: "Workorder",
    subject: "cloning a work order",
    documented: ["copies its parts and labor, without its sale", "can be for another shop and employee"],
  },
];
