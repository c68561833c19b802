import Big from "big.js";
import type { Wire } from "../../support.js";
import { differences, groupBy, text, total } from "./amounts.js";
import type { Check } from "./check.js";

/** What an item has in a shop is what its log adds up to. */
export const stockFollowsFromLog: Check = async (world) => {
  const log = groupBy(await world.list("InventoryLog"), placeOf);
  const rows = inShops(await world.list("ItemShop"));
  return rows.flatMap((row) =>
    differences(placeOf(row), row, { qoh: total(log.get(placeOf(row)) ?? [], "qohChange") }),
  );
};

const SUMMED = [
  "qoh",
  "backorder",
  "componentQoh",
  "componentBackorder",
  "onLayaway",
  "onSpecialOrder",
  "onWorkorder",
  "onTransferOut",
  "onTransferIn",
];

/** The row of all shops is the sum of the rows of each. */
export const summaryIsTheSum: Check = async (world) => {
  const ofItem = groupBy(await world.list("ItemShop"), ({ itemID }) => text(itemID));
  return [...ofItem].flatMap(([itemID, rows]) => {
    const summary = rows.find(({ shopID }) => text(shopID) === "0");
    if (summary === undefined) return [`item ${itemID} has no row of all shops`];
    const due = SUMMED.map((field) => [field, total(inShops(rows), field)] as const);
    return differences(`item ${itemID} in all shops`, summary, Object.fromEntries(due));
  });
};

const HELD = ["onLayaway", "onSpecialOrder", "onWorkorder", "onTransferOut"];

/** What can be sold and what it is worth follow from what is there or held: nothing below nothing, and no debt above it. */
export const valueFollowsFromStock: Check = async (world) => {
  const rows = inShops(await world.list("ItemShop"));
  return rows.flatMap((row) => {
    const onHand = Big(text(row.qoh)).gt(0) ? Big(text(row.qoh)) : Big(0);
    const owned = HELD.reduce((sum, field) => sum.plus(text(row[field])), onHand);
    const owed = Big(text(row.totalValueNegativeInventory));
    const worth = Big(text(row.totalValueFifo));
    const isWrong =
      !onHand.eq(text(row.sellable)) ||
      worth.lt(0) ||
      owed.gt(0) ||
      (onHand.gt(0) && !owed.eq(0)) ||
      (owned.eq(0) && !worth.eq(0)) ||
      (onHand.gt(0) ? text(row.nextFifoLotID) === "0" : text(row.nextFifoLotID) !== "0");
    return isWrong ? [`${placeOf(row)}: ${JSON.stringify(row)}`] : [];
  });
};

/** What all is worth at the average cost of its item. */
export const averageWorthFollowsFromCost: Check = async (world) => {
  const all = await world.list("ItemShop");
  const costs = new Map(all.filter(({ shopID }) => text(shopID) === "0").map((row) => [text(row.itemID), row]));
  return inShops(all).flatMap((row) => {
    const cost = text(costs.get(text(row.itemID))?.averageCost);
    const qoh = Big(text(row.qoh));
    const owned = HELD.reduce((sum, field) => sum.plus(text(row[field])), qoh.gt(0) ? qoh : Big(0));
    return differences(placeOf(row), row, {
      totalValueAvgCost: owned.times(cost),
      totalValueNegativeInventory: (qoh.lt(0) ? qoh : Big(0)).times(cost),
    });
  });
};

/** What is on its way from a shop and to one is what its transfers have sent and nobody has received. */
export const transfersAddUp: Check = async (world) => {
  const transfers = new Map(world.kept("InventoryTransfer").map((transfer) => [transfer.transferID, transfer]));
  // What became a service was goods when it was sent, or was not.
  const services = new Set((await world.list("Item")).filter(isService).map(({ itemID }) => text(itemID)));
  const underWay = world.kept("InventoryTransferItem").filter((item) => item.toReceive !== "0");
  const due = (row: Wire, end: "sendingShopID" | "receivingShopID") =>
    underWay
      .filter(({ transferID, itemID }) => {
        const transfer = transfers.get(transferID);
        return transfer?.status === "sent" && itemID === text(row.itemID) && transfer[end] === text(row.shopID);
      })
      .reduce((sum, { toReceive }) => sum.plus(String(toReceive)), Big(0));
  return inShops(await world.list("ItemShop"))
    .filter(({ itemID }) => !services.has(text(itemID)))
    .flatMap((row) =>
      differences(placeOf(row), row, {
        onTransferOut: due(row, "sendingShopID"),
        onTransferIn: due(row, "receivingShopID"),
      }),
    );
};

function isService({ itemType }: Wire): boolean {
  return text(itemType) === "non_inventory";
}

/** What could be made of what is there, and of what is on order: wholes of their parts, and parts out of boxes. */
export const makeableFollowsFromComponents: Check = async (world) => {
  const rows = inShops(await world.list("ItemShop"));
  const there = (itemID: unknown, { shopID }: Wire, field: string) => {
    const row = rows.find((each) => text(each.itemID) === String(itemID) && text(each.shopID) === text(shopID));
    return Math.max(0, Number(text(row?.[field])));
  };
  const components = world.kept("ItemComponent");
  const makeable = (row: Wire, field: string) => {
    const built = components.filter(({ assemblyItemID }) => assemblyItemID === text(row.itemID));
    const opened = components.filter(
      (each) => each.componentItemID === text(row.itemID) && each.componentGroup !== "0",
    );
    const enough = built.map((part) => Math.floor(there(part.componentItemID, row, field) / Number(part.quantity)));
    const wholes = enough.length === 0 ? 0 : Math.min(...enough);
    return opened.reduce((sum, box) => sum + there(box.assemblyItemID, row, field) * Number(box.quantity), wholes);
  };
  return rows.flatMap((row) =>
    differences(placeOf(row), row, {
      componentQoh: Big(makeable(row, "qoh")),
      componentBackorder: Big(makeable(row, "backorder")),
    }),
  );
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
