import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** The value of a field that the account defined itself: one for each field of a record. */
export const customFieldValue: Behaviour = {
  identify: ({ customFieldID }, siblings) => siblings.find((value) => value.customFieldID === String(customFieldID)),

  /** Assumed: a field that does not exist is refused as every reference to nothing is. */
  creating(draft, { store, owner }) {
    const field = fieldOf(store, owner?.name ?? "", draft);
    if (field === undefined) {
      throw badRequest(`CustomFieldValue not saved. There is no CustomField ${String(draft.customFieldID)}.`);
    }
    Object.assign(draft, { type: field.type, name: field.name });
  },
};

/** Fields of each kind of record are counted for themselves; matrices have those of items (assumed). */
function fieldOf(store: Store, owner: string, { customFieldID }: WireRecord): WireRecord | undefined {
  const resource = `${owner === "ItemMatrix" ? "Item" : owner}CustomField`;
  return isBlank(customFieldID) ? undefined : store.table(resource).get(String(customFieldID));
}
