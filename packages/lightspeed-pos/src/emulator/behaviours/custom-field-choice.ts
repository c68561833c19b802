import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";
import { choicesOf, chosenIn, type FieldOwner, isChoice, valuesOf } from "./custom-field-links.js";

const MOST = 64;

/** A word that a field offers. What is refused is documented, in which words is assumed. */
export function customFieldChoice(owner: FieldOwner): Behaviour {
  return {
    computed: {
      canBeDeleted: (choice, store) => String(choice.canBeDeleted !== "false" && !isChosen(store, owner, choice)),
    },

    creating(draft, { store }) {
      const siblings = choicesOf(store, owner, draft.customFieldID);
      const field = store.table(`${owner}CustomField`).get(String(draft.customFieldID));
      if (field !== undefined && !isChoice(field)) {
        throw refusal("saved", `A field of the type ${String(field.type)} has no choices.`);
      }
      if (siblings.length >= MOST) throw refusal("saved", `A field has at most ${MOST} choices.`);
      refuseTwin(draft, siblings);
    },

    updating(record, changes, { store }) {
      const others = choicesOf(store, owner, record.customFieldID).filter((other) => other !== record);
      refuseTwin({ ...record, ...changes }, others);
    },

    removing(record, { store }) {
      const { canBeDeleted, customFieldID } = record;
      if (canBeDeleted === "false" || isChosen(store, owner, record)) throw refusal("deleted", "It is in use.");
      if (choicesOf(store, owner, customFieldID).length === 1) {
        throw refusal("deleted", "It is the last one of its field.");
      }
    },
  };
}

/** Documented: told apart by their values, or by the names of those without. */
function refuseTwin(choice: WireRecord, others: readonly WireRecord[]): void {
  if (others.some((other) => meaningOf(other) === meaningOf(choice))) {
    throw refusal("saved", "Another choice of the field has this value.");
  }
}

function meaningOf({ value, name }: WireRecord): string {
  return String(value === "" ? name : value);
}

/** Whether a record, or the field's default, has a choice. */
function isChosen(store: Store, owner: FieldOwner, { customFieldID, customFieldChoiceID }: WireRecord): boolean {
  const field = store.table(`${owner}CustomField`).get(String(customFieldID));
  const given = [field?.default, ...valuesOf(store, owner, customFieldID).map(({ value }) => value)];
  return given.some((value) => chosenIn(value).includes(String(customFieldChoiceID)));
}

function refusal(done: "saved" | "deleted", reason: string) {
  return badRequest(`CustomFieldChoice not ${done}. ${reason}`);
}
