import { type Derivation, DerivedRecords } from "../store/derived-records.js";
import type { Founded } from "../store/founded.js";
import { Growing } from "../store/packed/growing.js";
import type { WireRecord } from "../store/record.js";
import { secondsIn } from "../values/moments.js";
import type { StockCounts } from "./stock-counts.js";
import type { Tables } from "./tables.js";
import { NONE } from "./wire.js";

/**
 * Adds what changed the stock: every sale and refund, and at the start of each item as many as make it come out right.
 *
 * So the stock of an item in a shop is the sum of its log.
 */
export function addLogs(tables: Tables, counts: StockCounts): void {
  tables.derive("InventoryLog", new DerivedRecords(() => new StockLog(tables, counts)));
}

/**
 * The changes of the stock as numbers: a large shop has millions of them.
 *
 * A place is one product in one shop. Changes are numbered: the beginning of each place first, then what was sold.
 */
class StockLog implements Derivation {
  readonly make = (position: number) => this.#row(position);
  readonly keys = {
    inventoryLogID: (position: number) => position + 1,
    itemID: (position: number) => this.#itemOf(this.#changeAt(position)) + 1,
    shopID: (position: number) => this.#shopOf(this.#changeAt(position)) + 1,
    saleID: (position: number) => Number(this.#saleID(this.#changeAt(position))),
  };
  readonly #shops: number;
  readonly #lines: Founded;
  readonly #sales: Founded;
  readonly #items: Founded;
  /** Pieces by place. */
  readonly #begun: Int32Array;
  /** The lines of what was sold or came back, by change. */
  readonly #sold = new Growing(Uint32Array);
  /** The numbers of the changes in the order of time. */
  readonly #order: Uint32Array;
  readonly #causedNegative: Uint8Array;

  constructor(tables: Tables, counts: StockCounts) {
    this.#shops = counts.shops;
    this.#lines = tables.founded("SaleLine");
    this.#sales = tables.founded("Sale");
    this.#items = tables.founded("Item");
    for (let line = 0; line < this.#lines.length; line += 1) if (this.#isMove(line)) this.#sold.push(line);
    this.#begun = Int32Array.from({ length: counts.places }, (_, place) => counts.onHandAt(place));
    for (let sale = 0; sale < this.#sold.length; sale += 1) this.#takeFromBeginning(this.#begun.length + sale);
    this.#order = this.#inTime();
    this.#causedNegative = this.#negatives();
  }

  get length(): number {
    return this.#order.length;
  }

  #isMove(line: number): boolean {
    const sale = Number(this.#lines.valueAt(line, "saleID")) - 1;
    const item = Number(this.#lines.valueAt(line, "itemID")) - 1;
    if (sale < 0 || item < 0 || this.#sales.valueAt(sale, "completed") !== "true") return false;
    return this.#items.valueAt(item, "itemType") !== "non_inventory";
  }

  /** What was sold must have been there. */
  #takeFromBeginning(change: number): void {
    const place = this.#itemOf(change) * this.#shops + this.#shopOf(change);
    this.#begun[place] = (this.#begun[place] as number) - this.#piecesOf(change);
  }

  /** What an item began with comes before what was sold at the same moment. */
  #inTime(): Uint32Array {
    const all = this.#begun.length + this.#sold.length;
    const changes = Uint32Array.from({ length: all }, (_, change) => change).filter((change) => this.#piecesOf(change));
    const times = Float64Array.from(changes, (change) => secondsIn(this.#timeOf(change)) ?? 0);
    const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
    // One number holds both, moment first: plain numbers are sorted much faster than by comparing.
    const places = times.map((time, index) => (time - first) * all + (changes[index] as number)).sort();
    return Uint32Array.from(places, (place) => place % all);
  }

  #negatives(): Uint8Array {
    const stock = new Int32Array(this.#begun.length);
    return Uint8Array.from(this.#order, (change) => {
      const place = this.#itemOf(change) * this.#shops + this.#shopOf(change);
      const before = stock[place] as number;
      const after = before + this.#piecesOf(change);
      stock[place] = after;
      return before >= 0 && after < 0 ? 1 : 0;
    });
  }

  #row(position: number): WireRecord {
    const change = this.#changeAt(position);
    return {
      inventoryLogID: String(position + 1),
      shopID: String(this.#shopOf(change) + 1),
      itemID: String(this.#itemOf(change) + 1),
      qohChange: String(this.#piecesOf(change)),
      costChange: NONE,
      createTime: this.#timeOf(change),
      causedNegative: String(this.#causedNegative[position] === 1),
      inventoryCountID: NONE,
      itemImportID: NONE,
      orderID: NONE,
      transferID: NONE,
      vendorReturnID: NONE,
      saleID: this.#saleID(change),
      ...this.#causeOf(change),
    };
  }

  #causeOf(change: number): WireRecord {
    const line = this.#lineOf(change);
    if (line === undefined) return { employeeID: "1", customerID: NONE, automated: "false", reason: "ItemCreated" };
    const reason = this.#piecesOf(change) > 0 ? "RefundAddInventory" : "RemoveForTransaction";
    return {
      employeeID: this.#lines.valueAt(line, "employeeID"),
      customerID: this.#sales.valueAt(Number(this.#saleID(change)) - 1, "customerID"),
      automated: "true",
      reason,
    };
  }

  #changeAt(position: number): number {
    return this.#order[position] as number;
  }

  /** `undefined` at the beginning of a place. */
  #lineOf(change: number): number | undefined {
    return change < this.#begun.length ? undefined : this.#sold.at(change - this.#begun.length);
  }

  #itemOf(change: number): number {
    const line = this.#lineOf(change);
    return line === undefined ? Math.floor(change / this.#shops) : Number(this.#lines.valueAt(line, "itemID")) - 1;
  }

  #shopOf(change: number): number {
    const line = this.#lineOf(change);
    return line === undefined ? change % this.#shops : Number(this.#lines.valueAt(line, "shopID")) - 1;
  }

  #piecesOf(change: number): number {
    const line = this.#lineOf(change);
    return line === undefined ? (this.#begun[change] as number) : -Number(this.#lines.valueAt(line, "unitQuantity"));
  }

  #saleID(change: number): string {
    const line = this.#lineOf(change);
    return line === undefined ? NONE : String(this.#lines.valueAt(line, "saleID"));
  }

  #timeOf(change: number): string {
    const sale = Number(this.#saleID(change)) - 1;
    if (sale < 0) return String(this.#items.valueAt(this.#itemOf(change), "createTime"));
    return String(this.#sales.valueAt(sale, "completeTime"));
  }
}
