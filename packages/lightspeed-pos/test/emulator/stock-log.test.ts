import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOf, useShop } from "./support.js";

const { get, post, put, remove, shop } = useShop({ items: 6, sales: 30, customers: 5 });

/** For each item and shop, what there is and what the log adds up to. */
function unbalanced(): string[] {
  const sums = new Map<string, number>();
  for (const { itemID, shopID, qohChange } of shop().records("InventoryLog")) {
    const key = `item ${itemID} in shop ${shopID}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(qohChange));
  }
  return shop()
    .records("ItemShop")
    .filter(({ shopID }) => shopID !== "0")
    .filter(({ itemID, shopID, qoh }) => (sums.get(`item ${itemID} in shop ${shopID}`) ?? 0) !== Number(qoh))
    .map(({ itemID, shopID, qoh }) => `item ${itemID} in shop ${shopID} has ${qoh}`);
}

const item = fc.integer({ min: 1, max: 6 });
const pieces = fc.integer({ min: 1, max: 4 });
const place = fc.integer({ min: 1, max: 2 });

/** Things that move stock, each as a request or a few. */
const deeds = fc.oneof(
  fc.record({ deed: fc.constant("sell" as const), item, pieces, place }),
  fc.record({ deed: fc.constant("count" as const), item, pieces, place }),
  fc.record({ deed: fc.constant("transfer" as const), item, pieces, place }),
  fc.record({ deed: fc.constant("set" as const), item, pieces, place }),
  fc.record({ deed: fc.constant("archive" as const), item, pieces, place }),
);

async function sell({ item, pieces, place }: { item: number; pieces: number; place: number }) {
  const SaleLines = { SaleLine: { itemID: item, unitQuantity: pieces } };
  const { json } = await post("Sale.json", { employeeID: 1, registerID: 1, shopID: place, SaleLines });
  const { saleID, total } = json.Sale ?? {};
  const SalePayments = { SalePayment: { paymentTypeID: 1, amount: total } };
  await put(`Sale/${saleID}.json`, { completed: true, SalePayments });
  if (pieces > 2) {
    const back = { paymentTypeID: 1 };
    await post(`Sale/${saleID}/refund.json`, {
      employeeID: 1,
      registerID: 1,
      shopID: place,
      SalePayments: { SalePayment: back },
    });
  }
}

async function act({ deed, item, pieces, place }: Deed): Promise<void> {
  if (deed === "sell") return sell({ item, pieces, place });
  if (deed === "set") {
    const ItemShops = { ItemShop: { shopID: place, qoh: pieces } };
    await put(`Item/${item}.json`, { ItemShops });
  }
  if (deed === "archive") await remove(`Item/${item}.json`);
  if (deed === "count") {
    const { json } = await post("InventoryCount.json", { name: "X", shopID: place });
    const inventoryCountID = json.InventoryCount?.inventoryCountID;
    await post("InventoryCountItem.json", { inventoryCountID, itemID: item, employeeID: 1, qty: pieces });
    await post("InventoryCountReconcile.json", { inventoryCountID });
  }
  if (deed === "transfer") {
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: place, receivingShopID: 3 - place });
    const id = json.Transfer?.transferID;
    await post(`Inventory/Transfer/${id}/AddItems.json`, { TransferItems: [{ itemID: item, toSend: pieces }] });
    await post(`Inventory/Transfer/${id}/Send.json`, {});
  }
}

interface Deed {
  readonly deed: "sell" | "count" | "transfer" | "set" | "archive";
  readonly item: number;
  readonly pieces: number;
  readonly place: number;
}

describe("the log of the stock", () => {
  it("adds up to the stock of the generated shop", () => {
    expect(shop().records("InventoryLog").length).toBeGreaterThan(10);
    expect(unbalanced()).toEqual([]);
  });

  it("adds up to the stock whatever is done [stock.log-adds-up]", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { maxLength: 12 }), async (list) => {
        await shop().reset();
        for (const deed of list) await act(deed);
        expect(unbalanced()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("tells why, by whom and for what [stock.log-tells-why]", async () => {
    await sell({ item: 1, pieces: 1, place: 1 });
    const { json } = await get("InventoryLog.json?sort=-inventoryLogID&limit=1");
    const sale = shop().records("Sale").at(-1);
    expect(listOf(json.InventoryLog)).toMatchObject([
      {
        reason: "RemoveForTransaction",
        qohChange: "-1",
        automated: "true",
        saleID: sale?.saleID,
        itemID: "1",
        shopID: "1",
      },
    ]);
  });
});

describe("a row of the log", () => {
  const setTo = (qoh: number) => put("Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh } } });
  const logged = () => shop().records("InventoryLog").length;

  it("has no row of what changes nothing [stock.log-of-nothing]", async () => {
    await setTo(5);
    const before = logged();
    await setTo(5);
    expect(logged()).toBe(before);
  });

  it("marks the change that goes below nothing [stock.log-caused-negative]", async () => {
    for (const qoh of [2, -1, -3, 4]) await setTo(qoh);
    const marks = shop()
      .records("InventoryLog")
      .slice(-3)
      .map(({ causedNegative }) => causedNegative);
    expect(marks).toEqual(["true", "false", "false"]);
  });
});

describe("a count", () => {
  it("changes the stock only when it is reconciled, and tells by how much [count.moves-stock-when-reconciled] [count.counted-by-several]", async () => {
    await put("Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh: 5 } } });
    const { json } = await post("InventoryCount.json", { name: "Back room", shopID: 1 });
    const inventoryCountID = json.InventoryCount?.inventoryCountID;
    for (const qty of [2, 6]) {
      await post("InventoryCountItem.json", { inventoryCountID, itemID: 1, employeeID: 1, qty });
    }
    expect((await get("ItemShop.json?itemID=1&shopID=1")).json.ItemShop?.qoh).toBe("5");
    const { json: done } = await post("InventoryCountReconcile.json", { inventoryCountID, itemID: 1 });
    expect(done.InventoryCountReconcile).toMatchObject({ itemID: "1", qohChange: "3" });
    expect((await get("ItemShop.json?itemID=1&shopID=1")).json.ItemShop?.qoh).toBe("8");
    const calc = (await get(`InventoryCountCalc.json?inventoryCountID=${inventoryCountID}`)).json.InventoryCountCalc;
    expect(calc).toMatchObject({ calcQoh: "5", countedQoh: "8" });
  });
});

describe("a count in which little was said", () => {
  it("of nothing is not reconciled [count.nothing-to-reconcile]", async () => {
    const { json } = await post("InventoryCount.json", { name: "Empty", shopID: 1 });
    const inventoryCountID = json.InventoryCount?.inventoryCountID;
    expect((await post("InventoryCountReconcile.json", { inventoryCountID })).status).toBe(400);
    await post("InventoryCountItem.json", { inventoryCountID, itemID: 2, employeeID: 1, qty: 1 });
    expect((await post("InventoryCountReconcile.json", { inventoryCountID, itemID: 1 })).status).toBe(400);
  });

  it("is of a shop that is named [count.needs-shop]", async () => {
    const { status, json: first } = await post("InventoryCount.json", { name: "Anywhere" });
    expect([status, first.message]).toEqual([400, "shopID cannot be blank."]);
    const { json: second } = await post("InventoryCount.json", { name: "There", shopID: 2 });
    expect(second.InventoryCount?.shopID).toBe("2");
  });
});

describe("a count that is deleted", () => {
  it("takes along all that was counted, and leaves the log as it is [count.goes-with-what-was-counted]", async () => {
    const { json } = await post("InventoryCount.json", { name: "Back room", shopID: 1 });
    const inventoryCountID = json.InventoryCount?.inventoryCountID;
    for (const itemID of [1, 2, 3])
      await post("InventoryCountItem.json", { inventoryCountID, itemID, employeeID: 1, qty: 77 });
    await post("InventoryCountReconcile.json", { inventoryCountID });
    await remove(`InventoryCount/${inventoryCountID}.json`);
    for (const name of ["InventoryCountItem", "InventoryCountCalc", "InventoryCountReconcile"] as const) {
      const left = shop().records(name);
      expect(left.filter((record) => record.inventoryCountID === inventoryCountID)).toEqual([]);
    }
    const logged = shop().records("InventoryLog");
    expect(logged.filter((entry) => entry.inventoryCountID === inventoryCountID)).toHaveLength(3);
  });
});

describe("a transfer", () => {
  it("takes the goods when it is sent, and is frozen then [transfer.sent] [transfer.shown-as-older]", async () => {
    await put("Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh: 5 } } });
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2, note: "X" });
    const id = json.Transfer?.transferID;
    expect(json.Transfer).toMatchObject({
      status: "open",
      SendingShop: { shopID: "1" },
      ReceivingShop: { shopID: "2" },
    });
    await post(`Inventory/Transfer/${id}/AddItems.json`, { TransferItems: [{ itemID: "1", toSend: "3" }] });
    const { json: sent } = await post(`Inventory/Transfer/${id}/Send.json`, {});
    expect(sent.Transfer).toMatchObject({ status: "sent" });
    const rows = listOf((await get("ItemShop.json?itemID=1")).json.ItemShop);
    const [inAll, from, to] = ["0", "1", "2"].map((shopID) => rows.find((row) => String(row.shopID) === shopID));
    expect(from).toMatchObject({ qoh: "2", onTransferOut: "3", timeStamp: sent.Transfer?.timeStamp });
    expect(to).toMatchObject({ onTransferIn: "3", timeStamp: sent.Transfer?.timeStamp });
    expect(inAll).toMatchObject({ onTransferOut: "3", onTransferIn: "3" });
    expect((await put(`Inventory/Transfer/${id}.json`, { note: "Y" })).status).toBe(400);
    expect((await post(`Inventory/Transfer/${id}/Send.json`, {})).status).toBe(400);
    expect((await get(`Transfer/${id}.json`)).json.Transfer).toMatchObject({ sent: "true", note: "X" });
    const items = (await get(`TransferItem.json?transferID=${id}`)).json.TransferItem;
    expect(items).toMatchObject({ sent: "3", toSend: "0", itemID: "1" });
  });

  it("takes each item once, and a hundred at most [transfer.items-in-lists]", async () => {
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const path = `Inventory/Transfer/${json.Transfer?.transferID}/AddItems.json`;
    const twice = {
      TransferItems: [
        { itemID: 1, toSend: 1 },
        { itemID: 1, toSend: 1 },
      ],
    };
    expect((await post(path, twice)).status).toBe(400);
    expect((await post(path, { TransferItems: [] })).status).toBe(400);
    expect((await post(path, { TransferItems: [{ itemID: 1, toSend: 1 }] })).status).toBe(200);
    expect((await post(path, { TransferItems: [{ itemID: 1, toSend: 1 }] })).status).toBe(400);
  });

  it("without goods is not sent [transfer.needs-goods]", async () => {
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const id = json.Transfer?.transferID;
    expect((await post(`Inventory/Transfer/${id}/Send.json`, {})).status).toBe(400);
    expect((await get(`Inventory/Transfer/${id}.json`)).json.Transfer?.status).toBe("open");
  });

  it("goes to another shop [transfer.between-two-shops]", async () => {
    const { status } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 1 });
    expect(status).toBe(400);
  });

  it("is hidden by Archive and back by Restore [transfer.archived-and-restored]", async () => {
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const id = json.Transfer?.transferID;
    const listed = async () => listOf((await get(`Inventory/Transfer.json?transferID=${id}`)).json.Transfer).length;
    await post(`Inventory/Transfer/${id}/Archive.json`, {});
    expect(await listed()).toBe(0);
    await post(`Inventory/Transfer/${id}/Restore.json`, {});
    expect(await listed()).toBe(1);
  });
});
