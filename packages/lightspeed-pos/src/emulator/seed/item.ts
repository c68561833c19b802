import type { WireRecord } from "../store/record.js";
import type { Catalog } from "./catalog.js";
import { addNote } from "./note.js";
import { SHOP_COUNT } from "./premises.js";
import { addWebShopTexts } from "./satellites.js";
import { priceLevels } from "./settings.js";
import type { Maker } from "./suppliers.js";
import type { Tables } from "./tables.js";
import { ITEM_TAX_CLASS, LABOR_TAX_CLASS } from "./taxes.js";
import { flag, money, NONE, timestamp, upcCode } from "./wire.js";
import { itemNotes } from "./words.js";

/** What kind of thing an item is; the items of one matrix share it. */
export interface ItemPlan {
  readonly description: string;
  /** Labor is `non_inventory`. */
  readonly itemType: "default" | "non_inventory" | "assembly" | "box";
  readonly categoryID: string;
  readonly priceCents: number;
  /** The same for each price level. */
  readonly prices: readonly WireRecord[];
  readonly costCents: number;
  /** How many lie in one shop at most. */
  readonly shelf: number;
  /** How often it is sold, compared with others. */
  readonly popularity: number;
  readonly isArchived?: boolean;
  readonly maker?: Maker;
  readonly seasonID?: string;
  readonly modelYear?: string;
  readonly publishToEcom?: boolean;
}

/** What sets an item apart from the others of its matrix. */
export interface Variant {
  readonly description: string;
  readonly itemMatrixID: string;
  readonly itemAttributesID: string;
  /** Seconds since 1970. */
  readonly created: number;
}

/** An item that was added, as sales and stock need it. */
export interface Product {
  readonly itemID: string;
  readonly description: string;
  readonly createTime: string;
  /** The same moment, in seconds. */
  readonly created: number;
  readonly plan: ItemPlan;
  /** The lot in the first shop; those in the other shops follow it. 0 where nothing is counted. */
  readonly firstLot: number;
}

/** Adds an item without its satellites. */
export function addItem(catalog: Catalog, plan: ItemPlan, variant?: Variant): Product {
  const created = variant?.created ?? catalog.nextMoment();
  const record = itemRecord(catalog, plan, variant, created);
  catalog.tables.add("Item", record);
  const { itemID, createTime, description } = record;
  const firstLot = addLots(catalog.tables, itemID, plan);
  const product = { itemID, createTime, created, description, plan, firstLot };
  catalog.products.push(product);
  return product;
}

/** Adds one delivery for each shop, for archived items too: they were there once. */
function addLots(tables: Tables, itemID: string, { itemType }: ItemPlan): number {
  if (itemType === "non_inventory") return 0;
  const first = Number(tables.nextID("Inventory"));
  for (let shop = 0; shop < SHOP_COUNT; shop += 1)
    tables.add("Inventory", { inventoryID: String(first + shop), itemID });
  return first;
}

/** Labor is neither counted nor taxed. */
export function isLabor({ plan }: Product): boolean {
  return plan.itemType === "non_inventory";
}

/** Tells whether pieces of a product are counted. */
export function isCounted(product: Product): boolean {
  return !isLabor(product) && product.plan.isArchived !== true;
}

function itemRecord(catalog: Catalog, plan: ItemPlan, variant: Variant | undefined, created: number) {
  const { tables, random } = catalog;
  const { isArchived = false, maker } = plan;
  const description = variant?.description ?? plan.description;
  const isWork = plan.itemType === "non_inventory";
  const itemID = tables.nextID("Item");
  const createTime = timestamp(created);
  // Labor has no bar code, and not every product has one.
  const upc = isWork || random.chance(0.1) ? "" : upcCode(Number(itemID));
  return {
    itemID,
    systemSku: catalog.nextSystemSku(),
    defaultCost: money(plan.costCents),
    avgCost: money(plan.costCents),
    discountable: flag(!isWork),
    tax: flag(!isWork),
    archived: flag(isArchived),
    itemType: plan.itemType,
    serialized: "false",
    description,
    modelYear: plan.modelYear ?? "0",
    upc,
    ean: upc !== "" && random.chance(0.3) ? `0${upc}` : "",
    customSku: random.chance(0.4) ? `SC-${itemID.padStart(5, "0")}` : "",
    manufacturerSku: isWork ? "" : manufacturerSku(catalog),
    createTime,
    timeStamp: catalog.lastChange(createTime, isArchived),
    publishToEcom: flag(plan.publishToEcom === true),
    categoryID: plan.categoryID,
    taxClassID: isWork ? LABOR_TAX_CLASS : ITEM_TAX_CLASS,
    departmentID: isWork ? "2" : "1",
    itemMatrixID: variant?.itemMatrixID ?? NONE,
    manufacturerID: maker?.manufacturerID ?? NONE,
    seasonID: plan.seasonID ?? NONE,
    defaultVendorID: maker?.vendorID ?? NONE,
    noteID: random.chance(0.04) ? addNote(catalog, itemNotes, createTime) : NONE,
    itemAttributesID: variant?.itemAttributesID ?? NONE,
    itemECommerceID: plan.publishToEcom && random.chance(0.3) ? addWebShopTexts(catalog, description) : NONE,
    Prices: plan.prices,
  };
}

function manufacturerSku({ random }: Catalog): string {
  const digits = random.below(36 ** 6).toString(36);
  return digits.toUpperCase().padStart(6, "0");
}

/** One amount for each price level. The list price is a tenth above the shop's, in whole dollars less a cent. */
export function itemPrices(cents: number): readonly WireRecord[] {
  const listCents = Math.ceil((cents * 11) / 1000) * 100 - 1;
  const amounts = [cents, listCents, cents];
  return priceLevels.map((useType, index) => ({
    amount: money(amounts[index] as number),
    useTypeID: String(index + 1),
    useType,
  }));
}
