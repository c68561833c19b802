import { type Extra, place, type Row, reference, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
import { itemCustomFieldChoice } from "./item-custom-field-choice.js";

/** A word that a custom field of orders offers. Documented: /retail/endpoints/Order-CustomField-CustomFieldChoice. */
export const orderCustomFieldChoice = resource("OrderCustomFieldChoice", {
  path: "CustomFieldChoice",
  key: "CustomFieldChoice",
  id: "customFieldChoiceID",
  actions: [],
  fields: {
    ...itemCustomFieldChoice.fields,
    customFieldID: reference("OrderCustomField").readOnly(),
  },
});

/** The choices of one field. */
export const orderCustomFieldCustomFieldChoice = place("OrderCustomField", orderCustomFieldChoice, {
  collection: "customFieldChoices",
  by: "customFieldID",
  actions: ["list", "get", "create", "update", "delete"],
  sort: ["customFieldChoiceID", "timeStamp"],
});

/** A choice's data. */
export interface OrderCustomFieldChoice extends Row<typeof orderCustomFieldChoice> {
  customFieldChoiceID: number;
}

/** What creating a choice takes. */
export interface OrderCustomFieldChoiceInput extends Input<typeof orderCustomFieldChoice> {
  extra?: Extra;
}

/** What changing a choice takes: absent keeps, `null` clears. */
export interface OrderCustomFieldChoicePatch extends Patch<typeof orderCustomFieldChoice> {
  extra?: Extra;
}
