import { balancesFollowFromPayments } from "./accounts.js";
import { categoriesNest } from "./category-tree.js";
import type { Check } from "./check.js";
import { costFollowsFromLots, lotsFollowFromStock } from "./lots.js";
import {
  archivedWorkordersHoldNothing,
  refundsStayWithinSales,
  reservationsAddUp,
  specialOrdersFollowLines,
  specialOrdersHoldWhatCame,
  specialOrdersStand,
} from "./reservations.js";
import { paymentsEqualTotals, totalsFollowFromLines } from "./sales.js";
import { snapshotLoadsAgain } from "./snapshot.js";
import { salesAreInOneState } from "./states.js";
import {
  averageWorthFollowsFromCost,
  backorderFollowsFromOrders,
  makeableFollowsFromComponents,
  stockFollowsFromLog,
  summaryIsTheSum,
  transfersAddUp,
  valueFollowsFromStock,
} from "./stock.js";

/** Everything that holds whatever happens. */
export const checks: readonly Check[] = [
  stockFollowsFromLog,
  summaryIsTheSum,
  valueFollowsFromStock,
  averageWorthFollowsFromCost,
  transfersAddUp,
  lotsFollowFromStock,
  costFollowsFromLots,
  makeableFollowsFromComponents,
  backorderFollowsFromOrders,
  totalsFollowFromLines,
  paymentsEqualTotals,
  balancesFollowFromPayments,
  refundsStayWithinSales,
  specialOrdersFollowLines,
  specialOrdersStand,
  specialOrdersHoldWhatCame,
  archivedWorkordersHoldNothing,
  reservationsAddUp,
  salesAreInOneState,
  categoriesNest,
  snapshotLoadsAgain,
];
