import { describe, expect, it } from "vitest";
import { useShop } from "./support.js";

const { create, get, post, put } = useShop();

const till = { employeeID: 1, registerID: 1, shopID: 1 };
const goods = { itemID: 1, unitQuantity: 1, unitPrice: 10 };
const TWO = "SaleLine cannot have discountAmount and discountPercent set at the same time.";

/** Sells goods at a discount: the status, and what was said. */
async function sold(discount: object) {
  const { status, json } = await post("Sale.json", { ...till, SaleLines: { SaleLine: { ...goods, ...discount } } });
  return [status, json.message];
}

/** The path of a line of an open sale. */
async function lineAt(discount: object): Promise<string> {
  const { saleID } = await create("Sale", till);
  const { json } = await post(`Sale/${saleID}/SaleLine.json`, { ...goods, ...discount });
  return `SaleLine/${String(json.SaleLine?.saleLineID)}.json`;
}

describe("the discount of a line", () => {
  it("is an amount or a percentage [sale.line-discount-limits]", async () => {
    expect(await sold({ discountAmount: 1, discountPercent: "0.1" })).toEqual([400, TWO]);
    expect(await sold({ discountAmount: "0.00", discountPercent: "0.1" })).toEqual([200, undefined]);
    const line = await lineAt({});
    expect((await put(line, { discountAmount: 1, discountPercent: "0.1" })).json.message).toBe(TWO);
  });

  it("is no more than the whole [sale.line-discount-limits]", async () => {
    expect(await sold({ discountPercent: "1.01" })).toEqual([400, "discountPercent must be 1 at most."]);
    expect(await sold({ discountPercent: "1" })).toEqual([200, undefined]);
    expect((await put(await lineAt({}), { discountPercent: 10 })).status).toBe(400);
  });

  it("can be sent back as it was read [sale.line-discount-limits]", async () => {
    const line = await lineAt({ discountPercent: "0.1" });
    const read = (await get(line)).json.SaleLine;
    expect((await put(line, read)).json.SaleLine).toMatchObject({ discountAmount: "0", discountPercent: "0.1" });
  });

  it("takes the place of what was there [sale.line-discount-replaced]", async () => {
    const line = await lineAt({ discountPercent: "0.1" });
    expect((await put(line, { discountAmount: 2 })).json.SaleLine).toMatchObject({
      discountAmount: "2",
      discountPercent: "0",
      calcLineDiscount: "2",
    });
    expect((await put(line, { discountPercent: "0.5" })).json.SaleLine).toMatchObject({
      discountAmount: "0",
      discountPercent: "0.5",
    });
  });
});

describe("the discount of a sale", () => {
  it("is no more than the whole [sale.discount-limits]", async () => {
    const { status, json } = await post("Sale.json", { ...till, discountPercent: "1.5" });
    expect([status, json.message]).toEqual([400, "discountPercent must be 1 at most."]);
    const { saleID } = await create("Sale", { ...till, discountPercent: 1 });
    expect((await put(`Sale/${saleID}.json`, { discountPercent: 2 })).status).toBe(400);
  });

  it("is a percentage, so a discount of an amount is not taken [sale.discount-limits]", async () => {
    const { discountID } = await create("Discount", { name: "Two off", discountAmount: 2 });
    const { status, json } = await post("Sale.json", { ...till, discountID });
    expect([status, json.message]).toEqual([400, "Sale not saved. Its Discount must be a percentage."]);
    expect(await sold({ discountID })).toEqual([200, undefined]);
  });
});
