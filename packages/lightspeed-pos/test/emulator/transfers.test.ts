import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { create, get, post, put, shop } = useShop({ items: 6 });

async function goods(qoh: number, fields: object = {}): Promise<Wire> {
  const item = await create("Item", { description: "Bell", defaultCost: 5, ...fields });
  await put(`Item/${String(item.itemID)}.json`, { ItemShops: { ItemShop: { shopID: 1, qoh } } });
  return item;
}

async function transfer(fields: object = { sendingShopID: 1, receivingShopID: 2 }): Promise<number> {
  const { json } = await post("Inventory/Transfer.json", fields);
  return Number(json.Transfer?.transferID);
}

const add = (transferID: number, ...TransferItems: object[]) =>
  post(`Inventory/Transfer/${transferID}/AddItems.json`, { TransferItems });
const send = (transferID: number) => post(`Inventory/Transfer/${transferID}/Send.json`, {});

async function rowOf({ itemID }: Wire, shopID = 1): Promise<Wire> {
  const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
  return rows.find((row) => String(row.shopID) === String(shopID)) as Wire;
}

describe("the goods of a transfer", () => {
  it("are named by a number, however it is written", async () => {
    const { itemID } = await goods(5);
    const transferID = await transfer();
    expect((await add(transferID, { itemID: `${itemID}.0`, toSend: "1e0" })).json.TransferItem).toMatchObject({
      itemID,
      toSend: "1",
    });
    const twice = await add(await transfer(), { itemID, toSend: 1 }, { itemID: ` ${itemID}`, toSend: 1 });
    expect([twice.status, twice.json.message]).toEqual([400, "TransferItems names an Item twice."]);
  });

  it("are more than nothing, and no more than numbers can tell", async () => {
    const { itemID } = await goods(5);
    for (const toSend of ["0", "0.0", "-1", "", "many", "1e999999999"]) {
      expect((await add(await transfer(), { itemID, toSend })).status).toBe(400);
    }
  });

  it("have a comment that is a text, or none", async () => {
    const { itemID } = await goods(5);
    expect((await add(await transfer(), { itemID, toSend: 1, comment: { a: 1 } })).status).toBe(400);
    const { json } = await add(await transfer(), { itemID, toSend: 1, comment: null });
    expect(json.TransferItem).toMatchObject({ comment: "" });
  });

  it("stay where they are while a shop is missing [transfer.between-two-shops]", async () => {
    const item = await goods(5);
    for (const fields of [{}, { sendingShopID: 1 }, { receivingShopID: 2 }]) {
      const transferID = await transfer(fields);
      await add(transferID, { itemID: item.itemID, toSend: 1 });
      expect((await send(transferID)).status).toBe(400);
    }
    expect(await rowOf(item)).toMatchObject({ qoh: "5", onTransferOut: "0" });
  });

  it("have no stock where they are services [stock.services-have-none]", async () => {
    const item = await create("Item", { description: "Repair", itemType: "non_inventory" });
    const transferID = await transfer();
    await add(transferID, { itemID: item.itemID, toSend: 2 });
    await send(transferID);
    shop().staff.receiveTransfer({ transferID });
    for (const shopID of [1, 2, 0]) {
      expect(await rowOf(item, shopID)).toMatchObject({ qoh: "0", onTransferOut: "0", onTransferIn: "0" });
    }
  });

  it("can be more than there are: the sending shop owes them then [transfer.sent]", async () => {
    const item = await goods(2);
    const transferID = await transfer();
    await add(transferID, { itemID: item.itemID, toSend: 5 });
    await send(transferID);
    expect(await rowOf(item)).toMatchObject({ qoh: "-3", onTransferOut: "5", totalValueFifo: "25" });
    shop().staff.receiveTransfer({ transferID });
    expect(await rowOf(item)).toMatchObject({ qoh: "-3", onTransferOut: "0", totalValueFifo: "0" });
    expect(await rowOf(item, 2)).toMatchObject({ qoh: "5", totalValueFifo: "25" });
    expect(await rowOf(item, 0)).toMatchObject({ qoh: "2", onTransferOut: "0", onTransferIn: "0" });
  });

  it("that data know too little of come in all the same, and nothing is counted below nothing [transfer.received]", async () => {
    const snapshot = shop().snapshot();
    const { records } = snapshot;
    const sent = (records.InventoryTransfer ?? []).map((each) => ({ ...each, status: "sent" }));
    const items = (records.InventoryTransferItem ?? []).map((each) => ({ ...each, toSend: "0", toReceive: "2" }));
    shop().restore({
      ...snapshot,
      records: { ...records, InventoryTransfer: sent, InventoryTransferItem: items },
    });
    const { itemID, transferID } = records.InventoryTransferItem?.[0] ?? {};
    const item = { itemID } as unknown as Wire;
    const before = await rowOf(item, 2);
    shop().staff.receiveTransfer({ transferID: Number(transferID) });
    expect(Number((await rowOf(item, 2)).qoh)).toBe(Number(before.qoh) + 2);
    for (const shopID of [1, 2, 0]) {
      expect(await rowOf(item, shopID)).toMatchObject({ onTransferOut: "0", onTransferIn: "0" });
    }
  });

  it("are not received while the transfer is archived [transfer.received]", async () => {
    const item = await goods(5);
    const transferID = await transfer();
    await add(transferID, { itemID: item.itemID, toSend: 2 });
    await send(transferID);
    await post(`Inventory/Transfer/${transferID}/Archive.json`, {});
    expect(() => shop().staff.receiveTransfer({ transferID })).toThrow(`Transfer ${transferID} is archived.`);
    await post(`Inventory/Transfer/${transferID}/Restore.json`, {});
    expect(shop().staff.receiveTransfer({ transferID })).toMatchObject({ status: "received" });
  });
});
