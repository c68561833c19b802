import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, post, put, remove, create, clock, shop } = useShop();

const place = { employeeID: 1, registerID: 1, shopID: 1 };
const CASH = 1;
const CARD = 3;

/** An item at a price, with five in the first shop. */
const goods = (amount: string, more: object = {}) =>
  create("Item", {
    description: "Goods",
    Prices: { ItemPrice: { amount, useTypeID: 1 } },
    ItemShops: { ItemShop: { shopID: 1, qoh: 5 } },
    ...more,
  });

const sell = (itemID: unknown, unitQuantity: number, more: object = {}) => ({ itemID, unitQuantity, ...more });
const pay = (amount: string, paymentTypeID = CASH) => ({ amount, paymentTypeID });

/** Quantity on hand in the first shop. */
async function onHand(itemID: unknown): Promise<unknown> {
  const { json } = await get(`ItemShop.json?itemID=${String(itemID)}&shopID=1`);
  return json.ItemShop?.qoh;
}

/** The only line of a sale. */
const lineOf = (sale: Wire | undefined) => sale?.SaleLines?.SaleLine as Wire;

describe("a sale", () => {
  it("takes its tax category from its shop, and its tip's employee from its own [sale.takes-tax-category-of-shop]", async () => {
    const sale = await create("Sale", place);
    expect(sale).toMatchObject({ taxCategoryID: "1", tax1Rate: "0.056", tax2Rate: "0.03125", tipEmployeeID: "1" });
  });

  it("that is sent with tax category 0 is not taxed, whatever its lines say [sale.without-tax-category-is-untaxed]", async () => {
    const { itemID } = await goods("10");
    const sale = await create("Sale", { ...place, taxCategoryID: "0", SaleLines: [sell(itemID, 1, { tax: "true" })] });
    expect(sale).toMatchObject({ taxCategoryID: "0", total: "10" });
    expect(lineOf(sale).tax).toBe("false");
  });

  it("starts open and empty [sale.starts-open]", async () => {
    const sale = await create("Sale", place);
    expect(sale).toMatchObject({
      completed: "false",
      archived: "false",
      voided: "false",
      total: "0",
      balance: "0",
      change: "0",
    });
  });

  it("prices a line from the item, and from unitPrice where one was sent [sale.line-price-of-item]", async () => {
    const { itemID } = await goods("9.99");
    const sale = await create("Sale", {
      ...place,
      SaleLines: [sell(itemID, 1), sell(itemID, 1, { unitPrice: "5.00" })],
    });
    expect(column(sale.SaleLines?.SaleLine, "unitPrice")).toEqual(["9.99", "5"]);
  });

  it("leaves the maths of a line unrounded, and rounds the sum of each tax half up to cents [sale.line-maths-unrounded]", async () => {
    const { itemID } = await goods("9.99");
    const sale = await create("Sale", { ...place, SaleLines: [sell(itemID, 1)] });
    expect(lineOf(sale)).toMatchObject({
      calcSubtotal: "9.99",
      calcTax1: "0.55944",
      calcTax2: "0.3121875",
      calcTotal: "10.8616275",
    });
    expect(sale).toMatchObject({
      calcSubtotal: "9.99",
      calcTax1: "0.56",
      calcTax2: "0.31",
      total: "10.86",
      balance: "10.86",
      taxTotal: "0.87",
      calcTaxable: "9.99",
      calcNonTaxable: "0",
    });
  });

  it("adds exactly what floats would not [sale.exact-sums]", async () => {
    const { itemID } = await goods("0.1");
    const lines = [sell(itemID, 1, { tax: false }), sell(itemID, 2, { tax: false })];
    expect((await create("Sale", { ...place, SaleLines: lines })).total).toBe("0.3");
  });

  it("rounds the discount of a line to cents and taxes what is left [sale.line-discount-rounded]", async () => {
    const { itemID } = await goods("34.95");
    const sale = await create("Sale", { ...place, SaleLines: [sell(itemID, 2, { discountPercent: "0.05" })] });
    expect(lineOf(sale)).toMatchObject({
      calcSubtotal: "69.9",
      calcLineDiscount: "3.5",
      displayableSubtotal: "66.4",
      calcTax1: "3.7184",
    });
    expect(sale).toMatchObject({ calcDiscount: "3.5", calcSubtotal: "69.9", displayableSubtotal: "66.4" });
  });

  it("takes an amount of discount off the whole line [sale.line-discount-amount-for-whole-line]", async () => {
    const { itemID } = await goods("10");
    const sale = await create("Sale", {
      ...place,
      taxCategoryID: 0,
      SaleLines: [sell(itemID, 3, { discountAmount: "4" })],
    });
    expect(sale).toMatchObject({ calcSubtotal: "30", calcDiscount: "4", total: "26" });
  });

  it("takes the percentage of a discount that is named [sale.named-discount]", async () => {
    const { itemID } = await goods("100");
    const sale = await create("Sale", { ...place, SaleLines: [sell(itemID, 1, { discountID: 1, tax: false })] });
    expect(lineOf(sale)).toMatchObject({ discountPercent: "0.05", calcLineDiscount: "5" });
  });

  it("uses the rates of a tax class that has its own [sale.rates-of-tax-class]", async () => {
    const { itemID } = await goods("100", { taxClassID: 2 });
    const sale = await create("Sale", { ...place, SaleLines: [sell(itemID, 1)] });
    expect(lineOf(sale)).toMatchObject({ taxClassID: "2", tax1Rate: "0", calcTax1: "0", calcTotal: "100" });
  });

  it("does not tax lines without a tax category on the sale, whatever was sent [sale.without-tax-category-is-untaxed]", async () => {
    await put("Shop/1.json", { taxCategoryID: 0 });
    const { itemID } = await goods("10");
    const sale = await create("Sale", { ...place, SaleLines: [sell(itemID, 1, { tax: true })] });
    expect(lineOf(sale)).toMatchObject({ tax: "false", calcTotal: "10" });
    expect(sale).toMatchObject({ calcTaxable: "0", calcNonTaxable: "10" });
  });

  it("gives its lines its employee and its shop [sale.line-follows-sale]", async () => {
    const sale = await create("Sale", { ...place, employeeID: 2, SaleLines: [sell(1, 1)] });
    expect(lineOf(sale)).toMatchObject({ employeeID: "2", shopID: "1" });
  });

  it("takes a charge without an item, with a note [sale.misc-charge]", async () => {
    const line = { unitQuantity: 1, unitPrice: 25, tax: false, Note: { note: "Fitting" } };
    const sale = await create("Sale", { ...place, SaleLines: [line] });
    expect(lineOf(sale)).toMatchObject({ itemID: "0", calcTotal: "25" });
    expect(lineOf(sale).noteID).not.toBe("0");
  });

  it("does not tax a charge of no tax class, so that store credit balances [sale.misc-charge-of-no-tax-class]", async () => {
    const customer = await create("Customer", { firstName: "Kim", CreditAccount: { name: "Kim", creditLimit: 100 } });
    const { creditAccountID } = customer;
    const credit = { itemID: 0, note: "Store Credit", unitQuantity: 1, unitPrice: -100, taxClassID: 0 };
    const sale = await create("Sale", {
      ...{ ...place, customerID: customer.customerID, completed: true, SaleLines: { SaleLine: credit } },
      SalePayments: { SalePayment: { amount: -100, paymentTypeID: 4, creditAccountID } },
    });
    expect(sale).toMatchObject({ completed: "true", total: "-100", balance: "0" });
    expect(lineOf(sale)).toMatchObject({ tax: "false", calcTax1: "0", Note: { note: "Store Credit" } });
    const taxed = await create("Sale", { ...place, SaleLines: { SaleLine: { ...credit, tax: true } } });
    expect(lineOf(taxed)).toMatchObject({ tax: "true", taxClassID: "0" });
  });

  it.each(["upc", "ean", "systemSku", "itemID"])(
    "finds the item of a line by its %s in itemCode [sale.item-code]",
    async (code) => {
      const item = await goods("5", { upc: "012345678905", ean: "4006381333931" });
      const sale = await create("Sale", { ...place, SaleLines: [{ itemCode: item[code], unitQuantity: 1 }] });
      expect(lineOf(sale).itemID).toBe(item.itemID);
    },
  );

  it("has lines of nothing where no quantity is sent [sale.line-without-quantity]", async () => {
    const { itemID } = await goods("10");
    const { saleID } = await create("Sale", place);
    const { json } = await post(`Sale/${saleID}/SaleLine.json`, { itemID });
    expect(json.SaleLine).toMatchObject({ unitQuantity: "0", calcTotal: "0" });
  });

  it("has a receipt that is sent to an address [sale.email-receipt]", async () => {
    const { saleID } = await create("Sale", place);
    const path = `Sale/${saleID}/EmailReceipt.json`;
    const { json } = await post(path, { emailAddress: "somebody@example.com" });
    expect(json.message).toBe("Receipt emailed to: somebody@example.com");
    expect((await post(path, { emailAddress: "somebody" })).status).toBe(400);
  });

  it("moves when a line of its own is saved [sale.moves-with-its-lines]", async () => {
    const { itemID } = await goods("10");
    const { saleID, timeStamp } = await create("Sale", { ...place, SaleLines: [sell(itemID, 1, { tax: false })] });
    clock.advance(60_000);
    const { json } = await post(`Sale/${saleID}/SaleLine.json`, sell(itemID, 2, { tax: false }));
    const { json: after } = await get(`Sale/${saleID}.json`);
    expect(after.Sale).toMatchObject({ total: "30", balance: "30" });
    expect(after.Sale?.timeStamp).not.toBe(timeStamp);
    expect(after.Sale?.updateTime).toBe(after.Sale?.timeStamp);
    await remove(`SaleLine/${json.SaleLine?.saleLineID}.json`);
    expect((await get(`Sale/${saleID}.json`)).json.Sale?.total).toBe("10");
  });

  it("keeps one note of each kind, adding or replacing what is sent [sale.notes-of-two-kinds]", async () => {
    const { saleID } = await create("Sale", { ...place, SaleNotes: { InternalNote: { note: "a" } } });
    await put(`Sale/${saleID}.json`, { SaleNotes: { PrintedNote: { note: "b" } } });
    await put(`Sale/${saleID}.json`, { SaleNotes: { InternalNote: { note: "c" } } });
    const { json } = await get(`Sale/${saleID}.json?load_relations=%5B%22SaleNotes%22%5D`);
    expect(json.Sale?.SaleNotes).toMatchObject({ InternalNote: { note: "c" }, PrintedNote: { note: "b" } });
  });
});

describe("completing a sale", () => {
  it("needs the balance to be 0, marks the time and takes the stock [sale.completes-in-balance]", async () => {
    const { itemID } = await goods("10");
    const sale = await create("Sale", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 2, { tax: false })],
      SalePayments: [pay("20", CARD)],
    });
    expect(sale).toMatchObject({ completed: "true", balance: "0", calcPayments: "20", change: "0" });
    expect(sale.completeTime).toBe(sale.timeStamp);
    expect(await onHand(itemID)).toBe("3");
  });

  it("sums the stock of all shops up again, and goes below zero where there is not enough [sale.completion-takes-stock]", async () => {
    const { itemID } = await goods("10");
    await create("Sale", {
      ...place,
      completed: "true",
      SaleLines: [sell(itemID, 7, { tax: false })],
      SalePayments: [pay("70", CARD)],
    });
    expect(await onHand(itemID)).toBe("-2");
    const { json } = await get(`ItemShop.json?itemID=${itemID}&shopID=0`);
    expect(json.ItemShop).toMatchObject({ qoh: "-2", sellable: "0" });
  });

  it("leaves the stock of what is no goods alone [sale.completion-leaves-services]", async () => {
    const { itemID } = await goods("10", { itemType: "non_inventory" });
    const line = sell(itemID, 1, { tax: false });
    await create("Sale", { ...place, completed: true, SaleLines: [line], SalePayments: [pay("10")] });
    expect(await onHand(itemID)).toBe("5");
  });

  it("gives change on cash: the payment is stored without it [sale.change-on-cash]", async () => {
    const { itemID } = await goods("11.49");
    const sale = await create("Sale", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 1, { tax: false })],
      SalePayments: [pay("15")],
    });
    expect(sale).toMatchObject({ change: "3.51", calcPayments: "11.49", balance: "0" });
    expect(sale.SalePayments?.SalePayment?.amount).toBe("11.49");
  });

  it("gives change on the cash part of a mixed payment [sale.change-on-mixed-payment]", async () => {
    const { itemID } = await goods("10");
    const sale = await create("Sale", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 1, { tax: false })],
      SalePayments: [pay("8", CARD), pay("5")],
    });
    expect(sale.change).toBe("3");
    expect(column(sale.SalePayments?.SalePayment, "amount")).toEqual(["8", "2"]);
  });

  it("fails when too little is paid; the error names the sale, which stays behind, open [sale.underpaid-stays-open]", async () => {
    const { itemID } = await goods("10");
    const { status, json } = await post("Sale.json", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 1, { tax: false })],
      SalePayments: [pay("4")],
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errorClass: "OutOfBalanceError", balance: "6", httpCode: "400" });
    expect(json.message).toMatch(/^Cannot complete an out of balance sale\. /);
    const { json: left } = await get(`Sale/${json.saleID}.json?load_relations=%5B%22SalePayments%22%5D`);
    expect(left.Sale).toMatchObject({ completed: "false", balance: "6" });
    expect(left.Sale?.SalePayments?.SalePayment?.amount).toBe("4");
    expect(await onHand(itemID)).toBe("5");
  });

  it("fails in known words when too much is paid without cash [sale.overpaid-without-cash]", async () => {
    const { itemID } = await goods("10");
    const { json } = await post("Sale.json", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 1, { tax: false })],
      SalePayments: [pay("12", CARD)],
    });
    expect(json.message).toBe("Cannot complete an out of balance sale. Non-cash payments are greater than the total.");
  });

  it("fails in known words when a refund pays too little back [sale.refund-insufficient]", async () => {
    const { itemID } = await goods("10");
    const { json } = await post("Sale.json", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, -1, { tax: false })],
      SalePayments: [pay("-4")],
    });
    expect(json).toMatchObject({
      message: "Cannot complete an out of balance sale. Refunds are insufficient.",
      balance: "-6",
    });
  });

  it("can follow later, with PUT [sale.completes-later]", async () => {
    const { itemID } = await goods("10");
    const { saleID } = await create("Sale", { ...place, SaleLines: [sell(itemID, 1, { tax: false })] });
    clock.advance(60_000);
    const { json } = await put(`Sale/${saleID}.json`, { completed: true, SalePayments: [pay("10")] });
    expect(json.Sale?.completed).toBe("true");
    expect(json.Sale?.completeTime).not.toBe(json.Sale?.createTime);
  });

  it("may be dated back, not ahead [sale.completion-dated-back]", async () => {
    const past = await create("Sale", { ...place, completed: true, completeTime: "2025-01-01T10:00:00+00:00" });
    expect(past.completeTime).toBe("2025-01-01T10:00:00+00:00");
    const { status } = await post("Sale.json", {
      ...place,
      completed: true,
      completeTime: "2099-01-01T10:00:00+00:00",
    });
    expect(status).toBe(400);
  });

  it("charges the credit account that pays [credit-account.charged-on-completion]", async () => {
    const customer = await create("Customer", { firstName: "Ada", CreditAccount: { name: "Ada", creditLimit: 0 } });
    const { itemID } = await goods("10");
    await create("Sale", {
      ...place,
      customerID: customer.customerID,
      completed: true,
      SaleLines: [sell(itemID, 1, { tax: false })],
      SalePayments: [{ amount: 10, paymentTypeID: 4, creditAccountID: customer.creditAccountID }],
    });
    expect(shop().records("CreditAccount").at(-1)?.balance).toBe("10");
  });
});

describe("a completed sale", () => {
  /** A completed sale of two, paid in cash. */
  async function completed() {
    const { itemID } = await goods("10");
    const sale = await create("Sale", {
      ...place,
      completed: true,
      SaleLines: [sell(itemID, 2, { tax: false })],
      SalePayments: [pay("20")],
    });
    return { itemID, saleID: sale.saleID, saleLineID: lineOf(sale).saleLineID };
  }

  it("lets nothing happen to its lines and payments [sale.completed-is-closed]", async () => {
    const { itemID, saleID, saleLineID } = await completed();
    const refused = [
      await put(`Sale/${saleID}.json`, { SaleLines: [sell(itemID, 1)] }),
      await put(`Sale/${saleID}.json`, { SalePayments: [pay("1")] }),
      await post(`Sale/${saleID}/SaleLine.json`, sell(itemID, 1)),
      await put(`SaleLine/${saleLineID}.json`, { unitQuantity: 1 }),
      await remove(`SaleLine/${saleLineID}.json`),
      await remove(`Sale/${saleID}.json`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    const { json } = await get(`Sale/${saleID}.json?load_relations=%5B%22SaleLines%22%5D`);
    expect(listOf(json.Sale?.SaleLines?.SaleLine)).toHaveLength(1);
  });

  it("knows from its start whether promotions apply [sale.promotions-from-the-start]", async () => {
    const { saleID } = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1, enablePromotions: false });
    const { json } = await put(`Sale/${saleID}.json`, { enablePromotions: true });
    expect(json.Sale?.enablePromotions).toBe("false");
  });

  it("stays completed, keeps its totals and takes other changes [sale.completed-takes-other-changes]", async () => {
    const { saleID } = await completed();
    const { json } = await put(`Sale/${saleID}.json`, { completed: false, referenceNumber: "R-1", customerID: 1 });
    expect(json.Sale).toMatchObject({ completed: "true", total: "20", referenceNumber: "R-1", customerID: "1" });
  });

  it("keeps the discount and the taxes that its totals follow from [sale.completed-takes-other-changes]", async () => {
    const { saleID } = await completed();
    const { json } = await put(`Sale/${saleID}.json`, { discountPercent: "0.5", discountID: 1, taxCategoryID: 0 });
    expect(json.Sale).toMatchObject({ discountPercent: "0", discountID: "0", total: "20" });
    expect(json.Sale?.taxCategoryID).not.toBe("0");
  });

  it("does not take its stock twice [sale.completion-takes-stock-once]", async () => {
    const { itemID, saleID } = await completed();
    await put(`Sale/${saleID}.json`, { completed: true });
    expect(await onHand(itemID)).toBe("3");
  });

  it("is refunded by another sale with negative lines, no more than it sold [refund.partial-by-negative-lines]", async () => {
    const { itemID, saleLineID } = await completed();
    const refund = (unitQuantity: number, paid: string) =>
      post("Sale.json", {
        ...place,
        completed: true,
        SaleLines: [sell(itemID, unitQuantity, { tax: false, parentSaleLineID: saleLineID })],
        SalePayments: [pay(paid)],
      });
    expect((await refund(-3, "-30")).status).toBe(400);
    const { status, json } = await refund(-1, "-10");
    expect(status).toBe(200);
    expect(json.Sale).toMatchObject({ total: "-10", balance: "0", calcPayments: "-10" });
    expect(await onHand(itemID)).toBe("4");
    expect((await refund(-2, "-20")).status).toBe(400);
  });
});

describe("an open sale", () => {
  it("is archived by DELETE, and then closed to changes of its lines [sale.archived-by-delete]", async () => {
    const { saleID } = await create("Sale", { ...place, SaleLines: [sell(1, 1)] });
    const { json } = await remove(`Sale/${saleID}.json`);
    expect(json.Sale?.archived).toBe("true");
    expect((await get("Sale.json")).json.Sale).toBeUndefined();
    expect((await post(`Sale/${saleID}/SaleLine.json`, sell(1, 1))).status).toBe(400);
  });
});

describe("a sale whose prices include the taxes", () => {
  it("comes to its prices, with the taxes taken out of them [sale.inclusive-prices]", async () => {
    const { taxCategoryID } = await create("TaxCategory", { tax1Name: "VAT", tax1Rate: "0.2", isTaxInclusive: true });
    const sale = await create("Sale", {
      ...place,
      taxCategoryID,
      SaleLines: [sell(1, 2, { unitPrice: "6", tax: true, discountPercent: "0.5" })],
    });
    expect(sale).toMatchObject({
      isTaxInclusive: "true",
      total: "6",
      calcSubtotal: "10",
      calcDiscount: "5",
      calcTax1: "1",
    });
    expect(lineOf(sale)).toMatchObject({ displayableUnitPrice: "6", displayableSubtotal: "6", calcTotal: "6" });
  });

  it("loses no cent where nothing divides evenly [sale.inclusive-prices]", async () => {
    const { taxCategoryID } = await create("TaxCategory", { tax1Name: "VAT", tax1Rate: "0.07", isTaxInclusive: true });
    const SaleLines = [sell(1, 1, { unitPrice: "9.99", tax: true }), sell(1, 3, { unitPrice: "0.01", tax: true })];
    expect(await create("Sale", { ...place, taxCategoryID, SaleLines })).toMatchObject({ total: "10.02" });
  });
});

describe("a line without a sale", () => {
  const reserve = () => create("SaleLine", { ...sell(1, 1), customerID: 1, employeeID: 1, shopID: 1, isLayaway: true });

  it("is worked out with the rates of its shop [sale.line-without-sale-taxed-by-shop]", async () => {
    const line = await reserve();
    expect(line).toMatchObject({ saleID: "0", taxCategoryID: "0", tax: "true" });
    expect(line.calcTax1).not.toBe("0");
  });

  it("joins a sale of its own customer only [sale.line-joins-own-customer]", async () => {
    const { saleLineID } = await reserve();
    const others = await create("Sale", { ...place, customerID: 2 });
    expect((await put(`SaleLine/${saleLineID}.json`, { saleID: others.saleID })).status).toBe(400);
    const own = await create("Sale", { ...place, customerID: 1 });
    expect((await put(`SaleLine/${saleLineID}.json`, { saleID: own.saleID })).json.SaleLine?.Sale?.saleID).toBe(
      own.saleID,
    );
    const second = await reserve();
    const joined = await create("Sale", { ...place, customerID: 1, SaleLines: [{ saleLineID: second.saleLineID }] });
    expect(lineOf(joined).saleLineID).toBe(second.saleLineID);
    expect(joined.total).not.toBe("0");
  });
});
