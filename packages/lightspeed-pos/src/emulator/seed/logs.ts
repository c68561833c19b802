import type { WireRecord } from "../store/record.js";
import type { Tables } from "./tables.js";
import { NONE } from "./wire.js";

/** A change of stock that the year brought. */
interface Change {
  readonly shopID: string;
  readonly itemID: string;
  readonly pieces: number;
  readonly time: string;
  readonly reason: string;
  readonly of: WireRecord;
}

/**
 * Adds what changed the stock: every sale and refund, and at the start of each item as many as make it come out right.
 *
 * So the stock of an item in a shop is the sum of its log.
 */
export function addLogs(tables: Tables): void {
  const sold = salesChanges(tables);
  const sums = new Map<string, number>();
  for (const { itemID, shopID, pieces } of sold) {
    const key = `${itemID} ${shopID}`;
    sums.set(key, (sums.get(key) ?? 0) + pieces);
  }
  const changes = [...openingChanges(tables, sums), ...sold].filter(({ pieces }) => pieces !== 0);
  changes.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const stock = new Map<string, number>();
  for (const change of changes) addLog(tables, change, stock);
}

function salesChanges(tables: Tables): Change[] {
  const items = tables.of("Item");
  const sales = tables.of("Sale");
  return tables.of("SaleLine").flatMap((line): Change[] => {
    const { saleID, itemID, shopID, unitQuantity, employeeID } = line as Record<string, string>;
    const sale = sales[Number(saleID) - 1];
    const item = items[Number(itemID) - 1];
    if (sale?.completed !== "true" || item === undefined || item.itemType === "non_inventory") return [];
    const pieces = -Number(unitQuantity);
    const reason = pieces > 0 ? "RefundAddInventory" : "RemoveForTransaction";
    const of = { saleID: saleID ?? NONE, employeeID: employeeID ?? NONE, customerID: sale.customerID ?? NONE };
    return [{ shopID: shopID ?? NONE, itemID: itemID ?? NONE, pieces, time: String(sale.completeTime), reason, of }];
  });
}

function openingChanges(tables: Tables, sums: ReadonlyMap<string, number>): Change[] {
  const items = tables.of("Item");
  return tables.of("ItemShop").flatMap((row): Change[] => {
    const { itemID, shopID, qoh } = row as Record<"itemID" | "shopID" | "qoh", string>;
    if (shopID === NONE) return [];
    const pieces = Number(qoh) - (sums.get(`${itemID} ${shopID}`) ?? 0);
    const time = String(items[Number(itemID) - 1]?.createTime);
    return [{ shopID, itemID, pieces, time, reason: "ItemCreated", of: {} }];
  });
}

function addLog(
  tables: Tables,
  { shopID, itemID, pieces, time, reason, of }: Change,
  stock: Map<string, number>,
): void {
  const key = `${itemID} ${shopID}`;
  const before = stock.get(key) ?? 0;
  stock.set(key, before + pieces);
  tables.add("InventoryLog", {
    inventoryLogID: tables.nextID("InventoryLog"),
    shopID,
    employeeID: "1",
    itemID,
    qohChange: String(pieces),
    costChange: NONE,
    createTime: time,
    automated: String(reason !== "ItemCreated"),
    causedNegative: String(before >= 0 && before + pieces < 0),
    reason,
    customerID: NONE,
    inventoryCountID: NONE,
    itemImportID: NONE,
    orderID: NONE,
    saleID: NONE,
    transferID: NONE,
    vendorReturnID: NONE,
    ...of,
  });
}
