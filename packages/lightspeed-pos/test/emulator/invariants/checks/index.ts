import { categoriesNest } from "./category-tree.js";
import type { Check } from "./check.js";
import { paymentsEqualTotals, totalsFollowFromLines } from "./sales.js";
import { backorderFollowsFromOrders, stockFollowsFromLog, valueFollowsFromStock } from "./stock.js";

/** Everything that holds whatever happens. */
export const checks: readonly Check[] = [
  stockFollowsFromLog,
  valueFollowsFromStock,
  backorderFollowsFromOrders,
  totalsFollowFromLines,
  paymentsEqualTotals,
  categoriesNest,
];
