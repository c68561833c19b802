import type { Rows } from "../store/rows.js";
import type { Calendar } from "./calendar.js";
import { isCounted, type Product } from "./item.js";
import type { Movements } from "./movements.js";
import type { ShopPlan } from "./premises.js";
import type { Random } from "./random.js";
import { StockCounts } from "./stock-counts.js";
import type { Tables } from "./tables.js";

/** What stands in the shops' shelves, and what happened to it. */
interface Shelves {
  readonly products: readonly Product[];
  readonly shops: readonly ShopPlan[];
  readonly movements: Movements;
}

/** Adds what lies in the shops now: for each item the sum over all shops first, then each shop. */
export function addStock(
  tables: Tables,
  calendar: Calendar,
  random: Random,
  { products, shops, movements }: Shelves,
): StockCounts {
  const counts = new StockCounts(products, shops);
  for (const [index, product] of products.entries()) {
    for (const place of shops.keys()) counts.setOnHand(index, place, piecesLeft(product, random));
  }
  for (const [index, pieces] of piecesToBuild(tables.of("ItemComponent"), counts, shops)) {
    for (const [place, buildable] of pieces.entries()) counts.setBuildable(index, place, buildable);
  }
  for (const [index, product] of products.entries()) {
    for (const [place, { shopID }] of shops.entries()) {
      counts.setChanged(index, place, lastChange(product, movements.last(product, shopID), calendar, random));
    }
  }
  tables.derive("ItemShop", counts.rows());
  return counts;
}

/** Mostly some, sometimes none, and once in a while one fewer than none: sold before it was received. */
function piecesLeft(product: Product, random: Random): number {
  if (!isCounted(product)) return 0;
  if (random.chance(0.006)) return -1;
  return Math.max(0, random.between(-1, product.plan.shelf));
}

/** In seconds. */
function lastChange({ created }: Product, moved: number, { opened, now }: Calendar, random: Random): number {
  if (moved > 0) return moved;
  return random.chance(0.7) ? created : random.between(opened, now - 60);
}

/**
 * What could be made in each shop of what lies there: a whole of its components, a part by opening its boxes
 * (documented for boxes: ItemShop).
 */
function piecesToBuild(
  components: Rows,
  counts: StockCounts,
  shops: readonly ShopPlan[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const lying = (product: number) => shops.map((_, place) => Math.max(counts.onHand(product, place), 0));
  for (const { assemblyItemID, componentItemID, quantity, componentGroup } of components) {
    const whole = Number(assemblyItemID) - 1;
    const part = Number(componentItemID) - 1;
    const known = found.get(whole);
    const enoughFor = lying(part).map((pieces) => Math.floor(pieces / Number(quantity)));
    found.set(
      whole,
      enoughFor.map((pieces, place) => Math.min(pieces, known?.[place] ?? pieces)),
    );
    if (componentGroup === "0") continue;
    const inBoxes = lying(whole).map((boxes) => boxes * Number(quantity));
    found.set(
      part,
      inBoxes.map((pieces, place) => pieces + (found.get(part)?.[place] ?? 0)),
    );
  }
  return found;
}
