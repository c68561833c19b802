import type { Product } from "./item.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";

const WAITING = 6;

/** Adds labels that wait to be printed. */
export function addLabels(tables: Tables, random: Random, products: readonly Product[]): void {
  const goods = products.filter(({ plan }) => plan.isArchived !== true);
  for (let count = Math.min(WAITING, goods.length); count > 0; count -= 1) {
    const labelID = tables.nextID("DisplayTemplateLabel");
    const { itemID } = random.pick(goods);
    tables.add("DisplayTemplateLabel", { labelID, copies: String(random.between(1, 10)), itemID });
  }
}
