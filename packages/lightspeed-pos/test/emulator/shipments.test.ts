import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, post } = useShop({ items: 120, sales: 10, customers: 5 });

const load = (...paths: string[]) => `load_relations=${encodeURIComponent(JSON.stringify(paths))}`;
const cents = (value: unknown) => Math.round(Number(value) * 100);
const sum = (items: readonly Wire[], field: string) => items.reduce((total, item) => total + cents(item[field]), 0);

async function shipments(): Promise<Wire[]> {
  const { json } = await get(`Shipment.json?${load("Order", "OrderShipmentItems")}`);
  return listOf(json.OrderShipment);
}

describe("the shipments of the generated shop", () => {
  it("are those of the orders that came in, which say so", async () => {
    const { json } = await get("Order.json");
    const orders = listOf(json.Order).filter(({ receivedDate }) => receivedDate !== undefined);
    expect(orders.length).toBeGreaterThan(0);
    expect((await shipments()).map(({ orderID }) => orderID)).toEqual(orders.map(({ orderID }) => orderID));
    expect(new Set(orders.map(({ hasShipments }) => hasShipments))).toEqual(new Set(["true"]));
  });

  it("hold what the order's lines say, item by item", async () => {
    for (const { orderID, OrderShipmentItems } of await shipments()) {
      const lines = listOf((await get(`OrderLine.json?orderID=${orderID}`)).json.OrderLine);
      const items = listOf(OrderShipmentItems?.OrderShipmentItem);
      const seen = items.map(({ itemID, qtyReceived, cost }) => [itemID, qtyReceived, cost]);
      expect(seen).toEqual(lines.map(({ itemID, checkedIn, price }) => [itemID, checkedIn, price]));
    }
  });

  it("add up", async () => {
    for (const shipment of await shipments()) {
      const items = listOf(shipment.OrderShipmentItems?.OrderShipmentItem);
      expect(sum(items, "totalCost")).toBe(cents(shipment.cost));
      expect(sum(items, "shippingCost")).toBe(cents(shipment.shippingCost));
      expect(sum(items, "qtyReceived")).toBe(cents(shipment.totalQtyReceived));
      expect(cents(shipment.cost) + cents(shipment.shippingCost)).toBe(cents(shipment.totalCost));
      expect(cents(shipment.totalCost)).toBe(cents(shipment.Order?.totalCost));
    }
  });

  it("call an item what its vendor calls it", async () => {
    const [shipment] = await shipments();
    const [item] = listOf(shipment?.OrderShipmentItems?.OrderShipmentItem);
    const { json } = await get(`Item/${item?.itemID}.json?${load("ItemVendorNums")}`);
    expect(item).toMatchObject({ itemDescription: json.Item?.description });
    expect(column(json.Item?.ItemVendorNums?.ItemVendorNum, "value")).toContain(item?.itemVendorID);
  });
});

describe("below an order", () => {
  it("are its own shipments, and their items [order.shipments-below]", async () => {
    const [shipment] = await shipments();
    const path = `Order/${shipment?.orderID}/Shipment`;
    const { json } = await get(`${path}.json`);
    expect(json.OrderShipment?.orderShipmentID).toBe(shipment?.orderShipmentID);
    const below = (await get(`${path}/${shipment?.orderShipmentID}/Item.json`)).json.OrderShipmentItem;
    const flat = (await get(`Shipment/${shipment?.orderShipmentID}/Item.json`)).json.OrderShipmentItem;
    // Who took them in is told below the order alone (documented samples).
    expect(listOf(below).map(({ employeeID: _, ...item }) => item)).toEqual(flat);
    expect(listOf(flat).filter((item) => "employeeID" in item)).toEqual([]);
  });

  it("of another one is nothing [order.shipments-below]", async () => {
    const [first, second] = await shipments();
    const path = `Order/${second?.orderID}/Shipment/${first?.orderShipmentID}`;
    expect((await get(`${path}.json`)).status).toBe(404);
    expect((await get(`${path}/Item.json`)).status).toBe(404);
  });

  it("are read, not written [order.shipments-read-only]", async () => {
    expect((await post("Order/1/Shipment.json", {})).status).toBe(405);
    expect((await post("Shipment.json", {})).status).toBe(405);
  });
});
