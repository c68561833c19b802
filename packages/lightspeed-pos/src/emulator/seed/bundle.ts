import type { Catalog } from "./catalog.js";
import { addItem, type ItemPlan, itemPrices, type Product } from "./item.js";
import type { Tables } from "./tables.js";

/** Adds an item made of others: in turn a kit of several parts and a box of one. False when there is nothing to bundle. */
export function addBundle(catalog: Catalog): boolean {
  const parts = catalog.products.slice(-30).filter(isPart);
  if (parts.length < 3) return false;
  if (catalog.products.length % 2 === 0) addBox(catalog, catalog.random.pick(parts), 10);
  else addKit(catalog, parts.slice(-3));
  return true;
}

function isPart({ plan }: Product): boolean {
  return plan.itemType === "default" && plan.isArchived !== true && plan.shelf >= 8;
}

function addBox(catalog: Catalog, part: Product, quantity: number): void {
  const box = addItem(catalog, {
    description: `${part.description} (Box of ${quantity})`,
    itemType: "box",
    ...tenthOff(part.plan.priceCents * quantity),
    costCents: part.plan.costCents * quantity,
    ...common(part),
  });
  addComponent(catalog.tables, box, part, quantity, "1");
}

function addKit(catalog: Catalog, parts: readonly Product[]): void {
  const sum = (value: (plan: ItemPlan) => number) => parts.reduce((total, part) => total + value(part.plan), 0);
  const first = parts[0] as Product;
  const kit = addItem(catalog, {
    description: `${first.description} Kit`,
    itemType: "assembly",
    ...tenthOff(sum((plan) => plan.priceCents)),
    costCents: sum((plan) => plan.costCents),
    ...common(first),
  });
  for (const part of parts) addComponent(catalog.tables, kit, part, 1, "0");
}

/** Together it costs a tenth less, in whole dollars. */
function tenthOff(cents: number) {
  const priceCents = Math.round((cents * 9) / 1000) * 100;
  return { priceCents, prices: itemPrices(priceCents) };
}

function common({ plan }: Product) {
  return { categoryID: plan.categoryID, shelf: 3, popularity: 1 };
}

/** Kits have component group 0, boxes count from 1 (observed). */
function addComponent(tables: Tables, whole: Product, part: Product, quantity: number, componentGroup: string): void {
  tables.add("ItemComponent", {
    itemComponentID: tables.nextID("ItemComponent"),
    quantity: String(quantity),
    componentGroup,
    assemblyItemID: whole.itemID,
    componentItemID: part.itemID,
  });
}
