import { NOBODY, type World } from "../world.js";
import { openSale } from "./sales.js";
import { AT_THE_TILL, choose, type Steps } from "./step.js";

/** A line that is fine and one that is not: the first must go with the second. */
const halfGood = (world: World, item: number, bad: object) => ({
  SaleLines: { SaleLine: [{ itemID: world.pick("Item", item), unitQuantity: "1" }, bad] },
});

/** Calls that are wrong on purpose; some are wrong only at the end, after much was written. */
export const mistakes: Steps = {
  saleOfNobody: (world, [missing]) =>
    world.create("Sale", { ...AT_THE_TILL, [choose(["employeeID", "registerID", "shopID"], missing)]: "" }),
  saleWithBadLine: (world, [item, way]) => {
    const bad = choose(
      [{ itemID: NOBODY }, { unitQuantity: "many" }, { saleLineID: NOBODY }, { itemCode: "none" }],
      way,
    );
    return world.create("Sale", { ...AT_THE_TILL, ...halfGood(world, item, bad) });
  },
  changeWithBadLine: (world, [item, sale]) =>
    world.call("PUT", `Sale/${openSale(world, sale)}.json`, {
      discountPercent: "0.5",
      ...halfGood(world, item, { itemID: NOBODY }),
    }),
  changeWithBadPayment: (world, [sale, way]) =>
    world.call("PUT", `Sale/${openSale(world, sale)}.json`, {
      SalePayments: {
        SalePayment: [
          { paymentTypeID: "1", amount: "3" },
          choose(
            [
              { paymentTypeID: NOBODY, amount: "1" },
              { paymentTypeID: "5", creditAccountID: NOBODY },
            ],
            way,
          ),
        ],
      },
    }),
  stockOfNoShop: (world, [item, way]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, {
      description: "Changed",
      ItemShops: {
        ItemShop: [
          { shopID: "1", qoh: "9" },
          choose(
            [
              { shopID: NOBODY, qoh: "1" },
              { shopID: "0", qoh: "77" },
            ],
            way,
          ),
        ],
      },
    }),
  namelessItem: (world, [item]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, {
      description: "",
      ItemShops: { ItemShop: { shopID: "1", qoh: "3" } },
    }),
  lateRefusal: (world, [item]) =>
    world.create("Item", {
      description: "Thing",
      ItemVendorNums: { ItemVendorNum: [{ value: "X", vendorID: world.pick("Vendor", item) }, { vendorID: NOBODY }] },
    }),
  nobodysRecord: (world, [way]) => {
    const path = choose(["Item", "Sale", "Category", "Customer", "Workorder", "InventoryCount"], way);
    return world.call("DELETE", `${path}/${NOBODY}.json`);
  },
  countOfNothing: (world, [counting]) =>
    world.create("InventoryCountReconcile", {
      inventoryCountID: world.pickLate("InventoryCount", counting),
      itemID: NOBODY,
    }),
  transferItemsTwice: (world, [transfer, item]) => {
    const sent = { itemID: world.pick("Item", item), toSend: "1" };
    return world.call("POST", `Inventory/Transfer/${world.pickLate("InventoryTransfer", transfer)}/AddItems.json`, {
      TransferItems: [sent, choose([{ ...sent }, { itemID: world.pick("Item", item + 1), toSend: "none" }], item)],
    });
  },
  refundTooMuch: (world, [sale]) =>
    world.call("POST", `Sale/${world.pickLate("Sale", sale)}/refund.json`, {
      ...AT_THE_TILL,
      SalePayments: { SalePayment: { paymentTypeID: "2", amount: "-100000" } },
    }),
  laborOfNobody: (world, [workorder]) =>
    world.create(
      "WorkorderLine",
      { note: "Labor", taxClassID: NOBODY },
      `Workorder/${world.pickLate("Workorder", workorder)}/WorkorderLine`,
    ),
  noJson: (world) => world.call("POST", "Sale.json", ["no", "record"]),
};
