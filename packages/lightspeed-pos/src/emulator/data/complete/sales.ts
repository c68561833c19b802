import { timeZoneOf } from "../../behaviours/index.js";
import { priceOf } from "../../behaviours/prices.js";
import { recalculateSale } from "../../behaviours/sale-recalculate.js";
import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { groupBy } from "../../values/group.js";
import { Writer } from "../../write/writer.js";
import type { Entry, ShopInMaking } from "../shop-in-making.js";

const TOTALS = ["calcSubtotal", "calcTotal", "total"];

/** Works out the sales whose totals the data does not have, as a new sale's are. */
export function workOutSales(shop: ShopInMaking, storeOf: () => Store): void {
  const sales = shop.entries("Sale").filter(({ given }) => !TOTALS.some((name) => Object.hasOwn(given, name)));
  if (sales.length === 0) return;
  const store = storeOf();
  const lines = groupBy(shop.entries("SaleLine"), ({ record }) => record.saleID);
  for (const sale of sales) {
    const { record } = sale;
    fill(sale, saleDefaults(record, store));
    for (const line of lines.get(record.saleID) ?? []) fill(line, lineDefaults(line.record, record, store));
    const { timeStamp, updateTime } = record;
    recalculateSale(new Writer(store, String(timeStamp), () => timeZoneOf(store), "0"), record);
    Object.assign(record, { timeStamp, updateTime });
  }
}

function fill({ record, given }: Entry, defaults: WireRecord): void {
  for (const [name, value] of Object.entries(defaults)) {
    if (!Object.hasOwn(given, name) && value !== undefined) record[name] = value;
  }
}

function saleDefaults(sale: WireRecord, store: Store): WireRecord {
  const taxCategoryID = store.table("Shop").get(String(sale.shopID))?.taxCategoryID;
  const category = store.table("TaxCategory").get(String(taxCategoryID));
  return {
    taxCategoryID,
    tax1Rate: category?.tax1Rate,
    tax2Rate: category?.tax2Rate,
    completeTime: sale.completed === "true" ? sale.timeStamp : undefined,
  };
}

function lineDefaults(line: WireRecord, { shopID, employeeID }: WireRecord, store: Store): WireRecord {
  const item = store.table("Item").get(String(line.itemID));
  if (item === undefined) return { shopID, employeeID };
  return { shopID, employeeID, unitPrice: priceOf(item), tax: item.tax, taxClassID: item.taxClassID };
}
