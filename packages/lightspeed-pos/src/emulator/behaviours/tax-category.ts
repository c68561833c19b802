import type { Behaviour } from "./behaviour.js";
import { forget } from "./references.js";

/** A sales tax with its rates for some classes of goods. */
export const taxCategory: Behaviour = {
  /** Documented: those rates are deleted with it. */
  removed({ taxCategoryID }, { store, write }) {
    const classes = store.table("TaxCategoryClass");
    for (const rates of [...classes.having("taxCategoryID", String(taxCategoryID))]) classes.remove(rates);
    const referrers = [
      ["Customer", "taxCategoryID"],
      ["CustomerType", "taxCategoryID"],
      ["Shop", "taxCategoryID"],
    ] as const;
    forget(write, referrers, taxCategoryID);
  },
};
