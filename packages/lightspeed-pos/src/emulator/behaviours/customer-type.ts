import type { Behaviour } from "./behaviour.js";
import { forget } from "./references.js";

/** Customers who share a tax and a discount. */
export const customerType: Behaviour = {
  removed({ customerTypeID }, { write }) {
    forget(write, [["Customer", "customerTypeID"]], customerTypeID);
  },
};
