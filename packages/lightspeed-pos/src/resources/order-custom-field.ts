import { type Extra, type Row, resource, toMany } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
import { itemCustomField } from "./item-custom-field.js";

/** A field that the account added to its orders. Documented: /retail/endpoints/Order-CustomField. */
export const orderCustomField = resource("OrderCustomField", {
  collection: "orderCustomFields",
  path: "Order/CustomField",
  key: "CustomField",
  id: "customFieldID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: itemCustomField.fields,
  relations: {
    /** A field of choices is created with at least one. */
    CustomFieldChoices: toMany("OrderCustomFieldChoice", "customFieldID").writable(),
  },
  sort: ["customFieldID", "timeStamp", "name"],
});

/** The data of an order's custom field. */
export interface OrderCustomField extends Row<typeof orderCustomField> {
  customFieldID: number;
}

/** What creating an order's custom field takes. */
export interface OrderCustomFieldInput extends Input<typeof orderCustomField> {
  extra?: Extra;
}

/** What changing an order's custom field takes: absent keeps, `null` clears. */
export interface OrderCustomFieldPatch extends Patch<typeof orderCustomField> {
  extra?: Extra;
}
