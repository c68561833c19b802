import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { type Decimal, decimal, least, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import type { Portion } from "./lots.js";

/** How many pieces of each lot a line sold or reserves, the oldest lot first (documented: InventorySales). */
export function allocationsOf(store: Store, { saleLineID }: WireRecord): readonly Portion[] {
  return recordsOf(store, saleLineID).map((record) => portion(store, record, decimal(record.quantity)));
}

/** Notes pieces for a line; of a lot that it has pieces of already, there are more then. */
export function allocate({ store, now }: Writer, { saleLineID }: WireRecord, portions: readonly Portion[]): void {
  const table = store.table("InventorySale");
  for (const { inventoryID, pieces } of portions) {
    const known = recordsOf(store, saleLineID).find((record) => record.inventoryID === inventoryID);
    const quantity = wireDecimal(decimal(known?.quantity).plus(pieces));
    if (known !== undefined) table.update(known, { quantity });
    else table.insert({ inventorySaleID: "0", quantity, createTime: now, inventoryID, saleLineID });
  }
}

/** Takes pieces back from a line, those of the newest lots first (assumed), and tells which. */
export function takeBack({ store }: Writer, { saleLineID }: WireRecord, pieces: Decimal): readonly Portion[] {
  const table = store.table("InventorySale");
  let left = pieces;
  return [...recordsOf(store, saleLineID)].reverse().map((record) => {
    const taken = least(left, decimal(record.quantity));
    left = left.minus(taken);
    const rest = decimal(record.quantity).minus(taken);
    if (rest.eq(0)) table.remove(record);
    else table.update(record, { quantity: wireDecimal(rest) });
    return portion(store, record, taken);
  });
}

function recordsOf(store: Store, saleLineID: WireRecord[string]): readonly WireRecord[] {
  return store.table("InventorySale").having("saleLineID", String(saleLineID));
}

function portion(store: Store, { inventoryID }: WireRecord, pieces: Decimal): Portion {
  const id = String(inventoryID);
  return { inventoryID: id, pieces, cost: decimal(store.table("Inventory").get(id)?.cost) };
}
