import {
  anything,
  boolean,
  type Extra,
  id,
  integer,
  oneOf,
  type Row,
  resource,
  text,
  timestamp,
  toMany,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A field that the account added to its items. Documented: /retail/endpoints/Item-CustomField. */
export const itemCustomField = resource("ItemCustomField", {
  collection: "itemCustomFields",
  path: "Item/CustomField",
  key: "CustomField",
  id: "customFieldID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    customFieldID: id(),
    /** What its values are; those of the last two are choices. */
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
    )
      .required()
      .assumed("required"),
    name: text().required().assumed("required"),
    /** The unit of measurement: four characters at most. */
    uom: text(),
    /** Digits after the point, of a `float`. */
    decimalPrecision: integer(),
    archived: boolean().unfilterable(),
    /** What records have in it unless told otherwise; its shape follows the type. */
    default: anything().optional(),
    /** Lists can be sorted by it, and no sample shows it. */
    timeStamp: timestamp().optional().readOnly(),
  },
  relations: {
    /** A field of choices is created with at least one. */
    CustomFieldChoices: toMany("ItemCustomFieldChoice", "customFieldID").writable(),
  },
  sort: ["customFieldID", "timeStamp", "name"],
});

/** The data of an item's custom field. */
export interface ItemCustomField extends Row<typeof itemCustomField> {
  customFieldID: number;
}

/** What creating an item's custom field takes. */
export interface ItemCustomFieldInput extends Input<typeof itemCustomField> {
  extra?: Extra;
}

/** What changing an item's custom field takes: absent keeps, `null` clears. */
export interface ItemCustomFieldPatch extends Patch<typeof itemCustomField> {
  extra?: Extra;
}
