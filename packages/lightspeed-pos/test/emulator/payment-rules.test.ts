import { describe, expect, it } from "vitest";
import { useShop, type Wire } from "./support.js";

const { create, get, post, put, remove } = useShop();

const till = { employeeID: 1, registerID: 1, shopID: 1 };
const CREDIT_ACCOUNT = 4;
const GIFT_CARD = 5;

/** A sale of so much, paid in one way and completed. */
function sell(price: number, payment: object, more: object = {}) {
  const SaleLines = { SaleLine: { itemID: 1, unitQuantity: 1, unitPrice: price, tax: false } };
  return post("Sale.json", {
    ...till,
    completed: true,
    SaleLines,
    SalePayments: { SalePayment: { amount: price, ...payment } },
    ...more,
  });
}

async function refusal(answer: ReturnType<typeof post>) {
  const { status, json } = await answer;
  return [status, json.message];
}

/** The credit account of a new customer. */
async function account(creditLimit: number): Promise<Wire> {
  const { customerID } = await create("Customer", { firstName: "Ada", CreditAccount: { name: "Ada", creditLimit } });
  return (await get(`CreditAccount.json?customerID=${String(customerID)}`)).json.CreditAccount ?? {};
}

const on = ({ creditAccountID }: Wire) => ({ creditAccountID, paymentTypeID: CREDIT_ACCOUNT });
const balanceOf = async ({ creditAccountID }: Wire) =>
  (await get(`CreditAccount/${String(creditAccountID)}.json`)).json.CreditAccount?.balance;

describe("paying from a credit account", () => {
  it("goes as far as its limit [credit-account.limit]", async () => {
    const credit = await account(100);
    expect((await sell(60, on(credit))).status).toBe(200);
    expect(await refusal(sell(50, on(credit)))).toEqual([
      400,
      `Sale not completed. CreditAccount ${String(credit.creditAccountID)} would owe 110, and its creditLimit is 100.`,
    ]);
    expect(await balanceOf(credit)).toBe("60");
    expect((await sell(40, on(credit))).status).toBe(200);
  });

  it("goes further by what was paid in before [credit-account.limit]", async () => {
    const credit = await account(100);
    const SalePayment = [
      { ...on(credit), amount: -20 },
      { paymentTypeID: 1, amount: 20 },
    ];
    expect((await post("Sale.json", { ...till, completed: true, SalePayments: { SalePayment } })).status).toBe(200);
    expect((await sell(120, on(credit))).status).toBe(200);
    expect(await balanceOf(credit)).toBe("100");
  });

  it("has no end where the limit is 0 [credit-account.limit]", async () => {
    expect((await sell(5000, on(await account(0)))).status).toBe(200);
  });

  it("can be given back though more is owed than the limit [credit-account.limit]", async () => {
    const credit = await account(100);
    await sell(80, on(credit));
    const owner = `Customer/${String(credit.customerID)}.json`;
    await put(owner, { CreditAccount: { creditLimit: 10 } });
    const SalePayment = [
      { ...on(credit), amount: -30 },
      { paymentTypeID: 1, amount: 30 },
    ];
    expect((await post("Sale.json", { ...till, completed: true, SalePayments: { SalePayment } })).status).toBe(200);
    expect(await balanceOf(credit)).toBe("50");
  });

  it("names the account, for gift cards too [credit-account.named-by-payment]", async () => {
    for (const paymentTypeID of [CREDIT_ACCOUNT, GIFT_CARD])
      expect(await refusal(sell(5, { paymentTypeID }))).toEqual([400, "creditAccountID cannot be blank."]);
  });

  it("has a payment type that pays from no gift card, and the other way round [credit-account.payment-type]", async () => {
    const credit = await account(0);
    const card = await create("CreditAccount", { code: "2312345678904" });
    const { creditAccountID } = credit;
    expect(await refusal(sell(5, { creditAccountID, paymentTypeID: GIFT_CARD }))).toEqual([
      400,
      `SalePayment not saved. CreditAccount ${String(creditAccountID)} is no gift card.`,
    ]);
    expect((await sell(5, on(card))).status).toBe(400);
  });
});

describe("a reserved payment type", () => {
  it("cannot be changed, but be sent back as it was read [payment-type.reserved]", async () => {
    const read = (await get("PaymentType/1.json")).json.PaymentType;
    expect((await put("PaymentType/1.json", read)).json.PaymentType).toEqual(read);
    const message = "PaymentType not updated. It is reserved, and cannot be changed.";
    expect(await refusal(put("PaymentType/1.json", { ...read, name: "Coins" }))).toEqual([400, message]);
    expect(await refusal(put("PaymentType/3.json", { requireCustomer: true }))).toEqual([400, message]);
  });

  it("cannot be archived, others can [payment-type.reserved]", async () => {
    const message = "PaymentType not archived. It is reserved, and cannot be changed.";
    expect(await refusal(remove("PaymentType/4.json"))).toEqual([400, message]);
    expect((await remove("PaymentType/2.json")).json.PaymentType?.archived).toBe("true");
  });
});

describe("a payment type that an account added", () => {
  it("stays user defined, whatever is sent [payment-type.added-is-user-defined]", async () => {
    const own = { name: "Payment Name", type: "cash", internalReserved: true };
    const { paymentTypeID } = await create("PaymentType", own);
    const { json } = await put(`PaymentType/${paymentTypeID}.json`, { ...own, name: "External Payment" });
    expect(json.PaymentType).toMatchObject({
      name: "External Payment",
      type: "user defined",
      internalReserved: "false",
    });
  });
});

describe("what requires a customer", () => {
  it("is a payment type [sale.payment-requires-customer]", async () => {
    const { paymentTypeID } = await create("PaymentType", { name: "Invoice", requireCustomer: true });
    const message = 'Sale not saved. The PaymentType "Invoice" requires a Customer.';
    expect(await refusal(sell(5, { paymentTypeID }))).toEqual([400, message]);
    expect((await sell(5, { paymentTypeID }, { customerID: 1 })).status).toBe(200);
    const { saleID } = await create("Sale", till);
    const SalePayments = { SalePayment: { paymentTypeID, amount: 1 } };
    expect(await refusal(put(`Sale/${saleID}.json`, { SalePayments }))).toEqual([400, message]);
    expect((await put(`Sale/${saleID}.json`, { SalePayments, customerID: 1 })).status).toBe(200);
    expect(await refusal(put(`Sale/${saleID}.json`, { customerID: 0 }))).toEqual([400, message]);
  });

  it("is a discount, of a sale or a line [sale.discount-requires-customer]", async () => {
    const { discountID } = await create("Discount", { name: "Club", discountPercent: "0.1", requireCustomer: true });
    const message = 'Sale not saved. The Discount "Club" requires a Customer.';
    const goods = { itemID: 1, unitQuantity: 1 };
    expect(await refusal(post("Sale.json", { ...till, discountID }))).toEqual([400, message]);
    expect((await post("Sale.json", { ...till, discountID, customerID: 1 })).status).toBe(200);
    const open = await create("Sale", till);
    expect(await refusal(post(`Sale/${open.saleID}/SaleLine.json`, { ...goods, discountID }))).toEqual([400, message]);
    const { json } = await post(`Sale/${open.saleID}/SaleLine.json`, goods);
    const line = `SaleLine/${String(json.SaleLine?.saleLineID)}.json`;
    expect(await refusal(put(line, { discountID }))).toEqual([400, message]);
    await put(`Sale/${open.saleID}.json`, { customerID: 1 });
    expect((await put(line, { discountID })).status).toBe(200);
  });
});
