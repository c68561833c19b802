import type { Behaviour } from "./behaviour.js";
import { pricesOf } from "./prices.js";

/** One of the prices that an item has. */
export const priceLevel: Behaviour = {
  /** Prices show the name of their level, so a new name shows in them (assumed). */
  saved(record, { before, store }) {
    if (before === undefined || before.name === record.name) return;
    for (const name of ["Item", "ItemMatrix"]) {
      const table = store.table(name);
      for (const priced of table.all) table.update(priced, { Prices: pricesOf(priced.Prices, [], store) });
    }
  },
};
