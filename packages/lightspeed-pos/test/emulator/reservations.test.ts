import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { create, get, post, put, remove } = useShop({ items: 6 });

const till = { employeeID: 1, registerID: 1, shopID: 1, customerID: 1 };

/** An item of which five lie in the first shop and two in the second. */
async function goods(): Promise<Wire> {
  const item = await create("Item", { description: "Bell", Prices: { ItemPrice: { amount: 10, useTypeID: 1 } } });
  const ItemShop = [
    { shopID: 1, qoh: 5 },
    { shopID: 2, qoh: 2 },
  ];
  await put(`Item/${String(item.itemID)}.json`, { ItemShops: { ItemShop } });
  return item;
}

const layaway = (item: Wire, fields: object = {}) => ({
  ...till,
  itemID: item.itemID,
  unitQuantity: 3,
  isLayaway: true,
  ...fields,
});

/** What is there and what is held back in the shops and in all. */
async function stock({ itemID }: Wire, field = "onLayaway") {
  const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
  const inShop = (shopID: string) => rows.filter((row) => String(row.shopID) === shopID);
  return ["1", "2", "0"].map(
    (shopID) => inShop(shopID).map((row) => [String(row.qoh), String(row[field])].join("+"))[0],
  );
}

async function heldBy({ saleLineID }: Wire): Promise<string[]> {
  const { json } = await get(`SaleLine/${String(saleLineID)}.json?load_relations=%5B%22InventorySales%22%5D`);
  return column(json.SaleLine?.InventorySales?.InventorySale, "quantity");
}

describe("a layaway", () => {
  it("holds its goods back at once, and the log tells why [layaway.holds-goods]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item));
    expect(await stock(item)).toEqual(["2+3", "2+0", "4+3"]);
    expect(await heldBy(line)).toEqual(["3"]);
    const { json } = await get(`InventoryLog.json?itemID=${String(item.itemID)}&sort=-inventoryLogID&limit=1`);
    expect(json.InventoryLog).toMatchObject({ reason: "RemoveForLayaway", qohChange: "-3", customerID: "1" });
  });

  it("of what is a service by now gives its goods back all the same [layaway.freed-by-delete]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item));
    await put(`Item/${String(item.itemID)}.json`, { itemType: "non_inventory" });
    await remove(`SaleLine/${String(line.saleLineID)}.json`);
    expect(await stock(item)).toEqual(["5+0", "2+0", "7+0"]);
  });

  it("holds what there is, or is refused where it must be all [layaway.partial-or-refused]", async () => {
    const item = await goods();
    const { status } = await post("SaleLine.json", layaway(item, { unitQuantity: 6, requireFullReservation: true }));
    expect(status).toBe(400);
    expect(await stock(item)).toEqual(["5+0", "2+0", "7+0"]);
    expect(await heldBy(await create("SaleLine", layaway(item, { unitQuantity: 6 })))).toEqual(["5"]);
    expect(await stock(item)).toEqual(["0+5", "2+0", "2+5"]);
  });

  it("follows its quantity, its shop and its customer [layaway.follows-changes]", async () => {
    const item = await goods();
    const path = `SaleLine/${String((await create("SaleLine", layaway(item))).saleLineID)}.json`;
    await put(path, { unitQuantity: 1 });
    expect(await stock(item)).toEqual(["4+1", "2+0", "6+1"]);
    await put(path, { unitQuantity: 4 });
    expect(await stock(item)).toEqual(["1+4", "2+0", "3+4"]);
    await put(path, { shopID: 2 });
    expect(await stock(item)).toEqual(["5+0", "0+2", "5+2"]);
    await put(path, { customerID: 2 });
    expect(await stock(item)).toEqual(["5+0", "0+2", "5+2"]);
  });

  it("gives everything back when it is deleted [layaway.freed-by-delete]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item));
    await remove(`SaleLine/${String(line.saleLineID)}.json`);
    expect(await stock(item)).toEqual(["5+0", "2+0", "7+0"]);
  });

  it("is taken out of the stock once when it is sold, and what was missing then [layaway.sold-once]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item, { unitQuantity: 6, tax: false }));
    await create("Sale", {
      ...till,
      completed: true,
      SaleLines: { SaleLine: { saleLineID: line.saleLineID } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 60 } },
    });
    expect(await stock(item)).toEqual(["-1+0", "2+0", "1+0"]);
    expect(await heldBy(line)).toEqual(["5"]);
  });

  it("gives back what it held when its sale is archived [layaway.freed-with-archived-sale]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item));
    const sale = await create("Sale", { ...till, SaleLines: { SaleLine: { saleLineID: line.saleLineID } } });
    expect(await stock(item)).toEqual(["2+3", "2+0", "4+3"]);
    await remove(`Sale/${String(sale.saleID)}.json`);
    expect(await stock(item)).toEqual(["5+0", "2+0", "7+0"]);
  });

  it("can be made of a line of a sale, which it leaves [layaway.leaves-sale]", async () => {
    const item = await goods();
    const SaleLine = { itemID: item.itemID, unitQuantity: 2 };
    const sale = await create("Sale", { ...till, SaleLines: { SaleLine } });
    const path = `SaleLine/${String(sale.SaleLines?.SaleLine?.saleLineID)}.json`;
    const { json } = await put(path, { isLayaway: true });
    expect(json.SaleLine).toMatchObject({ saleID: "0", customerID: "1" });
    expect((await get(`Sale/${String(sale.saleID)}.json`)).json.Sale?.total).toBe("0");
    expect(await stock(item)).toEqual(["3+2", "2+0", "5+2"]);
  });
});

describe("other lines", () => {
  it("that are special orders hold nothing, however much there is [special-order.holds-nothing]", async () => {
    const item = await goods();
    const line = await create("SaleLine", layaway(item, { isLayaway: false, isSpecialOrder: true }));
    expect(await heldBy(line)).toEqual([]);
    expect(await stock(item)).toEqual(["5+0", "2+0", "7+0"]);
  });

  it("of a work order hold their parts until they are sold [reservation.of-work-order]", async () => {
    const item = await goods();
    const { workorderID } = await create("Workorder", { customerID: 1, employeeID: 1, shopID: 1 });
    await post(`Workorder/${String(workorderID)}/WorkorderItem.json`, { itemID: item.itemID, unitQuantity: 2 });
    expect(await stock(item, "onWorkorder")).toEqual(["3+2", "2+0", "5+2"]);
    const { saleID } = (await post(`Workorder/${String(workorderID)}/Checkout.json`, {})).json.Checkout ?? {};
    expect(await stock(item, "onWorkorder")).toEqual(["3+2", "2+0", "5+2"]);
    const { total } = (await get(`Sale/${String(saleID)}.json`)).json.Sale ?? {};
    const SalePayments = { SalePayment: { paymentTypeID: 1, amount: total } };
    await put(`Sale/${String(saleID)}.json`, { completed: true, SalePayments });
    expect(await stock(item, "onWorkorder")).toEqual(["3+0", "2+0", "5+0"]);
  });

  it("of a work order that is archived go back, until it is restored [workorder.archived-holds-nothing]", async () => {
    const item = await goods();
    const { workorderID } = await create("Workorder", { customerID: 1, employeeID: 1, shopID: 1 });
    const path = `Workorder/${String(workorderID)}`;
    await post(`${path}/WorkorderItem.json`, { itemID: item.itemID, unitQuantity: 2 });
    await remove(`${path}.json`);
    expect(await stock(item, "onWorkorder")).toEqual(["5+0", "2+0", "7+0"]);
    await put(`${path}.json`, { note: "Nobody came" });
    expect(await stock(item, "onWorkorder")).toEqual(["5+0", "2+0", "7+0"]);
    await put(`${path}.json`, { archived: false });
    expect(await stock(item, "onWorkorder")).toEqual(["3+2", "2+0", "5+2"]);
  });
});
