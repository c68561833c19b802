import type { Behaviour } from "./behaviour.js";

/** The value of a field that the account defined itself: one for each field of a record. */
export const customFieldValue: Behaviour = {
  identify: ({ customFieldID }, siblings) => siblings.find((value) => value.customFieldID === String(customFieldID)),

  creating(draft) {
    draft.type = "string";
  },
};
