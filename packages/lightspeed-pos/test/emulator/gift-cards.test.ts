import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { create, get, post, put, remove, shop } = useShop();

const CODE = "2312345678904";
const newCard = () => create("CreditAccount", { code: CODE, name: "Gift Card" });
const cards = async (query: string) => column((await get(`CreditAccount.json?${query}`)).json.CreditAccount, "name");
const read = async (card: Wire) => (await get(`CreditAccount/${card.creditAccountID}.json`)).json.CreditAccount ?? {};

const sale = { employeeID: 1, registerID: 1, shopID: 1 };
const load = (card: Wire, amount: string) => ({ amount, creditAccountID: card.creditAccountID, paymentTypeID: 5 });
const cash = (amount: string) => ({ amount, paymentTypeID: 1 });

/** Sells a card with credit on it. */
function sellCredit(card: Wire, amount: string) {
  const SalePayments = { SalePayment: [load(card, `-${amount}`), cash(amount)] };
  return post("Sale.json", { ...sale, completed: true, SalePayments });
}

describe("a gift card", () => {
  it("is made by POST, with its code masked to the last four [gift-card.made-by-post]", async () => {
    const card = await newCard();
    expect(card).toMatchObject({ giftCard: "true", code: "*********8904", balance: "0", customerID: "0" });
    expect((await read(card)).code).toBe("*********8904");
  });

  it.each(["", "1234567", "1".repeat(33)])(
    "is refused with the code '%s': 8 to 32 characters [gift-card.code-length]",
    async (code) => {
      const { status, json } = await post("CreditAccount.json", { code });
      expect([status, json.message]).toEqual([400, "code must be 8 to 32 characters."]);
    },
  );

  it("has a code that no other has [gift-card.code-unique]", async () => {
    await newCard();
    const { status, json } = await post("CreditAccount.json", { code: CODE });
    expect([status, json.message]).toEqual([400, "code must be unique. Another gift card has it."]);
  });

  it("is on no list that does not ask for gift cards [gift-card.listed-when-asked]", async () => {
    await newCard();
    expect(await cards("limit=100")).not.toContain("Gift Card");
    expect(await cards("giftCard=false")).not.toContain("Gift Card");
    expect(await cards("giftCard=true")).toContain("Gift Card");
  });

  it("is found by its code, with giftCard and archived both true [gift-card.found-by-code]", async () => {
    await newCard();
    expect(await cards(`giftCard=true&archived=true&code=${CODE}`)).toEqual(["Gift Card"]);
    expect(await cards(`giftCard=true&code=${CODE}`)).toEqual([]);
    expect(await cards(`archived=true&code=${CODE}`)).toEqual([]);
    expect(await cards("giftCard=true&archived=true&code=0000000000000")).toEqual([]);
  });

  it("is looked up by equality alone: another operator has no effect [gift-card.looked-up-by-equality]", async () => {
    const all = await cards("giftCard=true&archived=true");
    expect(await cards(`giftCard=true&archived=true&code=~,${CODE.slice(0, 4)}%25`)).toEqual(all);
  });

  it("that is loaded comes with the note and the account of its sale [gift-card.loading-answer]", async () => {
    const card = await newCard();
    const { json } = await sellCredit(card, "100");
    const { SaleLines, SalePayments } = json.Sale as { SaleLines: Wire; SalePayments: Wire };
    expect(SaleLines.SaleLine?.Note).toMatchObject({ isPublic: "false", note: expect.stringContaining("Gift Card") });
    const [loading, paying] = listOf(SalePayments.SalePayment);
    const { salePaymentID, creditAccountID } = loading as Wire;
    const account = { salePaymentID, creditAccountID, saleLineID: SaleLines.SaleLine?.saleLineID };
    expect(loading).toMatchObject({ SaleAccounts: { SaleAccount: account } });
    expect(paying).not.toHaveProperty("SaleAccounts");
  });

  it("keeps its code whatever is sent [gift-card.code-kept]", async () => {
    const card = await newCard();
    const { json } = await put(`CreditAccount/${card.creditAccountID}.json`, { code: "99999999", description: "New" });
    expect(json.CreditAccount).toMatchObject({ code: "*********8904", description: "New" });
  });

  it("is archived by DELETE, and keeps its balance [gift-card.archived-keeps-balance]", async () => {
    const card = await newCard();
    await sellCredit(card, "100");
    const { json } = await remove(`CreditAccount/${card.creditAccountID}.json`);
    expect(json.CreditAccount).toMatchObject({ archived: "true", balance: "-100" });
  });
});

describe("loading a gift card", () => {
  it("needs a negative payment and an opposite one, and leaves credit as a negative balance [gift-card.loaded-by-negative-payment]", async () => {
    const card = await newCard();
    const { status, json, text } = await sellCredit(card, "100");
    expect(status, text).toBe(200);
    expect(json.Sale).toMatchObject({ total: "0", totalDue: "100", displayableTotal: "100", balance: "0" });
    expect((await read(card)).balance).toBe("-100");
  });

  it("adds a line that is no item, with a note that does not hold the code [gift-card.load-adds-line]", async () => {
    const card = await newCard();
    const { json } = await sellCredit(card, "100");
    expect(json.Sale?.SaleLines?.SaleLine).toMatchObject({ itemID: "0", unitQuantity: "1", calcTotal: "0" });
    const id = json.Sale?.SaleLines?.SaleLine?.saleLineID;
    const line = await get(`SaleLine/${id}.json?load_relations=%5B%22Note%22%5D`);
    expect(line.json.SaleLine?.Note).toMatchObject({ note: "Gift Card Purchase" });
    expect(line.text).not.toContain(CODE);
  });

  it("links payment, line and card [gift-card.load-is-linked]", async () => {
    const card = await newCard();
    const { json } = await sellCredit(card, "100");
    const relations = encodeURIComponent('["SalePayments.SaleAccounts"]');
    const read = await get(`Sale/${json.Sale?.saleID}.json?load_relations=${relations}`);
    const [loaded] = listOf(read.json.Sale?.SalePayments?.SalePayment);
    expect(loaded?.SaleAccounts?.SaleAccount).toMatchObject({
      creditAccountID: card.creditAccountID,
      salePaymentID: loaded?.salePaymentID,
      saleLineID: json.Sale?.SaleLines?.SaleLine?.saleLineID,
    });
  });

  it("fails on a register named eCom, and leaves nothing behind [gift-card.not-on-ecom]", async () => {
    await put("Register/1.json", { name: "eCom" });
    const card = await newCard();
    expect((await sellCredit(card, "100")).status).toBe(400);
    expect((await read(card)).balance).toBe("0");
    expect(shop().records("Sale")).toEqual([]);
  });

  it("is undone by paying with it: what it pays is not due any more [gift-card.payment-is-not-due]", async () => {
    const card = await newCard();
    await sellCredit(card, "100");
    const item = await create("Item", { description: "Bell", tax: false, Prices: price("11.49") });
    const { json } = await post("Sale.json", {
      ...sale,
      completed: true,
      SaleLines: { SaleLine: { itemID: item.itemID, unitQuantity: 1 } },
      SalePayments: { SalePayment: load(card, "11.49") },
    });
    expect(json.Sale).toMatchObject({ total: "11.49", totalDue: "0", displayableTotal: "11.49" });
    expect((await read(card)).balance).toBe("-88.51");
  });
});

describe("a credit account", () => {
  it("of a customer is written with the customer, has no code, and shows the customer's contact [credit-account.written-with-customer]", async () => {
    const customer = await create("Customer", {
      firstName: "Ann",
      CreditAccount: { name: "Account", creditLimit: "500" },
      Contact: { Emails: { ContactEmail: { address: "ann@example.com", useType: "Primary" } } },
    });
    const relations = encodeURIComponent('["Contact","WithdrawalPayments"]');
    const { json } = await get(`CreditAccount/${customer.creditAccountID}.json?load_relations=${relations}`);
    expect(json.CreditAccount).toMatchObject({ giftCard: "false", code: "", creditLimit: "500" });
    expect(json.CreditAccount?.Contact?.Emails?.ContactEmail).toMatchObject({ address: "ann@example.com" });
    expect(Object.keys(json.CreditAccount ?? {})).not.toContain("WithdrawalPayments");
  });

  it("shows the payments that changed it [credit-account.shows-payments]", async () => {
    const card = await newCard();
    await sellCredit(card, "20");
    const relations = encodeURIComponent('["WithdrawalPayments"]');
    const { json } = await get(`CreditAccount/${card.creditAccountID}.json?load_relations=${relations}`);
    expect(json.CreditAccount?.WithdrawalPayments?.SalePayment).toMatchObject({ amount: "-20" });
  });
});

function price(amount: string) {
  return { ItemPrice: { amount, useType: "Default" } };
}
