import { boolean, type Extra, place, type Row, reference, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
import { itemCustomFieldChoice } from "./item-custom-field-choice.js";

/** A word that a custom field of customers offers. Documented: /retail/endpoints/Customer-CustomField-CustomFieldChoice. */
export const customerCustomFieldChoice = resource("CustomerCustomFieldChoice", {
  path: "CustomFieldChoice",
  key: "CustomFieldChoice",
  id: "customFieldChoiceID",
  actions: [],
  fields: {
    ...itemCustomFieldChoice.fields,
    canBeDeleted: boolean().initially("true"),
    customFieldID: reference("CustomerCustomField").readOnly(),
  },
});

/** The choices of one field. */
export const customerCustomFieldCustomFieldChoice = place("CustomerCustomField", customerCustomFieldChoice, {
  collection: "customFieldChoices",
  by: "customFieldID",
  actions: ["list", "get", "create", "update", "delete"],
  sort: ["customFieldChoiceID", "timeStamp"],
});

/** A choice's data. */
export interface CustomerCustomFieldChoice extends Row<typeof customerCustomFieldChoice> {
  customFieldChoiceID: number;
}

/** What creating a choice takes. */
export interface CustomerCustomFieldChoiceInput extends Input<typeof customerCustomFieldChoice> {
  extra?: Extra;
}

/** What changing a choice takes: absent keeps, `null` clears. */
export interface CustomerCustomFieldChoicePatch extends Patch<typeof customerCustomFieldChoice> {
  extra?: Extra;
}
