import { lastSku } from "../../behaviours/item.js";
import { ticketNumberOf } from "../../behaviours/sale.js";
import { isBlank } from "../../write/checks.js";
import type { ShopInMaking } from "../shop-in-making.js";

/** Gives items without a systemSku the next ones: a sequence of its own, as for new items. */
export function numberItems(shop: ShopInMaking): void {
  const items = shop.entries("Item");
  let last = lastSku(items.map(({ record }) => record.systemSku));
  for (const { record, given } of items) {
    if (!isBlank(given.systemSku)) continue;
    last += 1;
    record.systemSku = String(last);
  }
}

/** Gives sales without a ticket number the one that follows from their id. */
export function numberSales(shop: ShopInMaking): void {
  for (const { record, given } of shop.entries("Sale")) {
    if (isBlank(given.ticketNumber)) record.ticketNumber = ticketNumberOf(record.saleID);
  }
}
