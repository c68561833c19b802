import type { Behaviour } from "./behaviour.js";

/** A picture of what is to be repaired. */
export const workorderImage: Behaviour = {
  computed: {
    baseImageURL: ({ baseImageURL }, store) => store.pictures.addressOf(String(baseImageURL)),
  },

  /** Lower ones first, as with other pictures (assumed). */
  order: (a, b) => Number(a.ordering) - Number(b.ordering) || Number(a.workorderImageID) - Number(b.workorderImageID),

  removed({ publicID }, { store }) {
    store.pictures.forget(String(publicID));
  },
};
