import { type Extra, type Row, resource, toMany } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
import { itemCustomField } from "./item-custom-field.js";

/** A field that the account added to its customers. Documented: /retail/endpoints/Customer-CustomField. */
export const customerCustomField = resource("CustomerCustomField", {
  collection: "customerCustomFields",
  path: "Customer/CustomField",
  key: "CustomField",
  id: "customFieldID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: itemCustomField.fields,
  relations: {
    /** A field of choices is created with at least one. */
    CustomFieldChoices: toMany("CustomerCustomFieldChoice", "customFieldID").writable(),
  },
  sort: ["customFieldID", "timeStamp", "name"],
});

/** The data of a customer's custom field. */
export interface CustomerCustomField extends Row<typeof customerCustomField> {
  customFieldID: number;
}

/** What creating a customer's custom field takes. */
export interface CustomerCustomFieldInput extends Input<typeof customerCustomField> {
  extra?: Extra;
}

/** What changing a customer's custom field takes: absent keeps, `null` clears. */
export interface CustomerCustomFieldPatch extends Patch<typeof customerCustomField> {
  extra?: Extra;
}
