import { assumed, type Behaviours, documented } from "./entry.js";

/** Fields that an account adds to its items, customers and orders. */
export const customFields: Behaviours = {
  "custom-field.made-with-type": documented(
    ["ItemCustomField", "CustomerCustomField", "OrderCustomField"],
    "A custom field is created with a type and a name, and is one of its own kind of record.",
    "Item CustomField",
  ),
  "custom-field.refused": documented(
    "ItemCustomField",
    "A field without a name, of an unknown type or with a unit of more than four characters is refused.",
    "Item CustomField; the words are assumed",
  ),
  "custom-field.default": documented(
    ["ItemCustomField", "CustomFieldValue"],
    "A field of yes or no starts with no, one of choices with none; new records get the default unless they are sent another value.",
    "Item CustomField; when it is given is assumed",
  ),
  "custom-field.default-not-for-older": assumed(
    "CustomFieldValue",
    "A default is given to no record that was there before.",
    "no page says",
  ),
  "custom-field.precision": documented(
    ["ItemCustomField", "CustomFieldValue"],
    "Only a float has a precision, to which its values are rounded.",
    "Item CustomField",
  ),
  "custom-field.archived": documented(
    "ItemCustomField",
    "DELETE archives a field, and lists leave it out.",
    "Item CustomField",
  ),
  "custom-field.renamed": documented(
    ["ItemCustomField", "CustomFieldValue"],
    "Values have the name and the type of their field, a new one too.",
    "Item CustomField",
  ),
  "custom-field.keeps-type": assumed(
    "ItemCustomField",
    "A field keeps its type while records have values of it.",
    "they would not fit any more",
  ),
  "custom-field.value-fits-type": documented(
    "CustomFieldValue",
    "Values are held to the type of their field, with the documented lengths.",
    "Item CustomField; the words are assumed",
  ),
  "custom-field.value-removed": documented(
    "CustomFieldValue",
    "A value is emptied by an empty text and taken away by `deleted`.",
    "Item CustomField",
  ),
  "custom-field.value-missing-is-deleted": assumed(
    "CustomFieldValue",
    "Deleting a value that is not there is no error.",
    "nothing is left to do",
  ),
  "custom-field.of-own-kind": documented(
    "CustomFieldValue",
    "A value is of a field of its own kind of record; customers, orders and matrices have them as well.",
    "Customer CustomField, Order CustomField; matrices are assumed to share those of items",
  ),
  "custom-field.needs-a-choice": documented(
    "ItemCustomFieldChoice",
    "A field of choices has at least one from its start, and its last one cannot be deleted.",
    "Item CustomField CustomFieldChoice",
  ),
  "custom-field.choices-differ": documented(
    "ItemCustomFieldChoice",
    "Choices are told apart by their values, or by their names where they have none.",
    "Item CustomField CustomFieldChoice",
  ),
  "custom-field.choices-at-most": documented(
    "ItemCustomFieldChoice",
    "A field has sixty-four choices at most.",
    "Item CustomField CustomFieldChoice",
  ),
  "custom-field.choices-of-fields-of-choices": documented(
    "ItemCustomFieldChoice",
    "Other fields have no choices.",
    "Item CustomField CustomFieldChoice",
  ),
  "custom-field.choice-in-use": documented(
    "ItemCustomFieldChoice",
    "A choice that a record has is not deleted.",
    "Item CustomField CustomFieldChoice",
  ),
  "custom-field.choice-shown-when-loaded": documented(
    "CustomFieldValue",
    "A value of choices shows whole choices with the relation CustomFieldValues.value, and is empty without it.",
    "Item CustomField; that it is empty is assumed",
  ),
};
