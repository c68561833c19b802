import { DerivedRecords } from "../store/derived-records.js";
import type { Founded } from "../store/founded.js";
import { Growing } from "../store/packed/growing.js";
import type { WireRecord } from "../store/record.js";
import type { Product } from "./item.js";
import type { ShopPlan } from "./premises.js";
import type { StockCounts } from "./stock-counts.js";
import type { Tables } from "./tables.js";
import { NONE, timestamp } from "./wire.js";

/** What the log is made of. */
interface Year {
  readonly tables: Tables;
  readonly products: readonly Product[];
  readonly shops: readonly ShopPlan[];
  readonly counts: StockCounts;
}

/**
 * Adds what changed the stock: every sale and refund, and at the start of each item as many as make it come out right.
 *
 * So the stock of an item in a shop is the sum of its log.
 */
export function addLogs(year: Year): void {
  const log = new StockLog(year.tables, year.shops.length);
  const sold = log.addSales(year.products.length);
  for (const [index, { created }] of year.products.entries()) {
    for (const place of year.shops.keys()) {
      const pieces = year.counts.onHand(index, place) - (sold[index * year.shops.length + place] ?? 0);
      log.add(index * year.shops.length + place, pieces, created, NO_LINE);
    }
  }
  year.tables.derive("InventoryLog", log.rows());
}

/** No line of a sale stands behind a change: it is the item's beginning. */
const NO_LINE = 0xffffffff;

/** The changes of the stock as numbers: a large shop has millions of them. A place is one product in one shop. */
class StockLog {
  readonly #shops: number;
  readonly #lines: Founded;
  readonly #sales: Founded;
  readonly #items: Founded;
  readonly #places = new Growing(Uint32Array);
  readonly #pieces = new Growing(Int32Array);
  readonly #times = new Growing(Float64Array);
  readonly #lineOf = new Growing(Uint32Array);

  constructor(tables: Tables, shops: number) {
    this.#shops = shops;
    this.#lines = tables.founded("SaleLine");
    this.#sales = tables.founded("Sale");
    this.#items = tables.founded("Item");
  }

  /** Notes a change, if it is one. */
  add(place: number, pieces: number, seconds: number, line: number): void {
    if (pieces === 0) return;
    this.#places.push(place);
    this.#pieces.push(pieces);
    this.#times.push(seconds);
    this.#lineOf.push(line);
  }

  /** Notes what was sold and what came back, and gives how much that was at each place. */
  addSales(products: number): Int32Array {
    const sums = new Int32Array(products * this.#shops);
    for (let line = 0; line < this.#lines.length; line += 1) {
      const sale = Number(this.#lines.valueAt(line, "saleID")) - 1;
      const item = Number(this.#lines.valueAt(line, "itemID")) - 1;
      if (!this.#moved(sale, item)) continue;
      const place = item * this.#shops + Number(this.#lines.valueAt(line, "shopID")) - 1;
      const pieces = -Number(this.#lines.valueAt(line, "unitQuantity"));
      sums[place] = (sums[place] ?? 0) + pieces;
      this.add(place, pieces, Date.parse(String(this.#sales.valueAt(sale, "completeTime"))) / 1000, line);
    }
    return sums;
  }

  /** The log in the order of time. */
  rows(): DerivedRecords {
    const order = this.#inTime();
    const negative = this.#causedNegative(order);
    const at = (position: number) => order[position] as number;
    return new DerivedRecords(order.length, (position) => this.#row(position, at(position), negative[position] === 1), {
      itemID: (position) => Math.floor(this.#places.at(at(position)) / this.#shops) + 1,
      shopID: (position) => (this.#places.at(at(position)) % this.#shops) + 1,
      saleID: (position) => Number(this.#saleOf(this.#lineOf.at(at(position)))),
    });
  }

  #saleOf(line: number): WireRecord[string] {
    return line === NO_LINE ? NONE : this.#lines.valueAt(line, "saleID");
  }

  #moved(sale: number, item: number): boolean {
    if (sale < 0 || item < 0) return false;
    const isCompleted = this.#sales.valueAt(sale, "completed") === "true";
    return isCompleted && this.#items.valueAt(item, "itemType") !== "non_inventory";
  }

  /** What an item began with comes before what was sold at the same moment. */
  #inTime(): Uint32Array {
    const isSale = (change: number) => (this.#lineOf.at(change) === NO_LINE ? 0 : 1);
    const order = Uint32Array.from({ length: this.#times.length }, (_, change) => change);
    return order.sort((a, b) => this.#times.at(a) - this.#times.at(b) || isSale(a) - isSale(b) || a - b);
  }

  #causedNegative(order: Uint32Array): Uint8Array {
    const stock = new Map<number, number>();
    return Uint8Array.from(order, (change) => {
      const place = this.#places.at(change);
      const before = stock.get(place) ?? 0;
      const after = before + this.#pieces.at(change);
      stock.set(place, after);
      return before >= 0 && after < 0 ? 1 : 0;
    });
  }

  #row(position: number, change: number, causedNegative: boolean): WireRecord {
    const place = this.#places.at(change);
    const pieces = this.#pieces.at(change);
    return {
      inventoryLogID: String(position + 1),
      shopID: String((place % this.#shops) + 1),
      itemID: String(Math.floor(place / this.#shops) + 1),
      qohChange: String(pieces),
      costChange: NONE,
      causedNegative: String(causedNegative),
      inventoryCountID: NONE,
      itemImportID: NONE,
      orderID: NONE,
      transferID: NONE,
      vendorReturnID: NONE,
      ...this.#cause(change, pieces),
    };
  }

  #cause(change: number, pieces: number): WireRecord {
    const line = this.#lineOf.at(change);
    const createTime = timestamp(this.#times.at(change));
    if (line === NO_LINE) {
      const nobody = { employeeID: "1", customerID: NONE, saleID: NONE };
      return { ...nobody, createTime, automated: "false", reason: "ItemCreated" };
    }
    const saleID = this.#saleOf(line);
    const employeeID = this.#lines.valueAt(line, "employeeID") ?? NONE;
    const customerID = this.#sales.valueAt(Number(saleID) - 1, "customerID") ?? NONE;
    const reason = pieces > 0 ? "RefundAddInventory" : "RemoveForTransaction";
    return { employeeID, customerID, saleID, createTime, automated: "true", reason };
  }
}
