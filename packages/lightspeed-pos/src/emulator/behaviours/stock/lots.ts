import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { atLeastNothing, COST_PLACES, type Decimal, decimal, least, wireDecimal } from "../../values/decimal.js";
import { isBlank } from "../../write/checks.js";
import { sum } from "../sale-maths.js";

/** Pieces of one lot. */
export interface Portion {
  readonly inventoryID: string;
  readonly pieces: Decimal;
  /** Of one piece. */
  readonly cost: Decimal;
}

/** How many pieces of a lot were bought and are there, and what one cost. */
export interface Amounts {
  readonly received: Decimal;
  readonly onHand: Decimal;
  readonly onHold: Decimal;
  readonly cost: Decimal;
}

/** What counts pieces that are neither on hand nor gone. */
export const HOLDS = ["onLayaway", "onSpecialOrder", "onWorkorder", "onTransferOut"] as const;

const NOTHING = decimal("0");

/**
 * The lots of one item in one shop, the oldest first: what came in together, at one cost.
 *
 * Of a lot, some pieces are on hand, some are on hold: set aside or on their way, and not gone yet. All that is on hand in
 * the lots is the quantity of the stock row, or nothing where that is negative. Of stock that nothing happened to, no lots
 * are known yet; it is all of the lot that the row names as the next.
 */
export class Lots {
  readonly #store: Store;
  readonly #row: WireRecord;
  readonly #records: WireRecord[];

  constructor(store: Store, row: WireRecord) {
    this.#store = store;
    this.#row = row;
    const known = store.table("Inventory").having("itemShopID", String(row.itemShopID));
    this.#records = known.length > 0 ? [...known] : firstOf(store, row);
  }

  /** The lot that the next sale takes from, if there is any. */
  get next(): Portion | undefined {
    const record = this.#records.find(({ onHand }) => decimal(onHand).gt(0));
    return record === undefined ? undefined : portion(record, decimal(record.onHand));
  }

  /** The lot that came in last. */
  get last(): Portion | undefined {
    const record = this.#records.at(-1);
    return record === undefined ? undefined : portion(record, decimal(record.onHand));
  }

  /** How many pieces were bought, whether they are still there or not. */
  get received(): Decimal {
    return sum(this.#records, "received");
  }

  /** What all is worth that is the shop's: on hand or on hold. */
  get worth(): Decimal {
    const owned = this.#records.filter(({ onHand, onHold }) => onHand !== "0" || onHold !== "0");
    return worthOf(owned.map((record) => portion(record, decimal(record.onHand).plus(decimal(record.onHold)))));
  }

  /** Adds a lot, of which some pieces may be gone already. */
  add(amounts: Amounts): Portion {
    const made = this.#store.table("Inventory").insert({ inventoryID: "0", ...fieldsOf(this.#row, amounts) });
    this.#records.push(made);
    return portion(made, amounts.onHand.plus(amounts.onHold));
  }

  /** Takes pieces out of the oldest lots, as many as there are; on hold they stay with their lot. */
  take(pieces: Decimal, isOnHold: boolean): readonly Portion[] {
    const portions: Portion[] = [];
    let missing = pieces;
    for (const record of this.#records) {
      if (missing.eq(0)) break;
      const taken = least(missing, decimal(record.onHand));
      if (taken.eq(0)) continue;
      missing = missing.minus(taken);
      this.#shift(record, taken.times(-1), isOnHold ? taken : NOTHING);
      portions.push(portion(record, taken));
    }
    return portions;
  }

  /** Puts pieces that were on hold back, as many as there is room for: the others were sold without being there. */
  putBack(portions: readonly Portion[], room: Decimal): void {
    const lots = new Map(this.#records.map((record) => [record.inventoryID, record]));
    let left = room;
    let astray = NOTHING;
    const free = (record: WireRecord | undefined, pieces: Decimal): Decimal => {
      const found = least(pieces, decimal(record?.onHold));
      const back = least(left, found);
      left = left.minus(back);
      if (record !== undefined && !found.eq(0)) this.#shift(record, back, found.times(-1));
      return pieces.minus(found);
    };
    for (const { inventoryID, pieces } of portions) astray = astray.plus(free(lots.get(inventoryID), pieces));
    // Where data say otherwise, they are in any lot.
    for (const record of astray.eq(0) ? [] : this.#records) astray = free(record, astray);
  }

  /** Pieces that were on hold are gone. */
  letGo(portions: readonly Portion[]): void {
    this.putBack(portions, NOTHING);
  }

  #shift(record: WireRecord, onHand: Decimal, onHold: Decimal): void {
    this.#store.table("Inventory").update(record, {
      onHand: wireDecimal(decimal(record.onHand).plus(onHand)),
      onHold: wireDecimal(decimal(record.onHold).plus(onHold)),
    });
  }
}

/** What pieces cost together. */
export function worthOf(portions: readonly Portion[]): Decimal {
  return portions.reduce((worth, { pieces, cost }) => worth.plus(pieces.times(cost)), NOTHING);
}

export function piecesOf(portions: readonly Portion[]): Decimal {
  return portions.reduce((total, { pieces }) => total.plus(pieces), NOTHING);
}

/** How much of a stock row is set aside or on its way. */
export function onHoldIn(row: WireRecord): Decimal {
  return HOLDS.reduce((total, field) => total.plus(atLeastNothing(decimal(row[field]))), NOTHING);
}

/** All of a row that is the shop's: on hand, set aside or on its way. */
export function ownedIn(row: WireRecord): Decimal {
  return atLeastNothing(decimal(row.qoh)).plus(onHoldIn(row));
}

function portion({ inventoryID, cost }: WireRecord, pieces: Decimal): Portion {
  return { inventoryID: String(inventoryID), pieces, cost: decimal(cost) };
}

/** Makes one lot of all that is there. */
function firstOf(store: Store, row: WireRecord): WireRecord[] {
  const onHand = atLeastNothing(decimal(row.qoh));
  const onHold = onHoldIn(row);
  const received = ownedIn(row);
  if (received.eq(0)) return [];
  const fields = fieldsOf(row, { received, onHand, onHold, cost: costOf(store, row, received) });
  const lots = store.table("Inventory");
  const named = lots.get(String(row.nextFifoLotID));
  const isFree = named?.itemID === row.itemID && named?.itemShopID === undefined;
  if (named === undefined || !isFree) return [lots.insert({ inventoryID: "0", ...fields })];
  lots.update(named, fields);
  return [named];
}

function fieldsOf({ itemID, itemShopID }: WireRecord, { received, onHand, onHold, cost }: Amounts): WireRecord {
  return {
    itemID,
    itemShopID,
    received: wireDecimal(received),
    onHand: wireDecimal(onHand),
    onHold: wireDecimal(onHold),
    cost: wireDecimal(cost),
  };
}

/** What a piece of the first lot costs: as its row says or, where that says nothing of it, as its worth does. */
function costOf(store: Store, { nextFifoLotCost, totalValueFifo, itemID }: WireRecord, pieces: Decimal): Decimal {
  if (!isBlank(nextFifoLotCost)) return decimal(nextFifoLotCost);
  const worth = decimal(totalValueFifo);
  return worth.gt(0)
    ? worth.div(pieces).round(COST_PLACES)
    : decimal(costOfItem(store.table("Item").get(String(itemID))));
}

/** What one piece of an item costs: on average or, where nothing came in yet, by default. */
export function costOfItem(item: WireRecord | undefined): WireRecord[string] {
  return isBlank(item?.avgCost) ? item?.defaultCost : item?.avgCost;
}
