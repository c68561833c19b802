import { badRequest } from "../refusal.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { choicesOf, type FieldOwner, isChoice, shownChoices, valuesOf } from "./custom-field-links.js";
import { fieldTypes, readFieldValue } from "./custom-field-types.js";

/** A field that an account adds to its items, customers or orders. */
export function customField(owner: FieldOwner): Behaviour {
  return {
    computed: {
      default: (field, store) => (isChoice(field) ? shownChoices(store, owner, field.default) : field.default),
    },

    creating(draft, { store, sent }) {
      refuseUnfit(draft);
      Object.assign(draft, { archived: "false", decimalPrecision: precisionOf(draft) });
      draft.default = "default" in sent ? defaultOf(store, owner, draft) : initialDefault(draft);
    },

    updating(record, changes, { store }) {
      const next = { ...record, ...changes };
      refuseUnfit(next);
      refuseOtherType(store, owner, record, next);
      changes.decimalPrecision = precisionOf(next);
      if ("default" in changes) changes.default = defaultOf(store, owner, next);
    },

    /** Documented: values have the field's name and type, and a field of choices has some from the start. */
    saved(record, { store }) {
      const { customFieldID, name, type } = record;
      if (isChoice(record) && choicesOf(store, owner, customFieldID).length === 0) {
        throw badRequest(`CustomField not saved. A ${String(type)} must have at least one CustomFieldChoice.`);
      }
      const values = store.table("CustomFieldValue");
      for (const value of valuesOf(store, owner, customFieldID)) values.update(value, { name, type });
    },
  };
}

/** The types and the length of a unit are documented, the wording is assumed. A missing name or type is told elsewhere. */
function refuseUnfit({ type, uom }: WireRecord): void {
  if (!isBlank(type) && !fieldTypes.includes(String(type))) {
    throw badRequest(`CustomField not saved. type must be one of ${fieldTypes.join(", ")}.`);
  }
  if (String(uom ?? "").length > 4) throw badRequest("CustomField not saved. uom must be at most 4 characters.");
}

/** Documented: only a float has one. That it is ignored elsewhere is assumed. */
function precisionOf({ type, decimalPrecision }: WireRecord): WireValue {
  return type === "float" ? (decimalPrecision ?? "0") : "0";
}

/** Assumed: what records have in a field would not fit any more. */
function refuseOtherType(store: Store, owner: FieldOwner, { customFieldID, type }: WireRecord, next: WireRecord): void {
  if (type === next.type || valuesOf(store, owner, customFieldID).length === 0) return;
  throw badRequest("CustomField not saved. Its type cannot change while records have values of it.");
}

function defaultOf(store: Store, owner: FieldOwner, field: WireRecord): WireValue | undefined {
  return field.default === "" ? initialDefault(field) : readFieldValue(store, owner, field, field.default);
}

/** Documented samples: one of yes or no starts with no, one of choices with none of them; others show no default. */
function initialDefault(field: WireRecord): WireValue | undefined {
  if (isChoice(field)) return "";
  return field.type === "boolean" ? "false" : undefined;
}
