import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors.js";
import { listOf, useShop, type Wire } from "./support.js";

const { clock, create, get, post, put, remove, shop } = useShop({ items: 6, customers: 6 });

const till = { employeeID: 1, registerID: 1, shopID: 1 };

async function goods(qoh = 0): Promise<Wire> {
  const Prices = { ItemPrice: { amount: 10, useTypeID: 1 } };
  const item = await create("Item", { description: "Bell", tax: false, defaultCost: 5, Prices });
  if (qoh > 0) await put(`Item/${String(item.itemID)}.json`, { ItemShops: { ItemShop: { shopID: 1, qoh } } });
  return item;
}

async function rowOf({ itemID }: Wire, shopID = 1): Promise<Wire> {
  const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
  return rows.find((row) => String(row.shopID) === String(shopID)) as Wire;
}

async function order(item: Wire, quantity: number, price = 7): Promise<{ orderID: number; line: Wire }> {
  const { orderID } = await create("Order", { vendorID: 1, shopID: 1, shipCost: 3 });
  const line = await create("OrderLine", { orderID, itemID: item.itemID, quantity, price });
  return { orderID: Number(orderID), line };
}

async function sell({ itemID }: Wire, unitQuantity: number, payment: object = { paymentTypeID: 1 }): Promise<number> {
  const sale = await create("Sale", {
    ...till,
    completed: true,
    SaleLines: { SaleLine: { itemID, unitQuantity } },
    SalePayments: { SalePayment: { ...payment, amount: unitQuantity * 10 } },
  });
  return Number(sale.saleID);
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

describe("a special order", () => {
  const waiting = async (item: Wire) =>
    create("SaleLine", {
      ...till,
      customerID: 1,
      itemID: item.itemID,
      unitQuantity: 3,
      isSpecialOrder: true,
      tax: false,
    });

  it("holds its goods when they come in, and is sold once [special-order.received]", async () => {
    const item = await goods();
    const line = await waiting(item);
    const special = shop().records("SpecialOrder").at(-1);
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    const deed = { specialOrderID: Number(special?.specialOrderID), orderID: Number(orderID) };
    expect(shop().staff.orderSpecialOrder(deed)).toMatchObject({ status: "Ordered" });
    expect(await rowOf(item)).toMatchObject({ backorder: "3" });
    shop().staff.receiveOrder({ orderID: Number(orderID) });
    expect(shop().records("SpecialOrder").at(-1)).toMatchObject({ status: "Ready For Pickup" });
    expect(await rowOf(item)).toMatchObject({ qoh: "0", onSpecialOrder: "3", totalValueFifo: "15" });
    expect(await rowOf(item, 0)).toMatchObject({ averageCost: "5", totalValueAvgCost: "15" });
    await create("Sale", {
      ...till,
      customerID: 1,
      completed: true,
      SaleLines: { SaleLine: { saleLineID: line.saleLineID } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 30 } },
    });
    expect(await rowOf(item)).toMatchObject({ qoh: "0", onSpecialOrder: "0", totalValueFifo: "0" });
  });

  it("for another customer gives them back, and is on no order any more [special-order.detached]", async () => {
    const item = await goods();
    const line = await waiting(item);
    const specialOrderID = Number(shop().records("SpecialOrder").at(-1)?.specialOrderID);
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    shop().staff.orderSpecialOrder({ specialOrderID, orderID: Number(orderID) });
    shop().staff.receiveOrder({ orderID: Number(orderID) });
    await put(`SaleLine/${String(line.saleLineID)}.json`, { customerID: 2 });
    expect(shop().records("SpecialOrder").at(-1)).toMatchObject({ status: "Not Ordered", orderLineID: "0" });
    expect(await rowOf(item)).toMatchObject({ qoh: "3", onSpecialOrder: "0" });
  });

  const lastSpecial = () => shop().records("SpecialOrder").at(-1);

  /** A special order on an order of its shop. */
  async function ordered(item: Wire): Promise<{ line: Wire; orderID: number; orderLineID: string }> {
    const line = await waiting(item);
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    shop().staff.orderSpecialOrder({
      specialOrderID: Number(lastSpecial()?.specialOrderID),
      orderID: Number(orderID),
    });
    return { line, orderID: Number(orderID), orderLineID: String(lastSpecial()?.orderLineID) };
  }

  it("of which a part came in holds that, and nothing of what was there before [special-order.received]", async () => {
    const item = await goods(5);
    const { orderID, orderLineID } = await ordered(item);
    await put(`OrderLine/${orderLineID}.json`, { numReceived: 1 });
    shop().staff.receiveOrder({ orderID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5", onSpecialOrder: "1", backorder: "2" });
    expect(lastSpecial()).toMatchObject({ status: "Ordered" });
    shop().staff.receiveOrder({ orderID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5", onSpecialOrder: "3", backorder: "0" });
    expect(lastSpecial()).toMatchObject({ status: "Ready For Pickup" });
  });

  it("is not ordered once its order line is gone, and can be on another order [special-order.ordered-anew]", async () => {
    const item = await goods();
    const { orderLineID } = await ordered(item);
    expect((await remove(`OrderLine/${orderLineID}.json`)).status).toBe(200);
    expect(lastSpecial()).toMatchObject({ status: "Not Ordered", orderLineID: "0" });
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    const deed = { specialOrderID: Number(lastSpecial()?.specialOrderID), orderID: Number(orderID) };
    expect(shop().staff.orderSpecialOrder(deed)).toMatchObject({ status: "Ordered" });
  });

  it("is on no order of another shop [special-order.ordered-anew]", async () => {
    await waiting(await goods());
    const { orderID } = await create("Order", { vendorID: 1, shopID: 2 });
    const deed = { specialOrderID: Number(lastSpecial()?.specialOrderID), orderID: Number(orderID) };
    expect(() => shop().staff.orderSpecialOrder(deed)).toThrow(`is of Shop 1, and Order ${String(orderID)} is not.`);
  });

  it("for another item waits for nothing that was ordered before [special-order.detached]", async () => {
    const item = await goods();
    const { line, orderID } = await ordered(item);
    const other = await goods(4);
    await put(`SaleLine/${String(line.saleLineID)}.json`, { itemID: other.itemID });
    shop().staff.receiveOrder({ orderID });
    expect(lastSpecial()).toMatchObject({ status: "Not Ordered", orderLineID: "0" });
    expect(await rowOf(item)).toMatchObject({ qoh: "3", onSpecialOrder: "0" });
    expect(await rowOf(other)).toMatchObject({ qoh: "4", onSpecialOrder: "0" });
  });

  it("that joined an open sale is held for it, and stands where it stood when it leaves [special-order.off-a-sale]", async () => {
    const item = await goods();
    const { line, orderID } = await ordered(item);
    const path = `SaleLine/${String(line.saleLineID)}.json`;
    const { saleID } = await create("Sale", { ...till, customerID: 1 });
    await put(path, { saleID });
    shop().staff.receiveOrder({ orderID });
    expect(lastSpecial()).toMatchObject({ status: "Completed", completed: "true" });
    expect(await rowOf(item)).toMatchObject({ qoh: "0", onSpecialOrder: "3" });
    await put(path, { saleID: 0 });
    expect(lastSpecial()).toMatchObject({ status: "Ready For Pickup", completed: "false" });
  });
});

describe("a transfer that is received", () => {
  it("moves its goods into the other shop, at what they cost [transfer.received]", async () => {
    const item = await goods(5);
    const { json } = await post("Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    const transferID = Number(json.Transfer?.transferID);
    await post(`Inventory/Transfer/${transferID}/AddItems.json`, {
      TransferItems: [{ itemID: item.itemID, toSend: 3 }],
    });
    expect(() => shop().staff.receiveTransfer({ transferID })).toThrow("is open, and not sent");
    await post(`Inventory/Transfer/${transferID}/Send.json`, {});
    expect(shop().staff.receiveTransfer({ transferID })).toMatchObject({ status: "received" });
    expect(await rowOf(item)).toMatchObject({ qoh: "2", onTransferOut: "0", totalValueFifo: "10" });
    expect(await rowOf(item, 2)).toMatchObject({ qoh: "3", onTransferIn: "0", totalValueFifo: "15" });
    expect(lastLog()).toMatchObject({ reason: "AddForTransfer", transferID: String(transferID) });
    expect(shop().records("TransferItem").at(-1)).toMatchObject({ received: "3", toReceive: "0", receivedValue: "15" });
    expect((await get(`Transfer/${transferID}.json`)).json.Transfer).toMatchObject({ received: "true" });
  });
});

describe("a return to a vendor that is sent", () => {
  it("takes its goods out of the stock [vendor.returns]", async () => {
    const [open] = shop().records("VendorReturn");
    const [goodsSent] = shop().records("VendorReturnItem");
    const item = { itemID: goodsSent?.itemID } as unknown as Wire;
    const before = Number((await rowOf(item)).qoh);
    const vendorReturnID = Number(open?.vendorReturnID);
    expect(shop().staff.sendVendorReturn({ vendorReturnID })).toMatchObject({ status: "sent" });
    expect(Number((await rowOf(item)).qoh)).toBe(before - Number(goodsSent?.quantity));
    expect(lastLog()).toMatchObject({ reason: "RemoveForVendorReturn", vendorReturnID: String(vendorReturnID) });
    expect(() => shop().staff.sendVendorReturn({ vendorReturnID })).toThrow("is sent already");
  });
});

describe("a sale that is voided", () => {
  const today = "startDate=2026-03-20&endDate=2026-03-21";

  it("brings its goods back, and tells who did it and why [sale.voiding]", async () => {
    const item = await goods(5);
    const saleID = await sell(item, 2);
    expect(shop().staff.voidSale({ saleID, reason: "Rung up twice", employeeID: 2 })).toMatchObject({
      voided: "true",
      completed: "false",
    });
    expect(await rowOf(item)).toMatchObject({ qoh: "5", totalValueFifo: "25" });
    const voids = listOf((await get(`SaleVoid.json?saleID=${saleID}`)).json.SaleVoid);
    expect(voids).toMatchObject([{ reason: "Rung up twice", employeeID: "2", shopID: "1" }]);
    expect(() => shop().staff.voidSale({ saleID })).toThrow("is voided already");
  });

  it("counts in no report, and is not refunded [sale.voided-counts-not]", async () => {
    const saleID = await sell(await goods(5), 2);
    const paid = async () => {
      const { json } = await get(`Reports/Accounting/PaymentsByDay.json?${today}`);
      const key = Object.keys(json).find((each) => each !== "@attributes") ?? "";
      return listOf(json[key]).map(({ amount }) => amount);
    };
    expect(await paid()).toEqual(["20.00"]);
    shop().staff.voidSale({ saleID });
    expect(await paid()).toEqual([]);
    expect(
      (await post(`Sale/${saleID}/refund.json`, { ...till, SalePayments: { SalePayment: { paymentTypeID: 1 } } }))
        .status,
    ).toBe(400);
  });

  it("has its refunds voided first [sale.refunded-is-not-voided]", async () => {
    const item = await goods(5);
    const saleID = await sell(item, 2);
    const SalePayments = { SalePayment: { paymentTypeID: 1 } };
    const { json } = await post(`Sale/${saleID}/refund.json`, { ...till, SalePayments });
    expect(() => shop().staff.voidSale({ saleID })).toThrow(`Sale ${saleID} has refunds`);
    expect(await rowOf(item)).toMatchObject({ qoh: "5" });
    shop().staff.voidSale({ saleID: Number(json.Sale?.saleID) });
    expect(await rowOf(item)).toMatchObject({ qoh: "3" });
    shop().staff.voidSale({ saleID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5" });
  });

  it("gives serial numbers back to their item [sale.voided-serials]", async () => {
    const item = await goods(5);
    const saleID = await sell(item, 1);
    const { saleLineID } = shop().records("SaleLine").at(-1) ?? {};
    await create("Serialized", { serial: "A-1", saleLineID });
    shop().staff.voidSale({ saleID });
    expect(shop().records("Serialized").at(-1)).toMatchObject({ itemID: item.itemID, saleLineID: "0" });
  });

  it("of a work order lets that be checked out again [workorder.checked-out-once]", async () => {
    const item = await goods(5);
    const { workorderID } = await create("Workorder", { customerID: 1, shopID: 1, employeeID: 1 });
    await post(`Workorder/${String(workorderID)}/WorkorderItem.json`, {
      ...{ itemID: item.itemID, unitQuantity: 2, tax: false },
    });
    const checkOut = async () => {
      const { json } = await post(`Workorder/${String(workorderID)}/Checkout.json`, {});
      return Number(json.Checkout?.saleID);
    };
    const saleID = await checkOut();
    await put(`Sale/${saleID}.json`, {
      completed: true,
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 20 } },
    });
    expect(await rowOf(item)).toMatchObject({ qoh: "3" });
    shop().staff.voidSale({ saleID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5" });
    expect(await checkOut()).toBeGreaterThan(saleID);
    expect(shop().records("ItemShop").at(-2)).toMatchObject({ itemID: item.itemID, qoh: "3", onWorkorder: "2" });
  });

  it("gives the credit back that paid for it [sale.voiding]", async () => {
    const card = await create("CreditAccount", { name: "Card", giftCard: true, code: "1234567890" });
    const saleID = await sell(await goods(5), 2, { paymentTypeID: 5, creditAccountID: card.creditAccountID });
    const balance = () => shop().records("CreditAccount").at(-1)?.balance;
    expect(balance()).toBe("20");
    shop().staff.voidSale({ saleID });
    expect(balance()).toBe("0");
  });
});

describe("customers that are merged", () => {
  it("are one, which has what both had; the id of the other is gone for good [customer.merged]", async () => {
    const [from, into] = [await create("Customer", { firstName: "A" }), await create("Customer", { firstName: "B" })];
    const sale = await create("Sale", { ...till, customerID: from.customerID });
    const ids = { from: Number(from.customerID), into: Number(into.customerID) };
    expect(shop().staff.mergeCustomers(ids)).toMatchObject({ firstName: "B" });
    expect((await get(`Customer/${ids.from}.json`)).status).toBe(404);
    const { json } = await get(`Sale/${String(sale.saleID)}.json`);
    expect(json.Sale).toMatchObject({ customerID: String(ids.into) });
    const { customerID } = await create("Customer", { firstName: "C" });
    expect(Number(customerID)).toBeGreaterThan(ids.into);
    expect(() => shop().staff.mergeCustomers(ids)).toThrow(`The shop has no Customer ${ids.from}.`);
  });
});

describe("what the staff did", () => {
  it("shows at once in answers that were read before", async () => {
    const item = await goods(5);
    const saleID = await sell(item, 2);
    expect(await rowOf(item)).toMatchObject({ qoh: "3" });
    expect((await get(`Sale/${saleID}.json`)).json.Sale).toMatchObject({ voided: "false" });
    shop().staff.voidSale({ saleID });
    expect(await rowOf(item)).toMatchObject({ qoh: "5" });
    expect((await get(`Sale/${saleID}.json`)).json.Sale).toMatchObject({ voided: "true" });
  });

  it("is a copy that changes nothing when it is changed", async () => {
    const saleID = await sell(await goods(5), 1);
    const sale = shop().staff.voidSale({ saleID });
    sale.total = "0";
    expect(shop().records("Sale").at(-1)?.total).toBe("10");
  });

  it("happens at the shop's time, and whatever chaos there is", async () => {
    const saleID = await sell(await goods(5), 1);
    shop().chaos.add({ fault: "status", status: 503 });
    shop().clock.freeze();
    clock.advance(60_000);
    const before = shop().clock.now();
    const { timeStamp } = shop().staff.voidSale({ saleID });
    expect(Date.parse(String(timeStamp))).toBe(Math.floor(before / 1000) * 1000);
  });
});

describe("the staff by HTTP", () => {
  const told = (body: unknown) => post("/__emulator/staff", body);

  it("does the same, and says what it cannot do", async () => {
    const saleID = await sell(await goods(5), 1);
    expect((await told({ voidSale: { saleID, reason: "Test" } })).json).toMatchObject({ voided: "true" });
    const wrongs = [
      {},
      { dance: {} },
      { voidSale: {} },
      { voidSale: { saleID, why: 1 } },
      { voidSale: { saleID: 98765 } },
    ];
    for (const body of wrongs) {
      const { status, json } = await told(body);
      expect([status, typeof json.error]).toEqual([400, "string"]);
    }
  });

  it("takes ids as numbers or digits, a reason as a text, and nothing that only looks like them", async () => {
    const saleID = await sell(await goods(5), 1);
    const wrongs = [
      null,
      [],
      "x",
      { saleID: [saleID] },
      { saleID: 1.5 },
      { saleID: null },
      { saleID: { a: 1 } },
      { saleID: true },
      { saleID, reason: null },
      { saleID, reason: { a: 1 } },
      { saleID, employeeID: "constructor" },
    ];
    for (const voidSale of wrongs) {
      const { status, json } = await told({ voidSale });
      expect([status, typeof json.error]).toEqual([400, "string"]);
    }
    expect((await told('{"voidSale":{"__proto__":{"saleID":1}}}')).status).toBe(400);
    expect((await told({ voidSale: { saleID: String(saleID) } })).json).toMatchObject({ voided: "true" });
  });

  it("is nobody where the shop has no employees", async () => {
    const records = { Customer: [{ customerID: 1 }, { customerID: 2 }], Employee: [] };
    shop().restore({ records });
    expect(shop().staff.mergeCustomers({ from: 1, into: 2 })).toMatchObject({ customerID: "2" });
  });

  it("is refused employees that there are not", async () => {
    const saleID = await sell(await goods(5), 1);
    expect((await told({ voidSale: { saleID, employeeID: 987 } })).json.error).toBe("The shop has no Employee 987.");
  });
});
