import { anything, boolean, id, oneOf, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** What a record has in a field of the account's own. Documented: /retail/endpoints/Item-CustomField. */
export const customFieldValue = resource("CustomFieldValue", {
  id: "customFieldValueID",
  actions: [],
  fields: {
    customFieldValueID: id(),
    customFieldID: reference("CustomField"),
    /** The name of the field. */
    name: text().readOnly(),
    /** The type of the field. */
    type: oneOf(
      "string",
      "text",
      "url",
      "email",
      "datetime",
      "date",
      "boolean",
      "integer",
      "float",
      "single_choice",
      "multi_choice",
    ).readOnly(),
    /** Text, `""` when unset. Choices need `CustomFieldValues.value` in `load`: then one or several objects. */
    value: anything(),
    /** `true` in a write takes the value away. */
    deleted: boolean().writeOnly(),
    timeStamp: timestamp().optional().readOnly(),
    itemID: reference("Item").internal(),
    itemMatrixID: reference("ItemMatrix").internal(),
    customerID: reference("Customer").internal(),
    orderID: reference("Order").internal(),
  },
});

/** The data of a custom field's value. */
export interface CustomFieldValue extends Row<typeof customFieldValue> {
  customFieldValueID: number;
}
