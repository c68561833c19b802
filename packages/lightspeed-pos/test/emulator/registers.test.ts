import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, post, clock } = useShop({ items: 5, sales: 0, registers: 2 });

const amountOf = (list: Wire | undefined, paymentTypeID: string, field: string) =>
  listOf(list).find((row) => String(row.paymentTypeID) === paymentTypeID)?.[field];

/** Sells something for twenty in cash, and something for ten on a card. */
async function sellSomething(registerID = 1) {
  for (const [paymentTypeID, amount] of [
    ["1", "20"],
    ["3", "10"],
  ] as const) {
    await post("Sale.json", {
      employeeID: 1,
      registerID,
      shopID: 1,
      taxCategoryID: 0,
      completed: true,
      SaleLines: { SaleLine: { itemID: 0, unitQuantity: 1, unitPrice: amount, Note: { note: "Misc" } } },
      SalePayments: { SalePayment: { paymentTypeID, amount } },
    });
  }
}

describe("a register", () => {
  it("tells what should be in it, by way of paying [register.calculated]", async () => {
    await sellSomething();
    const { json } = await get("Register/1/calculated.json");
    expect(Object.keys(json)).toEqual(["CalculatedAmount"]);
    expect(amountOf(json.CalculatedAmount, "1", "add")).toBe("150");
    expect(amountOf(json.CalculatedAmount, "1", "payment")).toBe("20");
    expect(amountOf(json.CalculatedAmount, "3", "payment")).toBe("10");
  });

  it("is closed with a row for each way to pay, nothing counted yet [register.closed] [register.open-or-closed-once]", async () => {
    await sellSomething();
    await post("RegisterWithdraw.json", {
      registerID: 1,
      amount: "30",
      employeeID: 1,
      paymentTypeID: 1,
      notes: "Change",
    });
    const { json } = await post("Register/1/close.json", { notes: "Evening", closeEmployeeID: 1 });
    const amounts = json.RegisterCount?.RegisterCountAmounts?.RegisterCountAmount;
    expect(json.RegisterCount).toMatchObject({ registerID: "1", notes: "Evening", closeEmployeeID: "1" });
    expect(listOf(amounts)).toHaveLength(7);
    // 150 to begin with, 20 paid, 30 taken out.
    expect(amountOf(amounts, "1", "calculated")).toBe("140");
    expect(amountOf(amounts, "3", "calculated")).toBe("10");
    expect(new Set(column(amounts, "actual"))).toEqual(new Set(["0"]));
    expect((await get("Register/1.json")).json.Register?.open).toBe("false");
    expect((await post("Register/1/close.json", {})).status).toBe(400);
  });

  it("is opened in some way to pay [register.opened-in-some-way-to-pay]", async () => {
    await post("Register/1/close.json", {});
    const { status, json } = await post("Register/1/open.json", { amount: "100" });
    expect([status, json.message]).toEqual([400, "paymentTypeID cannot be blank."]);
  });

  it("is opened with what is in it, from which on payments count [register.opened] [register.open-or-closed-once]", async () => {
    await sellSomething();
    await post("Register/1/close.json", {});
    clock.advance?.(60_000);
    const { json } = await post("Register/1/open.json", { amount: "100", employeeID: 1, paymentTypeID: 1 });
    expect(json.RegisterWithdraw).toMatchObject({ amount: "100", registerID: "1", paymentTypeID: "1" });
    expect((await get("Register/1.json")).json.Register).toMatchObject({ open: "true", openEmployeeID: "1" });
    expect((await post("Register/1/open.json", { amount: "1", paymentTypeID: 1 })).status).toBe(400);
    const { json: now } = await get("Register/1/calculated.json");
    expect(amountOf(now.CalculatedAmount, "1", "add")).toBe("100");
  });

  it("gives and takes cash unless something else is said [register.withdrawn-in-cash]", async () => {
    const { json } = await post("RegisterWithdraw.json", {
      registerID: 1,
      amount: "30",
      employeeID: 1,
      notes: "Change",
    });
    expect(json.RegisterWithdraw).toMatchObject({ paymentTypeID: "1", amount: "30" });
  });

  it("that there is not is a 404", async () => {
    expect((await post("Register/99/open.json", { amount: "1", paymentTypeID: 1 })).status).toBe(404);
  });
});
