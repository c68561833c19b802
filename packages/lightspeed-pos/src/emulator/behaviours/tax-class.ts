import { badRequest } from "../refusal.js";
import type { Behaviour } from "./behaviour.js";
import { referrersTo } from "./references.js";

const REFERRERS = [
  ["Item", "taxClassID"],
  ["ItemMatrix", "taxClassID"],
  ["SaleLine", "taxClassID"],
  ["TaxCategoryClass", "taxClassID"],
] as const;

/** What kind of goods something is to the tax office. */
export const taxClass: Behaviour = {
  /** Documented: not while items, matrices or transactions use it, or a tax category has rates for it. */
  removing({ taxClassID }, { store }) {
    const referrers = referrersTo(store, REFERRERS, taxClassID);
    if (referrers.length > 0) throw badRequest(`TaxClass not deleted. It is used by ${referrers.join(", ")}.`);
  },
};
