import { describe, expect, it } from "vitest";
import { column, listOf, send, useShop, type Wire } from "./support.js";

const { get, put, shop } = useShop();

/** Sends a request as an employee, with a token that they granted. */
async function as(employeeID: string, method: string, path: string, body: unknown): Promise<Wire> {
  const { accessToken } = shop().oauth.issue({ employeeID });
  const headers = { Authorization: `Bearer ${accessToken}` };
  const { json } = await send(shop(), method, `/API/V3/Account/1/${path}`, { body, headers });
  return json;
}

const manager = "2";
const other = "3";

describe("what a token makes is its employee's", () => {
  it("a transfer is made by one and sent by another, and its answers bring the first [transfer.made-and-sent-by] [employee.author-of-transfers]", async () => {
    await put("Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh: 5 } } });
    const made = await as(manager, "POST", "Inventory/Transfer.json", { sendingShopID: 1, receivingShopID: 2 });
    expect(made.Transfer).toMatchObject({
      createdByEmployeeID: manager,
      sentByEmployeeID: "0",
      CreatedByEmployee: { employeeID: manager },
    });
    const path = `Inventory/Transfer/${made.Transfer?.transferID}`;
    await as(other, "POST", `${path}/AddItems.json`, { TransferItems: [{ itemID: "1", toSend: "3" }] });
    const sent = await as(other, "POST", `${path}/Send.json`, {});
    expect(sent.Transfer).toMatchObject({
      createdByEmployeeID: manager,
      sentByEmployeeID: other,
      CreatedByEmployee: { employeeID: manager },
    });
    expect(await logged("RemoveForTransfer")).toEqual([other]);
  });

  it("an order [employee.author-of-orders]", async () => {
    const { Order } = await as(manager, "POST", "Order.json", { vendorID: 1 });
    expect((await get(`Order/${Order?.orderID}.json`)).json.Order?.createdByEmployeeID).toBe(manager);
  });

  it("a change of stock [employee.author-of-stock]", async () => {
    await as(other, "PUT", "Item/1.json", { ItemShops: { ItemShop: { shopID: 1, qoh: 77 } } });
    expect(await logged("ManualQuantityAdjustment")).toEqual([other]);
  });

  it("the opening and the closing of a register [employee.author-of-registers]", async () => {
    await as(manager, "POST", "Register/1/close.json", {});
    const { RegisterWithdraw } = await as(other, "POST", "Register/1/open.json", { amount: "100", paymentTypeID: 1 });
    expect(RegisterWithdraw?.employeeID).toBe(other);
    const { RegisterCount } = await as(manager, "POST", "Register/1/close.json", {});
    expect(RegisterCount).toMatchObject({ openEmployeeID: other, closeEmployeeID: manager });
  });
});

/** Who made the last change for a reason. */
async function logged(reason: string): Promise<readonly string[]> {
  const { json } = await get(`InventoryLog.json?reason=${reason}&sort=-inventoryLogID&limit=1`);
  return column(listOf(json.InventoryLog) as unknown as Wire, "employeeID");
}
