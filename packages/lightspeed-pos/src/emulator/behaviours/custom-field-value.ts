import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";
import { fieldOf, isChoice, ownerOf, shownChoices } from "./custom-field-links.js";
import { readFieldValue } from "./custom-field-types.js";

/** The value of a field that the account defined itself: one for each field of a record. */
export const customFieldValue: Behaviour = {
  identify: ({ customFieldID }, siblings) => siblings.find((value) => value.customFieldID === String(customFieldID)),

  computed: {
    /** Documented: choices come with the relation `CustomFieldValues.value`. What stands there without it is assumed. */
    value: (record, store, _, load) => {
      const owner = ownerOf(record);
      if (owner === undefined || !isChoice(record)) return record.value;
      return load.has("value") ? shownChoices(store, owner, record.value) : "";
    },
  },

  creating(draft, { store }) {
    const { name, type } = knownField(store, draft);
    Object.assign(draft, { name, type, value: keptValue(store, draft) });
  },

  updating(record, changes, { store }) {
    const next = { ...record, ...changes };
    const { name, type } = knownField(store, next);
    Object.assign(changes, { name, type });
    if ("value" in changes) changes.value = keptValue(store, next);
  },
};

function keptValue(store: Store, value: WireRecord): WireValue {
  return readFieldValue(store, ownerOf(value) ?? "Item", knownField(store, value), value.value);
}

/** Assumed: a field that does not exist is refused as every reference to nothing is. */
function knownField(store: Store, value: WireRecord): WireRecord {
  const field = fieldOf(store, value);
  if (field !== undefined) return field;
  throw badRequest(`CustomFieldValue not saved. There is no CustomField ${String(value.customFieldID)}.`);
}
