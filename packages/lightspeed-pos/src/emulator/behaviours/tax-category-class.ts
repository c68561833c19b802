import type { Behaviour } from "./behaviour.js";

/** The rates of one tax class within a tax category: one for each class, so the class names it (assumed). */
export const taxCategoryClass: Behaviour = {
  identify: ({ taxClassID }, siblings) => siblings.find((rates) => rates.taxClassID === String(taxClassID)),
};
