import Big from "big.js";
import type { Wire } from "../../support.js";
import { groupBy, text, total } from "./amounts.js";
import type { Check } from "./check.js";

/** What an item has in a shop is what its log adds up to; the row of all shops is their sum. */
export const stockFollowsFromLog: Check = async (world) => {
  const rows = await world.list("ItemShop");
  const log = groupBy(await world.list("InventoryLog"), placeOf);
  const ofItem = groupBy(rows, ({ itemID }) => text(itemID));
  return rows.flatMap((row) => {
    const isSummary = text(row.shopID) === "0";
    const changes = isSummary ? inShops(ofItem.get(text(row.itemID)) ?? []) : (log.get(placeOf(row)) ?? []);
    const due = total(changes, isSummary ? "qoh" : "qohChange");
    return due.eq(text(row.qoh)) ? [] : [`${placeOf(row)} has ${text(row.qoh)} and not ${due}`];
  });
};

/** What can be sold and what it is worth follow from what is there: nothing below nothing, and no debt above it. */
export const valueFollowsFromStock: Check = async (world) => {
  const rows = await world.list("ItemShop");
  return rows.flatMap((row) => {
    const onHand = Big(text(row.qoh)).gt(0) ? Big(text(row.qoh)) : Big(0);
    const owed = Big(text(row.totalValueNegativeInventory));
    const isWrong =
      !onHand.eq(text(row.sellable)) ||
      Big(text(row.totalValueFifo)).lt(0) ||
      owed.gt(0) ||
      (onHand.gt(0) ? !owed.eq(0) : !Big(text(row.totalValueFifo)).eq(0));
    return isWrong ? [`${placeOf(row)}: ${JSON.stringify(row)}`] : [];
  });
};

/** What is on order are the lines of open orders, less what is checked in. */
export const backorderFollowsFromOrders: Check = async (world) => {
  const orders = new Map((await world.list("Order")).map((order) => [text(order.orderID), order]));
  const lines = (await world.list("OrderLine")).filter(({ orderID }) => isOpen(orders.get(text(orderID))));
  const shopOf = ({ orderID }: Wire) => text(orders.get(text(orderID))?.shopID);
  const rows = await world.list("ItemShop");
  return rows.flatMap((row) => {
    const isHere = (line: Wire) => text(row.shopID) === "0" || shopOf(line) === text(row.shopID);
    const due = lines
      .filter((line) => text(line.itemID) === text(row.itemID) && isHere(line))
      .map(({ quantity, checkedIn }) => Big(text(quantity)).minus(text(checkedIn)))
      .reduce((sum, missing) => (missing.gt(0) ? sum.plus(missing) : sum), Big(0));
    return due.eq(text(row.backorder)) ? [] : [`${placeOf(row)} has ${text(row.backorder)} on order and not ${due}`];
  });
};

function isOpen(order: Wire | undefined): boolean {
  return order !== undefined && text(order.complete) !== "true" && text(order.archived) !== "true";
}

function inShops(rows: readonly Wire[]): Wire[] {
  return rows.filter(({ shopID }) => text(shopID) !== "0");
}

function placeOf({ itemID, shopID }: Wire): string {
  return `item ${text(itemID)} in shop ${text(shopID)}`;
}
