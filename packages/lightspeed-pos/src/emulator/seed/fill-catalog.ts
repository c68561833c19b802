import { models, type ProductLine, productLines, serviceCategory, services } from "./assortment.js";
import { addBundle } from "./bundle.js";
import type { Calendar } from "./calendar.js";
import { type Catalog, startCatalog } from "./catalog.js";
import { addCategories, type CategoryIDs } from "./categories.js";
import { addItem, type ItemPlan, itemPrices, type Product } from "./item.js";
import { addAttributeSets, addMatrix, variantCount } from "./matrix.js";
import type { Random } from "./random.js";
import { addSatellites } from "./satellites.js";
import { addSuppliers, type Makers } from "./suppliers.js";
import type { Tables } from "./tables.js";
import { timestamp } from "./wire.js";

/** One archived item comes on top of this many others. */
const LIVE_PER_ARCHIVED = 50;

/**
 * Adds the assortment: `count` items that are for sale, and some archived ones besides.
 * A matrix is added whole or not at all.
 */
export function addCatalog(tables: Tables, calendar: Calendar, random: Random, count: number): readonly Product[] {
  const time = timestamp(calendar.founded + 3600);
  const categories = addCategories(tables, time);
  const makers = addSuppliers(tables, calendar);
  addAttributeSets(tables);
  const catalog = startCatalog(tables, calendar, random, count);
  const shelves = new Shelves(catalog, categories, makers);
  let archived = 0;
  while (shelves.live < count) {
    shelves.addNext(count - shelves.live);
    if (shelves.live < (archived + 1) * LIVE_PER_ARCHIVED) continue;
    shelves.addDiscontinued();
    archived += 1;
  }
  return catalog.products;
}

/** Chooses what is added next. */
class Shelves {
  readonly #catalog: Catalog;
  readonly #categories: CategoryIDs;
  readonly #makers: Makers;
  #turn = 0;
  #line = 0;
  #service = 0;
  #discontinued = 0;

  constructor(catalog: Catalog, categories: CategoryIDs, makers: Makers) {
    this.#catalog = catalog;
    this.#categories = categories;
    this.#makers = makers;
  }

  /** How many items are for sale by now. */
  get live(): number {
    return this.#catalog.products.length - this.#discontinued;
  }

  /** Adds a product of one item, or a matrix of at most `room` items. */
  addNext(room: number): void {
    this.#turn += 1;
    if (this.#turn % 9 === 5 && this.#service < services.length) this.#addService();
    else if (this.#turn % 23 !== 20 || !addBundle(this.#catalog)) this.#addGoods(this.#nextLine(room));
  }

  addDiscontinued(): void {
    this.#addSingle({ ...this.#plan(this.#nextLine(1)), isArchived: true });
    this.#discontinued += 1;
  }

  #addGoods(line: ProductLine): void {
    const plan = this.#plan(line);
    if (line.variants === undefined) this.#addSingle(plan);
    else addMatrix(this.#catalog, line, line.variants, plan);
  }

  #addSingle(plan: ItemPlan): void {
    addSatellites(this.#catalog, addItem(this.#catalog, plan));
  }

  #addService(): void {
    const [description, dollars] = services[this.#service] as (typeof services)[number];
    this.#service += 1;
    addItem(this.#catalog, {
      description,
      itemType: "non_inventory",
      categoryID: this.#categories.get(serviceCategory) as string,
      priceCents: dollars * 100,
      prices: itemPrices(dollars * 100),
      costCents: 0,
      shelf: 0,
      popularity: 4,
    });
  }

  #nextLine(room: number): ProductLine {
    for (;;) {
      const line = productLines[this.#line % productLines.length] as ProductLine;
      this.#line += 1;
      if (line.variants === undefined || variantCount(line.variants) <= room) return line;
    }
  }

  #plan(line: ProductLine): ItemPlan {
    const { random, calendar } = this.#catalog;
    const root = line.category.slice(0, line.category.indexOf("/"));
    const maker = random.pick(this.#makers[root] ?? []);
    const priceCents = random.between(...line.price) * 100 - random.pick([1, 5, 50]);
    const isSeasonal = root === "Bikes" || root === "Clothing";
    return {
      description: `${maker.name} ${random.pick(models)} ${line.noun}`,
      itemType: "default",
      categoryID: this.#categories.get(line.category) as string,
      priceCents,
      prices: itemPrices(priceCents),
      costCents: Math.round((priceCents * line.cost) / 100),
      shelf: line.shelf,
      popularity: line.popularity,
      maker,
      seasonID: root === "Clothing" ? String(random.between(1, 4)) : "0",
      modelYear: isSeasonal ? String(new Date(calendar.opened * 1000).getUTCFullYear()) : "0",
      publishToEcom: random.chance(0.6),
    };
  }
}
