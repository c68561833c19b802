import { describe, expect, it } from "vitest";
import { column, listOf, useShop } from "./support.js";

const { get, post, put, remove, shop } = useShop({ items: 5, sales: 0, customers: 3 });

/** A completed sale of three of an item at ten each, with tax, paid in cash. */
async function sold() {
  const { json } = await post("Sale.json", {
    employeeID: 1,
    registerID: 1,
    shopID: 1,
    SaleLines: { SaleLine: { itemID: 1, unitQuantity: 3, unitPrice: "10" } },
  });
  const { saleID, total } = json.Sale ?? {};
  await put(`Sale/${saleID}.json`, {
    completed: true,
    SalePayments: { SalePayment: { paymentTypeID: 1, amount: total } },
  });
  return { saleID: String(saleID), total: String(total), ticketNumber: String(json.Sale?.ticketNumber) };
}

const back = { employeeID: 1, registerID: 1, shopID: 1, SalePayments: { SalePayment: { paymentTypeID: 1 } } };

const stock = async () => {
  const { json } = await get("ItemShop.json?itemID=1&shopID=1");
  return Number(json.ItemShop?.qoh);
};

describe("a refund of a whole sale", () => {
  it("is a completed sale with the lines turned round and all the money back [refund.whole-sale]", async () => {
    const { saleID, total } = await sold();
    const before = await stock();
    const { json, status } = await post(`Sale/${saleID}/refund.json`, back);
    expect(status).toBe(200);
    expect(json.Sale).toMatchObject({ completed: "true", total: `-${total}`, balance: "0" });
    const original = (await get(`Sale/${saleID}/SaleLine.json`)).json.SaleLine;
    expect(listOf(json.Sale?.SaleLines?.SaleLine)).toMatchObject([
      { unitQuantity: "-3", unitPrice: "10", parentSaleLineID: original?.saleLineID },
    ]);
    expect(column(json.Sale?.SalePayments?.SalePayment, "amount")).toEqual([`-${total}`]);
    expect(await stock()).toBe(before + 3);
  });

  it("needs a way to pay back [refund.needs-payment]", async () => {
    const { saleID } = await sold();
    const { SalePayments: _, ...till } = back;
    for (const body of [
      till,
      { ...till, completed: false },
      { ...till, SalePayments: { SalePayment: { amount: 5 } } },
    ]) {
      const { status, json } = await post(`Sale/${saleID}/refund.json`, body);
      expect([status, json.message]).toEqual([400, "A refund needs a SalePayment with a paymentTypeID."]);
    }
  });

  it("can be named by the ticket number [refund.by-ticket-number]", async () => {
    const { ticketNumber, total } = await sold();
    const { json } = await post(`Sale/${ticketNumber}/refund.json`, back);
    expect(json.Sale?.total).toBe(`-${total}`);
  });

  it("can be left open [refund.left-open]", async () => {
    const { saleID } = await sold();
    const { json } = await post(`Sale/${saleID}/refund.json`, { ...back, completed: false });
    expect(json.Sale?.completed).toBe("false");
  });

  it("takes back nothing once it is archived, so that another one can [refund.archived-frees-lines]", async () => {
    const { saleID, total } = await sold();
    const { json } = await post(`Sale/${saleID}/refund.json`, { ...back, completed: false });
    expect((await post(`Sale/${saleID}/refund.json`, back)).status).toBe(400);
    await remove(`Sale/${json.Sale?.saleID}.json`);
    expect((await post(`Sale/${saleID}/refund.json`, back)).json.Sale?.total).toBe(`-${total}`);
  });

  it("is no larger because a line that belongs to the same one sells more", async () => {
    const { saleID } = await sold();
    const original = (await get(`Sale/${saleID}/SaleLine.json`)).json.SaleLine;
    const line = { itemID: 1, parentSaleLineID: original?.saleLineID };
    const { SalePayments: _, ...till } = back;
    await post("Sale.json", { ...till, SaleLines: { SaleLine: { ...line, unitQuantity: 1 } } });
    const { status } = await post("Sale.json", { ...till, SaleLines: { SaleLine: { ...line, unitQuantity: -4 } } });
    expect(status).toBe(400);
  });

  it("happens once [refund.once]", async () => {
    const { saleID } = await sold();
    await post(`Sale/${saleID}/refund.json`, back);
    const { status, json } = await post(`Sale/${saleID}/refund.json`, back);
    expect([status, json.message]).toEqual([400, `Sale ${saleID} has nothing left to refund.`]);
  });

  it("takes what a partial refund left [refund.after-partial]", async () => {
    const { saleID } = await sold();
    const line = (await get(`Sale/${saleID}/SaleLine.json`)).json.SaleLine?.saleLineID;
    const partly = {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      SaleLines: { SaleLine: { itemID: 1, unitQuantity: -1, unitPrice: "10", parentSaleLineID: line } },
    };
    await post("Sale.json", partly);
    const { json } = await post(`Sale/${saleID}/refund.json`, back);
    expect(column(json.Sale?.SaleLines?.SaleLine, "unitQuantity")).toEqual(["-2"]);
  });

  it("is not of a sale that is open [refund.only-completed-sales]", async () => {
    const { json } = await post("Sale.json", { employeeID: 1, registerID: 1, shopID: 1 });
    expect((await post(`Sale/${json.Sale?.saleID}/refund.json`, back)).status).toBe(400);
  });

  it("takes an empty amount as none, and refuses one that is no number [refund.amount-must-fit]", async () => {
    const { saleID, total } = await sold();
    const paying = (amount: unknown) => ({ ...back, SalePayments: { SalePayment: { paymentTypeID: 1, amount } } });
    for (const amount of ["much", {}, "1e999999999"]) {
      const { status, json } = await post(`Sale/${saleID}/refund.json`, paying(amount));
      expect([status, json.message]).toEqual([400, "amount must be a number."]);
    }
    const { json } = await post(`Sale/${saleID}/refund.json`, paying(null));
    expect(json.Sale).toMatchObject({ completed: "true", total: `-${total}` });
  });

  it("of an amount that does not fit leaves nothing complete [refund.amount-must-fit]", async () => {
    const { saleID } = await sold();
    const wrong = { ...back, SalePayments: { SalePayment: { paymentTypeID: 3, amount: "-1" } } };
    expect((await post(`Sale/${saleID}/refund.json`, wrong)).status).toBe(400);
    const made = shop().records("Sale").at(-1);
    expect(made?.completed).toBe("false");
  });
});

describe("a refund of chosen lines", () => {
  const lineOf = async (saleID: string) => (await get(`Sale/${saleID}/SaleLine.json`)).json.SaleLine?.saleLineID;
  const picking = (parentSaleLineID: unknown, unitQuantity?: number) => ({
    ...back,
    SaleLines: { SaleLine: { parentSaleLineID, unitQuantity } },
  });

  it("takes back so much of a line, and the rest when nothing is said [refund.of-chosen-lines]", async () => {
    const { saleID } = await sold();
    const line = await lineOf(saleID);
    const { json: one } = await post(`Sale/${saleID}/refund.json`, picking(line, -1));
    expect(one.Sale?.SaleLines?.SaleLine).toMatchObject({ unitQuantity: "-1", parentSaleLineID: line });
    const { json: rest } = await post(`Sale/${saleID}/refund.json`, picking(line));
    expect(rest.Sale?.SaleLines?.SaleLine).toMatchObject({ unitQuantity: "-2" });
  });

  it("refuses more than is left, what is not below nothing, and lines of other sales", async () => {
    const { saleID } = await sold();
    const line = await lineOf(saleID);
    const beyondMemory = { ...back, SaleLines: { SaleLine: { parentSaleLineID: line, unitQuantity: "-1e999999999" } } };
    for (const body of [picking(line, -4), picking(line, 1), picking(line, 0), picking(999, -1), beyondMemory]) {
      expect((await post(`Sale/${saleID}/refund.json`, body)).status).toBe(400);
    }
  });

  it("refuses a line that sold nothing", async () => {
    const { json } = await post("Sale.json", {
      ...{ employeeID: 1, registerID: 1, shopID: 1, completed: true },
      SaleLines: { SaleLine: { itemID: 1, unitQuantity: 0, unitPrice: "10" } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 0 } },
    });
    const saleID = String(json.Sale?.saleID);
    const refused = await post(`Sale/${saleID}/refund.json`, picking(await lineOf(saleID), -1));
    expect([refused.status, refused.json.message]).toEqual([400, expect.stringContaining("More would be refunded")]);
  });

  it("gives its part of an amount that was taken off the whole line back [refund.part-of-a-discount]", async () => {
    const { json } = await post("Sale.json", {
      ...{ employeeID: 1, registerID: 1, shopID: 1, taxCategoryID: 0, completed: true },
      SaleLines: { SaleLine: { itemID: 1, unitQuantity: 3, unitPrice: "10", discountAmount: "6" } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: "24" } },
    });
    const saleID = String(json.Sale?.saleID);
    const { json: one } = await post(`Sale/${saleID}/refund.json`, picking(await lineOf(saleID), -1));
    expect(one.Sale).toMatchObject({ total: "-8", completed: "true" });
  });
});
