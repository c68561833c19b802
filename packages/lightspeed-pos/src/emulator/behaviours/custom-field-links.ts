import { collapse } from "../render/collapse.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isObject, type Json } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import { elementsOf } from "../write/elements.js";

/** Whose fields they are: those of each kind are counted for themselves. */
export type FieldOwner = "Item" | "Customer" | "Order";

/** Which link of a value leads to whose record. Matrices have the fields of items (assumed). */
const OWNERS: Readonly<Record<string, FieldOwner>> = {
  itemID: "Item",
  itemMatrixID: "Item",
  customerID: "Customer",
  orderID: "Order",
};

/** Whose record has a value. */
export function ownerOf(value: WireRecord): FieldOwner | undefined {
  const link = Object.keys(OWNERS).find((name) => !isBlank(value[name]));
  return link === undefined ? undefined : OWNERS[link];
}

/** The field that a value is of. */
export function fieldOf(store: Store, value: WireRecord): WireRecord | undefined {
  const owner = ownerOf(value);
  if (owner === undefined || isBlank(value.customFieldID)) return undefined;
  return store.table(`${owner}CustomField`).get(String(value.customFieldID));
}

/** What records have in a field. */
export function valuesOf(store: Store, owner: FieldOwner, customFieldID: unknown): readonly WireRecord[] {
  const values = store.table("CustomFieldValue").having("customFieldID", String(customFieldID));
  return values.filter((value) => ownerOf(value) === owner);
}

/** The words that a field offers. */
export function choicesOf(store: Store, owner: FieldOwner, customFieldID: unknown): readonly WireRecord[] {
  return store.table(`${owner}CustomFieldChoice`).having("customFieldID", String(customFieldID));
}

export function isChoice({ type }: WireRecord): boolean {
  return type === "single_choice" || type === "multi_choice";
}

/** The ids of the choices that a value names, in any form in which it may be sent. */
export function chosenIn(value: WireValue | undefined): readonly string[] {
  const elements = elementsOf(value as Json | undefined, "CustomFieldChoice");
  return [...new Set(elements.map((element) => (isObject(element) ? String(element.customFieldChoiceID) : "")))];
}

/** The same as whole choices: one object, several, or an empty text. */
export function shownChoices(store: Store, owner: FieldOwner, value: WireValue | undefined): WireValue {
  const choices = store.table(`${owner}CustomFieldChoice`);
  const chosen = chosenIn(value)
    .map((id) => choices.get(id))
    .filter((choice) => choice !== undefined);
  const shown = chosen.map(({ customFieldChoiceID, value, name, customFieldID }) => {
    return { customFieldChoiceID, value, name, canBeDeleted: "false", customFieldID } as Json;
  });
  return shown.length === 0 ? "" : (collapse(shown) as WireValue);
}
