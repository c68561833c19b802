import Big from "big.js";
import { listOf, type Wire } from "../../support.js";
import { differences, groupBy, text, total } from "./amounts.js";
import type { Check } from "./check.js";

/** Every line that is a special order has one, of the same quantity, and no other line has. */
export const specialOrdersFollowLines: Check = async (world) => {
  const orders = groupBy(await world.list("SpecialOrder"), ({ saleLineID }) => text(saleLineID));
  const lines = await world.list("SaleLine");
  const wanted = lines.filter(({ isSpecialOrder }) => text(isSpecialOrder) === "true");
  const lineless = [...orders.keys()].filter((id) => !wanted.some(({ saleLineID }) => text(saleLineID) === id));
  return [
    ...lineless.map((id) => `there is a special order of line ${id}, which is none`),
    ...wanted.flatMap((line) => {
      const [order, ...more] = orders.get(text(line.saleLineID)) ?? [];
      if (order === undefined || more.length > 0) return [`line ${text(line.saleLineID)} has not one special order`];
      const what = `special order ${text(order.specialOrderID)}`;
      return differences(what, order, { unitQuantity: Big(text(line.unitQuantity)) });
    }),
  ];
};

/** A special order is completed when its line is on a sale, and ordered when it is on the line of an order. */
export const specialOrdersStand: Check = async (world) => {
  const sold = new Map(
    (await world.list("SaleLine")).map((line) => [text(line.saleLineID), text(line.saleID) !== "0"]),
  );
  const orderLines = new Set((await world.list("OrderLine")).map(({ orderLineID }) => text(orderLineID)));
  return (await world.list("SpecialOrder")).flatMap((order) => {
    const isOrdered = orderLines.has(text(order.orderLineID));
    const isCompleted = text(order.completed) === "true";
    const isWrong =
      isCompleted !== sold.get(text(order.saleLineID)) ||
      isCompleted !== (text(order.status) === "Completed") ||
      (text(order.orderLineID) !== "0" && !isOrdered) ||
      (text(order.status) === "Ordered" && !isOrdered) ||
      (text(order.status) === "Not Ordered" && isOrdered);
    return isWrong ? [`special order: ${JSON.stringify(order)}`] : [];
  });
};

/** A special order that is on an order holds no more than came in on that. */
export const specialOrdersHoldWhatCame: Check = async (world) => {
  const held = groupBy(world.kept("InventorySale") as readonly Wire[], ({ saleLineID }) => text(saleLineID));
  const sold = new Set(world.kept("Sale").flatMap((sale) => (sale.completed === "true" ? [sale.saleID] : [])));
  return world.kept("SpecialOrder").flatMap(({ specialOrderID, saleLineID, orderLineID }) => {
    const orderLine = world.record("OrderLine", String(orderLineID));
    const line = world.record("SaleLine", String(saleLineID));
    if (orderLine === undefined || sold.has(line?.saleID)) return [];
    const pieces = total(held.get(String(saleLineID)) ?? [], "quantity");
    return pieces.lte(String(orderLine.checkedIn)) ? [] : [`special order ${String(specialOrderID)} holds ${pieces}`];
  });
};

/** The parts of an archived work order that is on no sale hold nothing. */
export const archivedWorkordersHoldNothing: Check = async (world) => {
  const archived = new Set(
    world.kept("Workorder").flatMap(({ workorderID, archived }) => (archived === "true" ? [workorderID] : [])),
  );
  const parts = world.kept("WorkorderItem").filter(({ workorderID }) => archived.has(workorderID));
  const waiting = parts.filter(({ saleLineID }) => world.record("SaleLine", String(saleLineID))?.saleID === "0");
  const held = new Set(world.kept("InventorySale").map(({ saleLineID }) => saleLineID));
  return waiting
    .filter(({ saleLineID }) => held.has(saleLineID))
    .map(({ workorderItemID }) => `part ${String(workorderItemID)} of an archived work order holds goods`);
};

/** No line is taken back in more pieces than it sold, and none of a sale that came to nothing. */
export const refundsStayWithinSales: Check = async (world) => {
  const sales = await world.list("Sale");
  const isNothing = (sale: Wire) => [sale.archived, sale.voided].some((state) => text(state) === "true");
  const nothing = new Set(sales.filter(isNothing).map(({ saleID }) => text(saleID)));
  const lines = await world.list("SaleLine");
  const takenBack = lines.filter((line) => !nothing.has(text(line.saleID)) && Big(text(line.unitQuantity)).lt(0));
  const refunds = groupBy(takenBack, ({ parentSaleLineID }) => text(parentSaleLineID));
  return lines.flatMap((line) => {
    const children = refunds.get(text(line.saleLineID)) ?? [];
    const sold = nothing.has(text(line.saleID)) ? Big(0) : Big(text(line.unitQuantity));
    const left = total(children, "unitQuantity").plus(sold);
    return children.length === 0 || left.gte(0)
      ? []
      : [`line ${text(line.saleLineID)} was refunded beyond what it sold`];
  });
};

/** What a line holds goods as: the first of these that it is. */
const KINDS = ["isSpecialOrder", "isLayaway", "isWorkorder"] as const;

/** What is held back in a shop is what its open layaways and work orders reserve, none more than it wants. */
export const reservationsAddUp: Check = async (world) => {
  const sales = new Map((await world.list("Sale")).map((sale) => [text(sale.saleID), sale]));
  const lines = (await world.list("SaleLine", "&load_relations=all")).filter(
    ({ saleID }) => text(sales.get(text(saleID))?.completed) !== "true",
  );
  const heldBy = (line: Wire) => total(listOf(line.InventorySales?.InventorySale), "quantity");
  const excess = lines.filter((line) => heldBy(line).gt(0) && heldBy(line).gt(text(line.unitQuantity)));
  const places = groupBy(lines, ({ itemID, shopID }) => `${text(itemID)}/${text(shopID)}`);
  const kindOf = (line: Wire) => KINDS.find((kind) => text(line[kind]) === "true");
  const sum = (row: Wire, kind: (typeof KINDS)[number]) =>
    (places.get(`${text(row.itemID)}/${text(row.shopID)}`) ?? [])
      .filter((line) => kindOf(line) === kind)
      .reduce((held, line) => held.plus(heldBy(line)), Big(0));
  const rows = (await world.list("ItemShop")).filter(({ shopID }) => text(shopID) !== "0");
  return [
    ...excess.map(({ saleLineID }) => `line ${text(saleLineID)} holds more than it wants`),
    ...rows.flatMap((row) =>
      differences(`item ${text(row.itemID)} in shop ${text(row.shopID)}`, row, {
        onSpecialOrder: sum(row, "isSpecialOrder"),
        onLayaway: sum(row, "isLayaway"),
        onWorkorder: sum(row, "isWorkorder"),
      }),
    ),
  ];
};
