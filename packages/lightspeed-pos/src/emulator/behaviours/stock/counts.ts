import type { WireRecord } from "../../store/record.js";
import { atLeastNothing, type Decimal, decimal, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { sum } from "../sale-maths.js";
import { touch } from "../touch.js";
import type { HOLDS } from "./lots.js";
import { rowsOf, type StockRows } from "./rows.js";

/** Why pieces are neither on hand nor gone. */
export type Hold = (typeof HOLDS)[number];

/** Counts more pieces in a shop, or fewer down to none where data counted too few, and so in all. */
export function addToCount(
  { store, now }: Writer,
  row: WireRecord,
  { inShops, summary }: StockRows,
  field: Hold | "onTransferIn",
  pieces: Decimal,
): void {
  const table = store.table("ItemShop");
  touch(table, row, { [field]: wireDecimal(atLeastNothing(decimal(row[field]).plus(pieces))) }, now);
  if (summary !== undefined) touch(table, summary, { [field]: wireDecimal(sum(inShops, field)) }, now);
}

/** Counts pieces that are on their way into a shop; fewer of them when they have come. */
export function countUnderWay(write: Writer, itemID: string, shopID: string, pieces: Decimal): void {
  const rows = rowsOf(write.store, { itemID });
  const row = rows.inShops.find((each) => each.shopID === shopID);
  if (row !== undefined) addToCount(write, row, rows, "onTransferIn", pieces);
}
