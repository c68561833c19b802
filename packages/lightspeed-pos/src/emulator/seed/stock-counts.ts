import { DerivedRecords } from "../store/derived-records.js";
import type { WireRecord } from "../store/record.js";
import { isCounted, type Product } from "./item.js";
import type { ShopPlan } from "./premises.js";
import { money, NONE, timestamp } from "./wire.js";

/** The sum over all shops, which stands before them. */
const SUM = 0;

/** What lies of each product in each shop, as numbers: the rows of a large shop are millions. */
export class StockCounts {
  readonly shops: number;
  /** By product, and within that by shop. */
  readonly #onHand: Int32Array;
  readonly #buildable = new Map<number, number>();
  readonly #changed: Float64Array;
  /** By product. */
  readonly #costs: Int32Array;
  readonly #shelves: Uint16Array;
  readonly #firstLots: Uint32Array;
  readonly #counted: Uint8Array;

  constructor(products: readonly Product[], shops: readonly ShopPlan[]) {
    this.shops = shops.length;
    this.#onHand = new Int32Array(products.length * shops.length);
    this.#changed = new Float64Array(products.length * shops.length);
    this.#costs = Int32Array.from(products, ({ plan }) => plan.costCents);
    this.#shelves = Uint16Array.from(products, ({ plan }) => plan.shelf);
    this.#firstLots = Uint32Array.from(products, ({ firstLot }) => firstLot);
    this.#counted = Uint8Array.from(products, (product) => (isCounted(product) ? 1 : 0));
  }

  onHand(product: number, shop: number): number {
    return this.#onHand[product * this.shops + shop] ?? 0;
  }

  setOnHand(product: number, shop: number, pieces: number): void {
    this.#onHand[product * this.shops + shop] = pieces;
  }

  setBuildable(product: number, shop: number, pieces: number): void {
    this.#buildable.set(product * this.shops + shop, pieces);
  }

  setChanged(product: number, shop: number, seconds: number): void {
    this.#changed[product * this.shops + shop] = seconds;
  }

  /** How many products there are in how many shops. */
  get places(): number {
    return this.#onHand.length;
  }

  /** What lies at a place: products come one after another, each in every shop. */
  onHandAt(place: number): number {
    return this.#onHand[place] ?? 0;
  }

  /** For each product the row of the sum first, then one for each shop. */
  rows(): DerivedRecords {
    const perProduct = this.shops + 1;
    const productAt = (position: number) => Math.floor(position / perProduct);
    return new DerivedRecords(() => ({
      length: this.#costs.length * perProduct,
      make: (position) => this.#row(position, productAt(position), position % perProduct),
      keys: {
        itemShopID: (position) => position + 1,
        itemID: (position) => productAt(position) + 1,
        shopID: (position) => position % perProduct,
      },
      places: { itemID: (id) => Array.from({ length: perProduct }, (_, shop) => (id - 1) * perProduct + shop) },
    }));
  }

  #row(position: number, product: number, shopID: number): WireRecord {
    const shops = shopID === SUM ? Array.from({ length: this.shops }, (_, shop) => shop) : [shopID - 1];
    const total = (countOf: (shop: number) => number) => shops.reduce((sum, shop) => sum + countOf(shop), 0);
    const qoh = total((shop) => this.onHand(product, shop));
    const sellable = Math.max(qoh, 0);
    const wasReceived = this.#counted[product] === 1;
    const shelf = this.#shelves[product] ?? 0;
    const isReordered = wasReceived && shopID !== SUM && shelf > 5;
    const costCents = this.#costs[product] ?? 0;
    const cost = wasReceived ? money(costCents) : NONE;
    const lot = wasReceived ? String((this.#firstLots[product] ?? 0) + this.#lotShop(product, shops)) : NONE;
    const value = money(sellable * costCents);
    return {
      itemShopID: String(position + 1),
      qoh: String(qoh),
      sellable: String(sellable),
      backorder: "0",
      componentQoh: String(total((shop) => this.#buildable.get(product * this.shops + shop) ?? 0)),
      componentBackorder: "0",
      onLayaway: "0",
      onSpecialOrder: "0",
      onWorkorder: "0",
      onTransferOut: "0",
      onTransferIn: "0",
      // Only the sum over all shops shows it (documented: ItemShop).
      averageCost: shopID === SUM ? cost : NONE,
      nextFifoLotID: sellable > 0 ? lot : NONE,
      nextFifoLotCost: sellable > 0 ? cost : NONE,
      lastReceivedLotID: lot,
      lastReceivedCost: cost,
      totalValueFifo: value,
      totalValueAvgCost: value,
      totalValueNegativeInventory: money(Math.min(qoh, 0) * costCents),
      reorderPoint: isReordered ? "2" : "0",
      reorderLevel: isReordered ? String(shelf) : "0",
      timeStamp: timestamp(Math.max(...shops.map((shop) => this.#changed[product * this.shops + shop] ?? 0))),
      itemID: String(product + 1),
      shopID: String(shopID),
    };
  }

  /** The shop whose lot goes next: the first that has any. */
  #lotShop(product: number, shops: readonly number[]): number {
    return shops.find((shop) => this.onHand(product, shop) > 0) ?? shops[0] ?? 0;
  }
}
