import type { WireRecord } from "../../store/record.js";
import { type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";

/** Why the stock changes. */
export interface Cause {
  /** As the documentation lists them. */
  readonly reason: string;
  /** Nobody did it by hand. */
  readonly automated?: boolean;
  /** What it was done for, and by whom: the log's references. */
  readonly of?: WireRecord;
}

/** Writes down a change of stock; what changes nothing leaves no row (assumed). */
export function logStock(
  write: Writer,
  row: WireRecord,
  qoh: Decimal,
  { reason, automated = false, of = {} }: Cause,
): void {
  const change = qoh.minus(decimal(row.qoh));
  if (change.eq(0)) return;
  write.store.table("InventoryLog").insert({
    inventoryLogID: "0",
    ...NO_REFERENCES,
    employeeID: write.employeeID,
    ...of,
    shopID: row.shopID,
    itemID: row.itemID,
    qohChange: wireDecimal(change),
    costChange: "0",
    createTime: write.now,
    automated: String(automated),
    // Assumed: the change that goes below nothing, not what follows while it is there.
    causedNegative: String(qoh.lt(0) && decimal(row.qoh).gte(0)),
    reason,
  });
}

const NO_REFERENCES: WireRecord = {
  customerID: "0",
  inventoryCountID: "0",
  itemImportID: "0",
  orderID: "0",
  saleID: "0",
  transferID: "0",
  vendorReturnID: "0",
};
