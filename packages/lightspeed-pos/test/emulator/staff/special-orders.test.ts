import { describe, expect, it } from "vitest";
import type { Wire } from "../support.js";
import { till, useStaffedShop } from "./support.js";

const { create, goods, put, remove, rowOf, shop } = useStaffedShop();

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
