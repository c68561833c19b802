import type { BehaviourGroup } from "./group.js";

/** What is known of custom fields. */
export const customFields: readonly BehaviourGroup[] = [
  {
    tests: "custom-fields",
    resource: "ItemCustomField",
    subject: "a custom field",
    documented: [
      "is created with a type and a name, and read among the others of its kind",
      "is refused …",
      "has a default where its type has one by itself, or where one is sent",
      "has a precision where it is a float, and only there",
      "is archived by DELETE, and left out of lists then",
      "takes its values along when it is renamed",
    ],
    assumed: ["keeps its type while records have values of it"],
  },
  {
    tests: "custom-fields",
    resource: "CustomFieldValue",
    subject: "a value",
    documented: [
      "of a … is …, kept as …",
      "of a … cannot be …",
      "of a float is rounded to the precision of its field",
      "is emptied by an empty text, and taken away by deleted",
      "is of a field of its own kind of record",
      "is had by customers, orders and matrices as well",
    ],
    assumed: ["that is not there is deleted without more ado"],
  },
  {
    tests: "custom-fields",
    resource: "ItemCustomFieldChoice",
    subject: "the choices of a field",
    documented: [
      "are there from its start",
      "must be there: without one the field is not created",
      "are told apart by their values, or by their names where they have none",
      "are sixty-four at most",
      "are not deleted while a record has them, nor the last one ever",
    ],
    assumed: ["belong to fields of choices alone", "are out of reach below another field"],
  },
  {
    tests: "custom-fields",
    resource: "CustomFieldValue",
    subject: "a value of choices",
    documented: [
      "is a whole choice where it is loaded, and empty elsewhere",
      "is several of them where the field takes several",
      "cannot be …",
      "survives a snapshot",
    ],
  },
  {
    tests: "custom-fields",
    resource: "ItemCustomField",
    subject: "the default of a field",
    assumed: [
      "is what new records have, unless they are sent with another",
      "is given to no record that was there before, nor again when one is changed",
      "can be a choice, and is nothing where the field is archived or has none",
    ],
  },
];
