import type { Behaviour } from "./behaviour.js";
import { forget } from "./references.js";

/** Customers who share a tax and a discount. */
export const customerType: Behaviour = {
  removed({ customerTypeID }, { store }) {
    forget(store, [["Customer", "customerTypeID"]], customerTypeID);
  },
};
