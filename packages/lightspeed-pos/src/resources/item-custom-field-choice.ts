import { boolean, type Extra, id, place, type Row, reference, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A word that a custom field of items offers. Documented: /retail/endpoints/Item-CustomField-CustomFieldChoice. */
export const itemCustomFieldChoice = resource("ItemCustomFieldChoice", {
  path: "CustomFieldChoice",
  key: "CustomFieldChoice",
  id: "customFieldChoiceID",
  actions: [],
  fields: {
    customFieldChoiceID: id(),
    /** What it stands for, where that is not its name. No two choices of a field share one. */
    value: text(),
    name: text().required().assumed("required"),
    /** Not while records have it. */
    canBeDeleted: boolean().readOnly().initially("true"),
    customFieldID: reference("ItemCustomField").readOnly(),
    /** Lists can be sorted by it, and no sample shows it. */
    timeStamp: timestamp().optional().readOnly(),
  },
});

/** The choices of one field. */
export const itemCustomFieldCustomFieldChoice = place("ItemCustomField", itemCustomFieldChoice, {
  collection: "customFieldChoices",
  by: "customFieldID",
  actions: ["list", "get", "create", "update", "delete"],
  sort: ["customFieldChoiceID", "timeStamp"],
});

/** A choice's data. */
export interface ItemCustomFieldChoice extends Row<typeof itemCustomFieldChoice> {
  customFieldChoiceID: number;
}

/** What creating a choice takes. */
export interface ItemCustomFieldChoiceInput extends Input<typeof itemCustomFieldChoice> {
  extra?: Extra;
}

/** What changing a choice takes: absent keeps, `null` clears. */
export interface ItemCustomFieldChoicePatch extends Patch<typeof itemCustomFieldChoice> {
  extra?: Extra;
}
