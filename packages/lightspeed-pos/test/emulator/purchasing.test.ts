import { describe, expect, it } from "vitest";
import { column, useShop, type Wire } from "./support.js";

const { create, get, put, remove } = useShop();

/** What is on order of an item: in each shop, and in all of them last. */
async function backorders(itemID: unknown): Promise<string[]> {
  const { json } = await get(`Item/${itemID}.json?load_relations=["ItemShops"]`.replaceAll('"', "%22"));
  return column(json.Item?.ItemShops?.ItemShop, "backorder");
}

async function orderOf(item: Wire, fields: object = {}): Promise<Wire> {
  const order = await create("Order", { vendorID: 1, shopID: 2, ...fields });
  await create("OrderLine", { orderID: order.orderID, itemID: item.itemID, quantity: 10, originalPrice: "2.5" });
  return order;
}

const newItem = () => create("Item", { description: "Bell" });
const read = async (order: Wire) => (await get(`Order/${order.orderID}.json`)).json.Order ?? {};

describe("an order", () => {
  it("is answered with its note, which it has from the start [order.note-from-start]", async () => {
    const order = await create("Order", { vendorID: 1 });
    expect(order.Note).toMatchObject({ noteID: order.noteID, note: "", isPublic: "false" });
    expect(order).toMatchObject({ shopID: "1", complete: "false", archived: "false", totalQuantity: "0" });
  });

  it("keeps the note that was sent with it [order.note-from-start]", async () => {
    const order = await create("Order", { vendorID: 1, Note: { note: "Ring twice." } });
    expect(order.Note).toMatchObject({ note: "Ring twice." });
  });

  it("ignores lines that are sent with it [order.lines-sent-with-it]", async () => {
    const OrderLines = { OrderLine: { itemID: 1, quantity: 3 } };
    const order = await create("Order", { vendorID: 1, OrderLines });
    const { json } = await get(`OrderLine.json?orderID=${order.orderID}`);
    expect(json.OrderLine).toBeUndefined();
    expect(order.totalQuantity).toBe("0");
  });

  it("takes days as midnight in the shop's time zone, and has no key for those that are not set [order.days-as-midnight]", async () => {
    const order = await create("Order", { vendorID: 1, orderedDate: "2021-04-04" });
    expect(order.orderedDate).toBe("2021-04-04T07:00:00+00:00");
    expect(Object.keys(order)).not.toContain("receivedDate");
    const { json } = await put(`Order/${order.orderID}.json`, { receivedDate: "2021-04-09" });
    expect(json.Order?.receivedDate).toBe("2021-04-09T07:00:00+00:00");
  });

  it("counts its pieces by itself, whatever is sent [order.counts-its-pieces]", async () => {
    const order = await orderOf(await newItem());
    await put(`Order/${order.orderID}.json`, { totalQuantity: "1234156", complete: true });
    expect(await read(order)).toMatchObject({ totalQuantity: "10", complete: "false" });
  });

  it("adds up what it costs [order.adds-up]", async () => {
    const order = await orderOf(await newItem(), { discount: "0.1", shipCost: "9.56" });
    expect(await read(order)).toMatchObject({ subTotalCost: "22.5", totalDiscount: "2.5", totalCost: "32.06" });
  });

  it("is archived by DELETE, and answered with its note [order.archived-with-note]", async () => {
    const order = await create("Order", { vendorID: 1 });
    const { json } = await remove(`Order/${order.orderID}.json`);
    expect(json.Order).toMatchObject({ archived: "true", Note: { note: "" } });
    expect((await get(`Order.json?orderID=${order.orderID}`)).json.Order).toBeUndefined();
  });
});

describe("an order line", () => {
  it("costs its original price less the order's discount, times its quantity [order.line-discounted]", async () => {
    const order = await create("Order", { vendorID: 1, discount: "0.25" });
    const line = await create("OrderLine", { orderID: order.orderID, itemID: 1, quantity: 3, originalPrice: 10 });
    expect(line).toMatchObject({ originalPrice: "10", price: "7.5", total: "22.5", checkedIn: "0", numReceived: "0" });
  });

  it("costs what the item costs when no price is sent [order.line-costs-what-item-costs]", async () => {
    const order = await create("Order", { vendorID: 1 });
    const item = await create("Item", { description: "Bell", defaultCost: "4.2" });
    const line = await create("OrderLine", { orderID: order.orderID, itemID: item.itemID, quantity: 2 });
    expect(line).toMatchObject({ price: "4.2", total: "8.4" });
  });

  it("follows a new quantity, and its order with it [order.follows-lines]", async () => {
    const order = await orderOf(await newItem());
    const { json } = await get(`OrderLine.json?orderID=${order.orderID}`);
    const changed = await put(`OrderLine/${json.OrderLine?.orderLineID}.json`, { quantity: 4 });
    expect(changed.json.OrderLine?.total).toBe("10");
    expect(await read(order)).toMatchObject({ totalQuantity: "4", subTotalCost: "10" });
  });

  it("is gone after DELETE, and counted no more [order.follows-lines]", async () => {
    const order = await orderOf(await newItem());
    const { json } = await get(`OrderLine.json?orderID=${order.orderID}`);
    const { json: last } = await remove(`OrderLine/${json.OrderLine?.orderLineID}.json`);
    expect(last.OrderLine?.quantity).toBe("10");
    expect(await read(order)).toMatchObject({ totalQuantity: "0" });
  });
});

describe("the stock on order", () => {
  it("rises with the lines of open orders, in the shop that ordered and in all [stock.on-order]", async () => {
    const item = await newItem();
    await orderOf(item);
    expect(await backorders(item.itemID)).toEqual(["0", "10", "10"]);
    await orderOf(item, { shopID: 1 });
    expect(await backorders(item.itemID)).toEqual(["10", "10", "20"]);
  });

  it("falls when the order is archived, and rises when it is restored [stock.not-on-order-when-archived]", async () => {
    const item = await newItem();
    const order = await orderOf(item);
    await remove(`Order/${order.orderID}.json`);
    expect(await backorders(item.itemID)).toEqual(["0", "0", "0"]);
    await put(`Order/${order.orderID}.json`, { archived: false });
    expect(await backorders(item.itemID)).toEqual(["0", "10", "10"]);
  });
});

describe("a vendor", () => {
  it("has its representatives below another name, collapsed like every list [vendor.representatives]", async () => {
    const one = await create("Vendor", {
      name: "Crunchy",
      Reps: { VendorRep: { firstName: "John", lastName: "Doe" } },
    });
    expect(one.Reps).toEqual({ VendorRep: { firstName: "John", lastName: "Doe" } });
    const { json } = await put(`Vendor/${one.vendorID}.json`, {
      Reps: {
        VendorRep: [
          { firstName: "Ann", lastName: "" },
          { firstName: "Bo", lastName: "" },
        ],
      },
    });
    expect(column(json.Vendor?.Reps?.VendorRep, "firstName")).toEqual(["Ann", "Bo"]);
  });

  it("has no key for representatives where there is nobody [vendor.representatives]", async () => {
    expect(Object.keys(await create("Vendor", { name: "Crunchy" }))).not.toContain("Reps");
  });

  it("keeps its name when only its number is changed [vendor.keeps-name]", async () => {
    const vendor = await create("Vendor", { name: "Crunchy" });
    const { json } = await put(`Vendor/${vendor.vendorID}.json`, { accountNumber: "CF12" });
    expect(json.Vendor).toMatchObject({ name: "Crunchy", accountNumber: "CF12" });
  });

  it("has a contact that is written with it, and shows no contactID on top [vendor.contact-with-it]", async () => {
    const Contact = { Emails: { ContactEmail: { address: "a@example.com", useType: "Primary" } } };
    const vendor = await create("Vendor", { name: "Crunchy", Contact });
    const { json } = await get(`Vendor/${vendor.vendorID}.json?load_relations=%5B%22Contact%22%5D`);
    expect(json.Vendor?.Contact?.Emails?.ContactEmail).toMatchObject({ address: "a@example.com" });
    expect(Object.keys(json.Vendor ?? {})).not.toContain("contactID");
  });

  it("is archived by DELETE [vendor.archived]", async () => {
    const vendor = await create("Vendor", { name: "Crunchy" });
    expect((await remove(`Vendor/${vendor.vendorID}.json`)).json.Vendor?.archived).toBe("true");
    expect((await get(`Vendor/${vendor.vendorID}.json`)).json.Vendor?.archived).toBe("true");
    expect((await get(`Vendor.json?vendorID=${vendor.vendorID}`)).json.Vendor).toBeUndefined();
  });
});

describe("a lot", () => {
  it("shows its item, archived ones too, and nothing else [stock.lots]", async () => {
    await remove("Item/1.json");
    const { json } = await get("Inventory.json?itemID=1&load_relations=%5B%22Item%22%5D&limit=1");
    expect(json.Inventory).toMatchObject({ itemID: "1", Item: { itemID: "1", archived: "true" } });
    expect(Object.keys(json.Inventory ?? {})).toEqual(["inventoryID", "itemID", "Item"]);
  });
});
