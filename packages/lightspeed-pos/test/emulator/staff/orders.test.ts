import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors.js";
import { listOf, type Wire } from "../support.js";
import { useStaffedShop } from "./support.js";

const { create, get, goods, put, rowOf, shop } = useStaffedShop();

async function order(item: Wire, quantity: number, price = 7): Promise<{ orderID: number; line: Wire }> {
  const { orderID } = await create("Order", { vendorID: 1, shopID: 1, shipCost: 3 });
  const line = await create("OrderLine", { orderID, itemID: item.itemID, quantity, price });
  return { orderID: Number(orderID), line };
}

const lastLog = () => shop().records("InventoryLog").at(-1);

describe("an order that is received", () => {
  it("puts what was noted into the stock, at its price [order.check-in]", async () => {
    const item = await goods();
    const { orderID, line } = await order(item, 10);
    await put(`OrderLine/${String(line.orderLineID)}.json`, { numReceived: 4 });
    expect(shop().staff.receiveOrder({ orderID })).toMatchObject({ complete: "false", hasShipments: "true" });
    expect(await rowOf(item)).toMatchObject({ qoh: "4", backorder: "6", nextFifoLotCost: "7", totalValueFifo: "28" });
    const { json } = await get(`OrderLine/${String(line.orderLineID)}.json`);
    expect(json.OrderLine).toMatchObject({ checkedIn: "4", numReceived: "0" });
    expect(lastLog()).toMatchObject({ orderID: String(orderID), qohChange: "4", employeeID: "1" });
  });

  it("is complete when nothing is missing, and not received again [order.check-in]", async () => {
    const item = await goods();
    const { orderID, line } = await order(item, 10);
    await put(`OrderLine/${String(line.orderLineID)}.json`, { numReceived: 4 });
    shop().staff.receiveOrder({ orderID });
    const done = shop().staff.receiveOrder({ orderID, employeeID: 2 });
    expect(done.complete).toBe("true");
    expect(String(done.receivedDate)).toMatch(/T0\d:00:00\+00:00$/);
    expect(await rowOf(item)).toMatchObject({ qoh: "10", backorder: "0" });
    expect(lastLog()).toMatchObject({ employeeID: "2", qohChange: "6" });
    expect(() => shop().staff.receiveOrder({ orderID })).toThrow(`Order ${orderID} is complete.`);
  });

  it("is told of by shipments, of which the first bears the shipping [order.check-in-shipment]", async () => {
    const { orderID, line } = await order(await goods(), 10);
    await put(`OrderLine/${String(line.orderLineID)}.json`, { numReceived: 4 });
    shop().staff.receiveOrder({ orderID });
    shop().staff.receiveOrder({ orderID });
    const load = "load_relations=%5B%22OrderShipmentItems%22%5D";
    const shipments = listOf((await get(`Order/${orderID}/Shipment.json?${load}`)).json.OrderShipment);
    expect(shipments).toMatchObject([
      { sequenceNumber: "1", totalQtyReceived: "4", cost: "28", shippingCost: "3", totalCost: "31" },
      { sequenceNumber: "2", totalQtyReceived: "6", cost: "42", shippingCost: "0", totalCost: "42" },
    ]);
    expect(shipments[0]?.OrderShipmentItems?.OrderShipmentItem).toMatchObject({ qtyReceived: "4", cost: "7" });
  });

  it("is told of with the number that its vendor gives the item [order.check-in-shipment]", async () => {
    const vendor = await create("Vendor", { name: "Another" });
    const ItemVendorNum = [
      { value: "FIRST", vendorID: 1 },
      { value: "OTHER", vendorID: vendor.vendorID },
    ];
    const { itemID } = await create("Item", { description: "Bell", ItemVendorNums: { ItemVendorNum } });
    const { orderID } = await create("Order", { vendorID: vendor.vendorID, shopID: 1 });
    await create("OrderLine", { orderID, itemID, quantity: 1, price: 7 });
    shop().staff.receiveOrder({ orderID: Number(orderID) });
    expect(shop().records("OrderShipmentItem").at(-1)).toMatchObject({ itemVendorID: "OTHER" });
  });

  it("brings no stock of services [stock.services-have-none]", async () => {
    const item = await create("Item", { description: "Repair", itemType: "non_inventory" });
    const { orderID } = await order(item, 2);
    expect(shop().staff.receiveOrder({ orderID })).toMatchObject({ complete: "true" });
    expect(await rowOf(item)).toMatchObject({ qoh: "0", totalValueFifo: "0" });
  });

  it("that brings nothing is refused, and nothing changes [order.check-in]", async () => {
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    const before = shop().snapshot();
    expect(() => shop().staff.receiveOrder({ orderID: Number(orderID) })).toThrow(InvalidInputError);
    expect(shop().snapshot()).toEqual(before);
  });
});
