import type { WireRecord } from "../store/record.js";
import type { Calendar } from "./calendar.js";
import { isCounted, type Product } from "./item.js";
import { lotID, type Movements } from "./movements.js";
import type { ShopPlan } from "./premises.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { money, NONE, timestamp } from "./wire.js";

/** How many of one product lie somewhere, and how many could be put together there. */
interface Count {
  readonly shopID: string;
  readonly qoh: number;
  readonly componentQoh: number;
  /** The shop whose lot goes next. */
  readonly lotShopID: string;
  readonly timeStamp: string;
}

/** Pieces by product, and within that by shop. */
type Pieces = readonly (readonly number[])[];

/** Adds what lies in the shops now: for each item the sum over all shops first, then each shop. */
export function addStock(
  tables: Tables,
  calendar: Calendar,
  random: Random,
  { products, shops, movements }: { products: readonly Product[]; shops: readonly ShopPlan[]; movements: Movements },
): void {
  const onHand = products.map((product) => shops.map(() => piecesLeft(product, random)));
  const buildable = piecesToBuild(tables.of("ItemComponent"), onHand);
  products.forEach((product, index) => {
    const counts = shops.map(({ shopID }, place) => ({
      shopID,
      qoh: onHand[index]?.[place] ?? 0,
      componentQoh: buildable.get(index)?.[place] ?? 0,
      lotShopID: shopID,
      timeStamp: lastChange(product, movements.last(product, shopID), calendar, random),
    }));
    addItemShop(tables, product, summary(counts));
    for (const count of counts) addItemShop(tables, product, count);
  });
}

/** Mostly some, sometimes none, and once in a while one fewer than none: sold before it was received. */
function piecesLeft(product: Product, random: Random): number {
  if (!isCounted(product)) return 0;
  if (random.chance(0.006)) return -1;
  return Math.max(0, random.between(-1, product.plan.shelf));
}

function lastChange(product: Product, moved: number, { opened, now }: Calendar, random: Random): string {
  if (moved > 0) return timestamp(moved);
  return random.chance(0.7) ? product.createTime : timestamp(random.between(opened, now - 60));
}

/** The sum over all shops; it changed when the last of them did. */
function summary(counts: readonly Count[]): Count {
  return {
    shopID: NONE,
    qoh: counts.reduce((sum, { qoh }) => sum + qoh, 0),
    componentQoh: counts.reduce((sum, { componentQoh }) => sum + componentQoh, 0),
    lotShopID: (counts.find(({ qoh }) => qoh > 0) ?? counts[0])?.shopID ?? NONE,
    timeStamp:
      counts
        .map(({ timeStamp }) => timeStamp)
        .sort()
        .at(-1) ?? "",
  };
}

/**
 * What could be made in each shop of what lies there: a whole of its components, a part by opening its boxes
 * (documented for boxes: ItemShop).
 */
function piecesToBuild(components: readonly WireRecord[], onHand: Pieces): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const { assemblyItemID, componentItemID, quantity, componentGroup } of components) {
    const whole = Number(assemblyItemID) - 1;
    const part = Number(componentItemID) - 1;
    const known = found.get(whole);
    const enoughFor = (onHand[part] ?? []).map((pieces) => Math.floor(Math.max(pieces, 0) / Number(quantity)));
    found.set(
      whole,
      enoughFor.map((pieces, place) => Math.min(pieces, known?.[place] ?? pieces)),
    );
    if (componentGroup === "0") continue;
    const inBoxes = (onHand[whole] ?? []).map((boxes) => Math.max(boxes, 0) * Number(quantity));
    found.set(
      part,
      inBoxes.map((pieces, place) => pieces + (found.get(part)?.[place] ?? 0)),
    );
  }
  return found;
}

function addItemShop(tables: Tables, product: Product, count: Count): void {
  const { shopID, qoh, componentQoh, lotShopID, timeStamp } = count;
  const sellable = Math.max(qoh, 0);
  const wasReceived = isCounted(product);
  const isSum = shopID === NONE;
  const isReordered = wasReceived && !isSum && product.plan.shelf > 5;
  const cost = wasReceived ? money(product.plan.costCents) : NONE;
  const lot = wasReceived ? lotID(product, lotShopID) : NONE;
  const value = money(sellable * product.plan.costCents);
  tables.add("ItemShop", {
    itemShopID: tables.nextID("ItemShop"),
    qoh: String(qoh),
    sellable: String(sellable),
    backorder: "0",
    componentQoh: String(componentQoh),
    componentBackorder: "0",
    onLayaway: "0",
    onSpecialOrder: "0",
    onWorkorder: "0",
    onTransferOut: "0",
    onTransferIn: "0",
    // Only the sum over all shops shows it (documented: ItemShop).
    averageCost: isSum ? cost : NONE,
    nextFifoLotID: sellable > 0 ? lot : NONE,
    nextFifoLotCost: sellable > 0 ? cost : NONE,
    lastReceivedLotID: lot,
    lastReceivedCost: cost,
    totalValueFifo: value,
    totalValueAvgCost: value,
    totalValueNegativeInventory: money(Math.min(qoh, 0) * product.plan.costCents),
    reorderPoint: isReordered ? "2" : "0",
    reorderLevel: isReordered ? String(product.plan.shelf) : "0",
    timeStamp,
    itemID: product.itemID,
    shopID,
  });
}
