import type { Kept } from "../state.js";
import type { World } from "../world.js";
import { choose, QUANTITIES, type Steps } from "./step.js";

/** Orders to vendors. */
export const orders: Steps = {
  createOrder: (world, [vendor, shop]) =>
    world.create("Order", { vendorID: world.pick("Vendor", vendor), shopID: world.pick("Shop", shop) }),
  addOrderLine: (world, [order, item, quantity]) =>
    world.create("OrderLine", {
      orderID: world.pickLate("Order", order),
      itemID: world.pick("Item", item),
      quantity: choose(QUANTITIES, quantity),
    }),
  changeOrderLine: (world, [chosen, quantity, received]) =>
    world.call("PUT", `OrderLine/${world.pickLate("OrderLine", chosen)}.json`, {
      quantity: choose(QUANTITIES, quantity),
      numReceived: choose(["0", "1"], received),
    }),
  moveOrderLine: (world, [chosen, order]) =>
    world.call("PUT", `OrderLine/${world.pickLate("OrderLine", chosen)}.json`, {
      orderID: world.pickLate("Order", order),
    }),
  removeOrderLine: (world, [chosen]) => world.call("DELETE", `OrderLine/${world.pickLate("OrderLine", chosen)}.json`),
  sendOrder: (world, [order]) =>
    world.call("PUT", `Order/${world.pickLate("Order", order)}.json`, { orderedDate: "2026-03-19" }),
  receiveOrder: (world, [order]) =>
    world.call("PUT", `Order/${world.pickLate("Order", order)}.json`, { receivedDate: "2026-03-20" }),
  archiveOrder: (world, [order]) => world.call("DELETE", `Order/${world.pickLate("Order", order)}.json`),
  restoreOrder: (world, [order]) =>
    world.call("PUT", `Order/${world.pickLate("Order", order)}.json`, { archived: false }),
};

/** A transfer that is not sent yet, mostly. */
function openTransfer(world: World, choice: number): string {
  const isOpen = ({ status }: Kept) => status === "open";
  return choice === 7 ? world.pickLate("InventoryTransfer", 0) : world.pickFitting("InventoryTransfer", choice, isOpen);
}

/** Goods on their way between shops. */
export const transfers: Steps = {
  createTransfer: (world, [from, to]) =>
    world.create(
      "InventoryTransfer",
      { sendingShopID: world.pick("Shop", from), receivingShopID: world.pick("Shop", to === 7 ? from : from + 1) },
      "Inventory/Transfer",
    ),
  addTransferItem: (world, [transfer, item, quantity]) =>
    world.call("POST", `Inventory/Transfer/${openTransfer(world, transfer)}/AddItems.json`, {
      TransferItems: [{ itemID: world.pick("Item", item), toSend: choose(QUANTITIES, quantity) }],
    }),
  updateTransferItem: (world, [transfer, item, quantity]) =>
    world.call("POST", `Inventory/Transfer/${openTransfer(world, transfer)}/UpdateItems.json`, {
      TransferItems: [{ itemID: world.pick("Item", item), toSend: choose(QUANTITIES, quantity) }],
    }),
  deleteTransferItem: (world, [transfer, item]) =>
    world.call("POST", `Inventory/Transfer/${openTransfer(world, transfer)}/DeleteItems.json`, {
      TransferItems: [{ itemID: world.pick("Item", item) }],
    }),
  sendTransfer: (world, [transfer]) =>
    world.call("POST", `Inventory/Transfer/${openTransfer(world, transfer)}/Send.json`, {}),
  archiveTransfer: (world, [transfer, way]) => {
    const action = choose(["Archive", "Restore"], way);
    return world.call("POST", `Inventory/Transfer/${openTransfer(world, transfer)}/${action}.json`, {});
  },
};

/** Counting what is there. */
export const counts: Steps = {
  createCount: (world, [shop]) => world.create("InventoryCount", { name: "Count", shopID: world.pick("Shop", shop) }),
  count: (world, [counting, item, quantity]) =>
    world.create("InventoryCountItem", {
      inventoryCountID: world.pickLate("InventoryCount", counting),
      itemID: world.pick("Item", item),
      employeeID: "1",
      qty: choose(QUANTITIES, quantity),
    }),
  reconcile: (world, [counting, item, way]) =>
    world.create("InventoryCountReconcile", {
      inventoryCountID: world.pickLate("InventoryCount", counting),
      ...(way % 2 === 1 && { itemID: world.pick("Item", item) }),
    }),
  deleteCount: (world, [counting]) =>
    world.call("DELETE", `InventoryCount/${world.pickLate("InventoryCount", counting)}.json`),
};
