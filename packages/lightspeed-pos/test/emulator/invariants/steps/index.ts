import { categories, goods } from "./goods.js";
import { mistakes } from "./mistakes.js";
import { people, registers } from "./people.js";
import { counts, orders, transfers } from "./purchasing.js";
import { openSales, payments, reservations } from "./sales.js";
import type { Steps } from "./step.js";
import { workshop } from "./workshop.js";

export type { Picks } from "./step.js";

/** Everything that can happen. */
export const steps: Steps = {
  ...openSales,
  ...payments,
  ...goods,
  ...categories,
  ...people,
  ...registers,
  ...reservations,
  ...orders,
  ...transfers,
  ...counts,
  ...workshop,
  ...mistakes,
};
