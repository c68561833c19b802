import { badRequest } from "../refusal.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** A picture of an item or a matrix. */
export const image: Behaviour = {
  computed: {
    baseImageURL: ({ baseImageURL }, store) => store.pictures.addressOf(String(baseImageURL)),
  },

  /** Lower ones first (documented); those alike by id. */
  order: (a, b) => Number(a.ordering) - Number(b.ordering) || Number(a.imageID) - Number(b.imageID),

  /** Documented: one of them must be named. The wording is assumed. */
  creating({ itemID, itemMatrixID }) {
    if (isBlank(itemID) && isBlank(itemMatrixID)) throw badRequest("An Image must have an itemID or an itemMatrixID.");
  },

  removed({ publicID }, { store }) {
    store.pictures.forget(String(publicID));
  },
};
