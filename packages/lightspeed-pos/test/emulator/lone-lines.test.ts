import { describe, expect, it } from "vitest";
import { useShop } from "./support.js";

const { create, get, post, put } = useShop();

const till = { employeeID: 1, registerID: 1, shopID: 1 };
const goods = { itemID: 1, unitQuantity: 1 };
const layaway = { ...goods, employeeID: 1, shopID: 1, customerID: 1, isLayaway: true };
const STRAY = "SaleLine not saved. Without a Sale it must be a layaway or a special order.";

/** The answer to a new line: its status, and what was said. */
async function refusal(line: object) {
  const { status, json } = await post("SaleLine.json", line);
  return [status, json.message];
}

/** A line of an open sale of the customer. */
async function lineOnSale(customerID = 0): Promise<string> {
  const { SaleLines } = await create("Sale", { ...till, customerID, SaleLines: { SaleLine: goods } });
  return String(SaleLines?.SaleLine?.saleLineID);
}

describe("a new line at the endpoint of lines", () => {
  it("is a layaway or a special order [sale.lines-alone-are-layaways]", async () => {
    expect(await refusal({ ...layaway, isLayaway: false })).toEqual([400, STRAY]);
    expect((await post("SaleLine.json", layaway)).status).toBe(200);
    expect((await post("SaleLine.json", { ...layaway, isLayaway: false, isSpecialOrder: true })).status).toBe(200);
  });

  it.each(["customerID", "itemID", "employeeID", "shopID"])(
    "needs %s [sale.lines-alone-are-layaways]",
    async (name) => {
      expect(await refusal({ ...layaway, [name]: undefined })).toEqual([400, `${name} cannot be blank.`]);
    },
  );

  it.each([-1, 0, undefined])("needs more than a quantity of %s [sale.lines-alone-are-layaways]", async (quantity) => {
    expect(await refusal({ ...layaway, unitQuantity: quantity })).toEqual([400, "unitQuantity must be above 0."]);
  });

  it("names its item by a code as well [sale.lines-alone-are-layaways]", async () => {
    const { systemSku } = (await get("Item/2.json")).json.Item ?? {};
    const line = await create("SaleLine", { ...layaway, itemID: 0, itemCode: systemSku });
    expect(line.itemID).toBe("2");
  });

  it("is put on no sale [sale.made-below-its-sale]", async () => {
    const { saleID } = await create("Sale", { ...till, customerID: 1 });
    expect(await refusal({ ...layaway, isLayaway: false, saleID })).toEqual([400, STRAY]);
    expect((await create("SaleLine", { ...layaway, saleID })).saleID).toBe("0");
  });
});

describe("a new line below a sale", () => {
  it("is on that sale, whatever else it names [sale.made-below-its-sale]", async () => {
    const [own, other] = [await create("Sale", till), await create("Sale", till)];
    const { json } = await post(`Sale/${own.saleID}/SaleLine.json`, { ...goods, saleID: other.saleID });
    expect(json.SaleLine?.saleID).toBe(own.saleID);
  });
});

describe("a line that leaves its sale", () => {
  it("is a layaway or a special order [sale.lines-alone-are-layaways]", async () => {
    const { status, json } = await put(`SaleLine/${await lineOnSale(1)}.json`, { saleID: 0 });
    expect([status, json.message]).toEqual([400, STRAY]);
  });

  it("needs a customer, its own or the sale's [sale.lines-alone-are-layaways]", async () => {
    const ofNobody = `SaleLine/${await lineOnSale()}.json`;
    const { status, json } = await put(ofNobody, { isLayaway: true });
    expect([status, json.message]).toEqual([400, "customerID cannot be blank."]);
    expect((await put(ofNobody, { isLayaway: true, customerID: 2 })).json.SaleLine?.customerID).toBe("2");
    expect((await put(`SaleLine/${await lineOnSale(1)}.json`, { isSpecialOrder: true })).json.SaleLine).toMatchObject({
      saleID: "0",
      customerID: "1",
    });
  });

  it("stays what it waits as, and can be sent back as it was read [sale.lines-alone-are-layaways]", async () => {
    const { saleLineID } = await create("SaleLine", layaway);
    const path = `SaleLine/${saleLineID}.json`;
    expect((await put(path, (await get(path)).json.SaleLine)).status).toBe(200);
    expect((await put(path, { isLayaway: false })).json.message).toBe(STRAY);
    expect((await put(path, { customerID: 0 })).json.message).toBe("customerID cannot be blank.");
  });
});
