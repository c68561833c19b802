import { describe, expect, it } from "vitest";
import { listOf } from "../support.js";
import { till, useStaffedShop } from "./support.js";

const { create, get, goods, post, put, rowOf, sell, shop } = useStaffedShop();

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
