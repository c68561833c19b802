import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { create, get, post, put, shop } = useShop({ items: 6 });

const till = { employeeID: 1, registerID: 1, shopID: 1 };

/** Sets what lies in a shop at a cost, so that what is new comes in at it. */
async function stock({ itemID }: Wire, qoh: number, defaultCost: number, shopID = 1) {
  await put(`Item/${String(itemID)}.json`, { defaultCost, ItemShops: { ItemShop: { shopID, qoh } } });
}

/** An item of which two lie in the first shop that cost 5, and then three that cost 8. */
async function goods(): Promise<Wire> {
  const Prices = { ItemPrice: { amount: 10, useTypeID: 1 } };
  const item = await create("Item", { description: "Bell", tax: false, Prices });
  await stock(item, 2, 5);
  await stock(item, 5, 8);
  return item;
}

async function rowOf({ itemID }: Wire, shopID = 1): Promise<Wire> {
  const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
  return rows.find((row) => String(row.shopID) === String(shopID)) as Wire;
}

async function sell({ itemID }: Wire, unitQuantity: number, shopID = 1): Promise<Wire> {
  return create("Sale", {
    ...till,
    shopID,
    completed: true,
    SaleLines: { SaleLine: { itemID, unitQuantity } },
    SalePayments: { SalePayment: { paymentTypeID: 1, amount: unitQuantity * 10 } },
  });
}

async function lineOf({ saleID }: Wire): Promise<Wire> {
  const path = `SaleLine.json?saleID=${String(saleID)}&load_relations=%5B%22InventorySales%22%5D`;
  return listOf((await get(path)).json.SaleLine)[0] as Wire;
}

const lotsIn = (line: Wire) => column(line.InventorySales?.InventorySale, "inventoryID").map(Number);
const piecesIn = (line: Wire) => column(line.InventorySales?.InventorySale, "quantity");

describe("what comes in", () => {
  it("is a lot at the item's default cost, the oldest of which is next [stock.lots-by-default-cost]", async () => {
    const item = await goods();
    const row = await rowOf(item);
    expect(row).toMatchObject({ nextFifoLotCost: "5", lastReceivedCost: "8", totalValueFifo: "34" });
    expect(Number(row.lastReceivedLotID)).toBe(Number(row.nextFifoLotID) + 1);
    const lots = shop().records("Inventory").slice(-2);
    expect(lots.map(({ inventoryID }) => inventoryID)).toEqual([row.nextFifoLotID, row.lastReceivedLotID]);
  });

  it("moves the average cost: of what there is, and of all that came in [stock.average-cost]", async () => {
    const item = await goods();
    expect(await rowOf(item, 0)).toMatchObject({ averageCost: "6.8", totalValueAvgCost: "34" });
    await sell(item, 4);
    await stock(item, 4, 1);
    // One was left at 6.8 and three came at 1; before, five had come at 6.8 on average.
    expect(await rowOf(item, 0)).toMatchObject({ averageCost: "2.45", totalValueAvgCost: "9.8" });
    const { json } = await get(`Item/${String(item.itemID)}.json`);
    expect(json.Item).toMatchObject({ avgCost: "4.625" });
    expect(await rowOf(item)).toMatchObject({ averageCost: "0" });
  });

  it("fills first what was sold without being there [stock.lots-fill-debt]", async () => {
    const item = await goods();
    await stock(item, -2, 3);
    expect(await rowOf(item)).toMatchObject({ nextFifoLotID: "0", nextFifoLotCost: "0", totalValueFifo: "0" });
    await stock(item, 1, 3);
    expect(await rowOf(item)).toMatchObject({ nextFifoLotCost: "3", totalValueFifo: "3" });
  });
});

describe("a sale", () => {
  it("takes the oldest pieces, and notes how many of which lot [sale.fifo-lots]", async () => {
    const item = await goods();
    const { nextFifoLotID, lastReceivedLotID } = await rowOf(item);
    const line = await lineOf(await sell(item, 3));
    expect(piecesIn(line)).toEqual(["2", "1"]);
    expect(lotsIn(line)).toEqual([Number(nextFifoLotID), Number(lastReceivedLotID)]);
    expect(await rowOf(item)).toMatchObject({
      nextFifoLotID: lastReceivedLotID,
      nextFifoLotCost: "8",
      totalValueFifo: "16",
    });
  });

  it("costs what its pieces did, and on average what all do [sale.fifo-cost]", async () => {
    const item = await goods();
    const sale = await sell(item, 4);
    expect(await lineOf(sale)).toMatchObject({ fifoCost: "6.5", avgCost: "6.8" });
    expect((await get(`Sale/${String(sale.saleID)}.json`)).json.Sale).toMatchObject({
      calcFIFOCost: "26",
      calcAvgCost: "27.2",
    });
  });

  it("of more than there is notes what there was [sale.fifo-missing]", async () => {
    const item = await goods();
    const line = await lineOf(await sell(item, 7));
    expect(piecesIn(line)).toEqual(["2", "3"]);
    // Two of five more, that were not there, at the cost that the line had before.
    expect(line.fifoCost).toBe("6.285714286");
  });

  it("of another shop takes that shop's lots [sale.fifo-of-own-shop]", async () => {
    const item = await goods();
    await stock(item, 2, 1, 2);
    expect(await lineOf(await sell(item, 1, 2))).toMatchObject({ fifoCost: "1" });
    expect(await rowOf(item)).toMatchObject({ nextFifoLotCost: "5" });
    expect(await rowOf(item, 0)).toMatchObject({ totalValueFifo: "35", nextFifoLotCost: "5", lastReceivedCost: "1" });
  });

  it("that is refunded brings its pieces back as a lot at their cost [refund.lot-at-cost-of-sale]", async () => {
    const item = await goods();
    const sale = await sell(item, 5);
    await post(`Sale/${String(sale.saleID)}/refund.json`, {
      ...till,
      SalePayments: { SalePayment: { paymentTypeID: 1 } },
    });
    expect(await rowOf(item)).toMatchObject({ qoh: "5", nextFifoLotCost: "6.8", totalValueFifo: "34" });
    const refund = shop().records("Sale").at(-1);
    expect(refund).toMatchObject({ calcFIFOCost: "-34" });
  });

  it("that is refunded or voided is no purchase, nor is a transfer [stock.average-of-purchases]", async () => {
    const item = await goods();
    const bought = async () => (await get(`Item/${String(item.itemID)}.json`)).json.Item?.avgCost;
    expect(await bought()).toBe("6.8");
    const sale = await sell(item, 2);
    await post(`Sale/${String(sale.saleID)}/refund.json`, {
      ...till,
      SalePayments: { SalePayment: { paymentTypeID: 1 } },
    });
    shop().staff.voidSale({ saleID: Number((await sell(item, 1)).saleID) });
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const transferID = Number(json.Transfer?.transferID);
    await post(`Inventory/Transfer/${transferID}/AddItems.json`, {
      TransferItems: [{ itemID: item.itemID, toSend: 8 }],
    });
    await post(`Inventory/Transfer/${transferID}/Send.json`, {});
    shop().staff.receiveTransfer({ transferID });
    expect(await bought()).toBe("6.8");
    await stock(item, 2, 13);
    // Five were bought for 34, and five more that make up for what was sent without being there.
    expect(await bought()).toBe("9.9");
  });

  it("of the generated shop takes from the lot that its row names [stock.lots-first-in-first-out]", async () => {
    const rows = shop().records("ItemShop");
    const row = rows.find(({ shopID, qoh }) => shopID === "1" && Number(qoh) >= 2);
    const line = await lineOf(await sellAnyhow(String(row?.itemID)));
    expect(lotsIn(line)).toEqual([Number(row?.nextFifoLotID)]);
    expect(line.fifoCost).toBe(row?.nextFifoLotCost);
  });
});

async function sellAnyhow(itemID: string): Promise<Wire> {
  const { json } = await post("Sale.json", { ...till, SaleLines: { SaleLine: { itemID, unitQuantity: 1 } } });
  const { saleID, total } = json.Sale ?? {};
  await put(`Sale/${String(saleID)}.json`, {
    completed: true,
    SalePayments: { SalePayment: { paymentTypeID: 1, amount: total } },
  });
  return json.Sale as Wire;
}

describe("what is held back", () => {
  const reserve = (item: Wire, unitQuantity: number) =>
    create("SaleLine", { ...till, customerID: 1, itemID: item.itemID, unitQuantity, isLayaway: true });
  const read = async ({ saleLineID }: Wire) =>
    (await get(`SaleLine/${String(saleLineID)}.json?load_relations=%5B%22InventorySales%22%5D`)).json.SaleLine as Wire;

  it("comes from the oldest lots and is worth something still [layaway.lots]", async () => {
    const item = await goods();
    const line = await reserve(item, 3);
    expect(piecesIn(await read(line))).toEqual(["2", "1"]);
    expect(await rowOf(item)).toMatchObject({ qoh: "2", onLayaway: "3", nextFifoLotCost: "8", totalValueFifo: "34" });
  });

  it("goes back to its lots, those of the newest first [layaway.lots-given-back]", async () => {
    const item = await goods();
    const line = await reserve(item, 4);
    await put(`SaleLine/${String(line.saleLineID)}.json`, { unitQuantity: 1 });
    expect(piecesIn(await read(line))).toEqual(["1"]);
    expect(await rowOf(item)).toMatchObject({ qoh: "4", onLayaway: "1", nextFifoLotCost: "5" });
  });

  it("is sold from the lots that it was held in [layaway.lots-sold]", async () => {
    const item = await goods();
    const line = await reserve(item, 3);
    await sell(item, 1);
    await create("Sale", {
      ...till,
      customerID: 1,
      completed: true,
      SaleLines: { SaleLine: { saleLineID: line.saleLineID, tax: false } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 30 } },
    });
    expect(await read(line)).toMatchObject({ fifoCost: "6" });
    expect(await rowOf(item)).toMatchObject({ qoh: "1", onLayaway: "0", totalValueFifo: "8" });
  });

  it("on its way to another shop is worth something still, and that is what was sent [transfer.value-of-lots]", async () => {
    const item = await goods();
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const id = String(json.Transfer?.transferID);
    await post(`Inventory/Transfer/${id}/AddItems.json`, { TransferItems: [{ itemID: item.itemID, toSend: 3 }] });
    await post(`Inventory/Transfer/${id}/Send.json`, {});
    expect(shop().records("TransferItem").at(-1)).toMatchObject({ sentValue: "18" });
    expect(await rowOf(item)).toMatchObject({
      qoh: "2",
      onTransferOut: "3",
      totalValueFifo: "34",
      totalValueAvgCost: "34",
    });
  });
});

describe("a count", () => {
  it("tells what was lost and found in worth [count.cost-change]", async () => {
    const item = await goods();
    const count = async (qty: number) => {
      const { inventoryCountID } = await create("InventoryCount", { name: "Shelf", shopID: 1 });
      await create("InventoryCountItem", { inventoryCountID, itemID: item.itemID, employeeID: 1, qty });
      return create("InventoryCountReconcile", { inventoryCountID });
    };
    expect(await count(2)).toMatchObject({ qohChange: "-3", costChange: "-18" });
    expect(await count(3)).toMatchObject({ qohChange: "1", costChange: "8" });
  });
});

describe("a shop that is stored and loaded again", () => {
  it("knows its lots as before [stock.lots-first-in-first-out]", async () => {
    const item = await goods();
    const before = shop().records("Inventory");
    const { startEmulator } = await import("../../src/emulator/index.js");
    const again = await startEmulator({ data: shop().snapshot() });
    expect(again.records("Inventory")).toEqual(before);
    await again.close();
    expect(before.at(-1)).toMatchObject({ itemID: String(item.itemID), onHand: "3", cost: "8" });
  });
});
