import { describe, expect, it } from "vitest";
import { useShop, type Wire } from "./support.js";

const { create, get, put, remove, post } = useShop();

const newLine = (fields: object = {}) =>
  create("SaleLine", {
    employeeID: 1,
    shopID: 1,
    customerID: 1,
    itemID: 1,
    unitQuantity: 2,
    isSpecialOrder: true,
    ...fields,
  });
const orderOf = async (line: Wire) =>
  (await get(`SpecialOrder.json?saleLineID=${line.saleLineID}`)).json.SpecialOrder as Wire | undefined;

describe("a special order", () => {
  it("is made by its sale line, and shown with the answer [special-order.made-by-line]", async () => {
    const line = await newLine();
    expect(line.SpecialOrder?.SpecialOrder).toMatchObject({ saleLineID: line.saleLineID, status: "Not Ordered" });
    expect(await orderOf(line)).toMatchObject({
      unitQuantity: "2",
      completed: "false",
      contacted: "false",
      customerID: "1",
      shopID: "1",
      orderLineID: "0",
      transferItemID: "0",
    });
  });

  it("is not made by a line that is none [special-order.made-by-line]", async () => {
    expect(await orderOf(await newLine({ isSpecialOrder: false, isLayaway: true }))).toBeUndefined();
  });

  it("follows its line [special-order.follows-line]", async () => {
    const line = await newLine();
    await put(`SaleLine/${line.saleLineID}.json`, { unitQuantity: 5, customerID: 2 });
    expect(await orderOf(line)).toMatchObject({ unitQuantity: "5", customerID: "2" });
  });

  it("is completed when its line joins a sale [special-order.completed-by-sale]", async () => {
    const line = await newLine();
    const sale = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1, customerID: 1 });
    await put(`SaleLine/${line.saleLineID}.json`, { saleID: sale.saleID });
    expect(await orderOf(line)).toMatchObject({ completed: "true", status: "Completed" });
  });

  it("goes with its line [special-order.goes-with-line]", async () => {
    const line = await newLine();
    await remove(`SaleLine/${line.saleLineID}.json`);
    expect(await orderOf(line)).toBeUndefined();
  });

  it("cannot be written [special-order.read-only]", async () => {
    const line = await newLine();
    const order = await orderOf(line);
    expect((await put(`SpecialOrder/${order?.specialOrderID}.json`, { contacted: true })).status).toBe(405);
    expect((await post("SpecialOrder.json", { saleLineID: line.saleLineID })).status).toBe(405);
  });

  it("shows its line, with the line's own relations [special-order.brings-line]", async () => {
    const line = await newLine();
    const relations = encodeURIComponent('["SaleLine.Item.Note","SaleLine.TaxClass","OrderLine"]');
    const { json } = await get(`SpecialOrder.json?saleLineID=${line.saleLineID}&load_relations=${relations}`);
    expect(json.SpecialOrder?.SaleLine).toMatchObject({ saleLineID: line.saleLineID, Item: { itemID: "1" } });
    expect(Object.keys(json.SpecialOrder ?? {})).not.toContain("OrderLine");
  });
});
