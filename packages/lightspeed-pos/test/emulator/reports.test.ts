import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { get, put, create } = useShop();

/** The first shop is in Arizona, seven hours behind UTC: this is the evening of the 18th there. */
const EVENING = "2026-03-19T06:30:00+00:00";
const DAY = "2026-03-18";

/** The rows of a report, which has nothing else. */
async function rowsOf(name: string, startDate = DAY, endDate = startDate): Promise<Wire[]> {
  const { json } = await get(`Reports/Accounting/${name}.json?startDate=${startDate}&endDate=${endDate}`);
  const key = Object.keys(json).find((each) => each !== "@attributes");
  return listOf(key === undefined ? undefined : json[key]);
}

/** Offers a service, less ten percent and with the shop's taxes of 8.725 percent. */
function offer(unitPrice: string): Promise<Wire> {
  const line = { itemID: 0, unitQuantity: 1, unitPrice, taxClassID: 1, Note: { note: "Service" } };
  const place = { employeeID: 1, registerID: 1, shopID: 1 };
  return create("Sale", { ...place, discountPercent: "0.1", SaleLines: { SaleLine: line } });
}

/** Sells it on the evening of the 18th, in cash. */
async function sell(unitPrice: string): Promise<void> {
  const { saleID, total } = await offer(unitPrice);
  const payment = { paymentTypeID: 1, amount: total };
  const { status } = await put(`Sale/${String(saleID)}.json`, {
    completed: true,
    completeTime: EVENING,
    SalePayments: { SalePayment: payment },
  });
  expect(status).toBe(200);
}

describe("the reports of a day", () => {
  it("adds up what was completed then, shop by shop [report.sales-by-day]", async () => {
    await sell("100");
    await sell("50");
    await offer("1000");
    expect(await rowsOf("DiscountsByDay")).toMatchObject([{ shopID: "1", discount: "15.00" }]);
    expect(await rowsOf("TaxesByDay")).toMatchObject([{ shopID: "1", taxCategoryID: "1", tax: "11.78" }]);
    expect(await rowsOf("PaymentsByDay")).toMatchObject([{ shopID: "1", paymentTypeID: "1", amount: "146.78" }]);
    expect(await rowsOf("TaxClassSalesByDay")).toMatchObject([{ taxClassID: "1", subtotal: "135.00" }]);
  });

  it("writes amounts with their zeros, and the month first [report.keeps-zeros]", async () => {
    await sell("100");
    const [row] = await rowsOf("TaxClassSalesByDay");
    expect(row).toMatchObject({ date: "03/18/2026", subtotal: "90.00", fifoCost: "0.000000000" });
  });

  it("counts the last day, by the clock of the shop [report.last-day-counts]", async () => {
    await sell("100");
    expect(await rowsOf("PaymentsByDay", "2026-03-17", DAY)).toHaveLength(1);
    expect(await rowsOf("PaymentsByDay", "2026-03-17")).toEqual([]);
    expect(await rowsOf("PaymentsByDay", "2026-03-19")).toEqual([]);
  });

  it("takes the first and the last second of days, with an offset [report.moments]", async () => {
    await sell("100");
    const [startsThen, endsThen] = ["2026-03-18T23:30:00-07:00", "2026-03-18T23:29:59-07:00"];
    expect(await rowsOf("PaymentsByDay", `${DAY}T00:00:00-07:00`, `${DAY}T23:59:59-07:00`)).toHaveLength(1);
    expect(await rowsOf("PaymentsByDay", startsThen, `${DAY}T23:59:59-07:00`)).toHaveLength(1);
    expect(await rowsOf("PaymentsByDay", `${DAY}T00:00:00-07:00`, endsThen)).toEqual([]);
    expect(await rowsOf("PaymentsByDay", `${DAY}T00:00:00-07:00`, "2026-03-18")).toHaveLength(1);
  });

  it.each(["DiscountsByDay", "OrdersByTaxClass", "PaymentsByDay", "TaxClassSalesByDay", "TaxesByDay"])(
    "needs both days of %s [report.both-days-required]",
    async (name) => {
      for (const query of ["", `startDate=${DAY}`, `endDate=${DAY}`, `startDate=${DAY}&endDate=tomorrow`]) {
        expect((await get(`Reports/Accounting/${name}.json?${query}`)).status).toBe(400);
      }
    },
  );

  it("adds up orders that came in, by the tax class of their items [report.orders-by-tax-class]", async () => {
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1, shipCost: "7", receivedDate: DAY });
    for (const quantity of [2, 3]) await create("OrderLine", { orderID, itemID: 1, quantity, originalPrice: "10" });
    expect(await rowsOf("OrdersByTaxClass")).toMatchObject([
      { orderID, shopID: "1", vendorID: "1", taxClassID: "1", cost: "50.000000000", totalShipCost: "7.00" },
    ]);
  });
});
