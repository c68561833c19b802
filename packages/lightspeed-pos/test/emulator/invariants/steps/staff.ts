import { completedSale } from "./sales.js";
import { choose, type Steps } from "./step.js";

/** What the staff does on its screens. */
export const staff: Steps = {
  checkIn: (world, [order]) => world.staff({ receiveOrder: { orderID: world.pickLate("Order", order) } }),
  checkInPart: async (world, [orderLine, pieces]) => {
    const id = world.pickLate("OrderLine", orderLine);
    await world.call("PUT", `OrderLine/${id}.json`, { numReceived: choose(["1", "2", "0.5"], pieces) });
    return world.staff({ receiveOrder: { orderID: world.record("OrderLine", id)?.orderID ?? "0" } });
  },
  orderSpecialOrder: (world, [special, order]) =>
    world.staff({
      orderSpecialOrder: {
        specialOrderID: world.pickLate("SpecialOrder", special),
        orderID: world.pickLate("Order", order),
      },
    }),
  receiveTransfer: (world, [transfer]) =>
    world.staff({ receiveTransfer: { transferID: world.pickLate("InventoryTransfer", transfer) } }),
  sendVendorReturn: (world, [vendorReturn]) =>
    world.staff({ sendVendorReturn: { vendorReturnID: world.pick("VendorReturn", vendorReturn) } }),
  voidSale: (world, [sale]) => world.staff({ voidSale: { saleID: completedSale(world, sale) } }),
  mergeCustomers: (world, [from, into]) =>
    world.staff({ mergeCustomers: { from: world.pick("Customer", from), into: world.pick("Customer", into) } }),
};
