import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { clock, get, post, put, remove } = useShop({ items: 20, sales: 10, customers: 30 });

/** A work order with a part and half an hour of labor. */
async function repair(more: object = {}) {
  const { json } = await post("Workorder.json", { customerID: 1, employeeID: 1, shopID: 1, note: "Squeals", ...more });
  const workorderID = String(json.Workorder?.workorderID);
  await post(`Workorder/${workorderID}/WorkorderItem.json`, { itemID: 1, unitQuantity: 2, unitPrice: "12.5" });
  await post(`Workorder/${workorderID}/WorkorderLine.json`, {
    note: "Labor",
    unitPriceOverride: "40",
    taxClassID: 2,
  });
  return workorderID;
}

describe("parts and labor of a work order", () => {
  it("are added below it, by whoever it is given to, at the item's price [workorder.parts-priced-by-item]", async () => {
    const workorderID = await repair();
    const { json } = await post(`Workorder/${workorderID}/WorkorderItem.json`, { itemID: 2 });
    const item = (await get("Item/2.json")).json.Item;
    const [price] = listOf(item?.Prices?.ItemPrice);
    expect(json.WorkorderItem).toMatchObject({
      workorderID,
      employeeID: "1",
      unitQuantity: "1",
      unitPrice: price?.amount,
    });
    const list = (await get(`Workorder/${workorderID}/WorkorderItem.json`)).json.WorkorderItem;
    expect(column(list, "itemID")).toEqual(["1", "2"]);
  });

  it("are out of reach below another work order [workorder.parts-of-another]", async () => {
    const [mine, other] = [await repair(), await repair()];
    const id = (await get(`Workorder/${mine}/WorkorderLine.json`)).json.WorkorderLine?.workorderLineID;
    expect((await get(`Workorder/${other}/WorkorderLine/${id}.json`)).status).toBe(404);
    expect((await remove(`Workorder/${other}/WorkorderLine/${id}.json`)).status).toBe(404);
  });

  it("are removed with a receipt [workorder.parts-removed-with-receipt]", async () => {
    const workorderID = await repair();
    const id = (await get(`Workorder/${workorderID}/WorkorderLine.json`)).json.WorkorderLine?.workorderLineID;
    const { json } = await remove(`Workorder/${workorderID}/WorkorderLine/${id}.json`);
    expect(json).toEqual({ name: "WorkorderLine", primaryID: id });
  });

  it("cannot be written right below the account [workorder.parts-below]", async () => {
    expect((await post("WorkorderItem.json", { itemID: 1 })).status).toBe(405);
  });
});

describe("the lines of a work order at the register", () => {
  const lineOf = async (record: Wire | undefined) =>
    (await get(`SaleLine/${record?.saleLineID}.json?load_relations=%5B%22Note%22%5D`)).json.SaleLine;
  const partOf = async (workorderID: string) =>
    (await get(`Workorder/${workorderID}/WorkorderItem.json`)).json.WorkorderItem;

  it("are there from the start, of no sale: one for itself and one for each part and labor [workorder.lines-at-register]", async () => {
    const workorderID = await repair();
    const whole = (await get(`Workorder/${workorderID}.json`)).json.Workorder;
    expect([whole?.saleID, (await partOf(workorderID))?.saleID]).toEqual(["0", "0"]);
    const waiting = { saleID: "0", isWorkorder: "true", customerID: "1", employeeID: "1", shopID: "1" };
    expect(await lineOf(whole)).toMatchObject({
      ...waiting,
      itemID: "0",
      unitPrice: "0",
      Note: { note: `Work order #${workorderID}` },
    });
    expect(await lineOf(await partOf(workorderID))).toMatchObject({
      ...waiting,
      itemID: "1",
      unitQuantity: "2",
      unitPrice: "12.5",
      calcSubtotal: "25",
    });
    const labor = (await get(`Workorder/${workorderID}/WorkorderLine.json`)).json.WorkorderLine;
    expect(await lineOf(labor)).toMatchObject({
      ...waiting,
      itemID: "0",
      unitPrice: "40",
      taxClassID: "2",
      Note: { note: "Labor" },
    });
  });

  it("follow what is changed, on a part and on the whole [workorder.lines-follow]", async () => {
    const workorderID = await repair();
    const part = await partOf(workorderID);
    await put(`Workorder/${workorderID}/WorkorderItem/${part?.workorderItemID}.json`, { unitQuantity: 3 });
    expect(await lineOf(part)).toMatchObject({ unitQuantity: "3", calcSubtotal: "37.5" });
    await put(`Workorder/${workorderID}.json`, { customerID: 2, warranty: true });
    expect(await lineOf(part)).toMatchObject({ customerID: "2", unitPrice: "0" });
  });

  it("go with their part, and are changed through it alone [workorder.lines-changed-through-it]", async () => {
    const workorderID = await repair();
    const part = await partOf(workorderID);
    expect((await put(`SaleLine/${part?.saleLineID}.json`, { unitQuantity: 9 })).status).toBe(400);
    expect((await remove(`SaleLine/${part?.saleLineID}.json`)).status).toBe(400);
    await remove(`Workorder/${workorderID}/WorkorderItem/${part?.workorderItemID}.json`);
    expect((await get(`SaleLine/${part?.saleLineID}.json`)).status).toBe(404);
  });

  it("make the special order of a part that is one [workorder.part-as-special-order]", async () => {
    const workorderID = await repair();
    const { json } = await post(`Workorder/${workorderID}/WorkorderItem.json`, { itemID: 2, isSpecialOrder: true });
    const order = (await get(`SpecialOrder.json?saleLineID=${json.WorkorderItem?.saleLineID}`)).json.SpecialOrder;
    expect(order).toMatchObject({ unitQuantity: "1", customerID: "1", completed: "false" });
  });

  it("join the sale when it is checked out, and say when they changed [workorder.lines-join-sale]", async () => {
    const workorderID = await repair();
    const before = await partOf(workorderID);
    clock.advance(60_000);
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    expect(await lineOf(before)).toMatchObject({ saleID, customerID: "1" });
    const part = await partOf(workorderID);
    expect(part).toMatchObject({ saleID, saleLineID: before?.saleLineID });
    expect(part?.timeStamp).not.toBe(before?.timeStamp);
  });
});

describe("checking a work order out", () => {
  it("makes an open sale of its parts and labor for its customer [workorder.checkout]", async () => {
    const workorderID = await repair();
    const { json } = await post(`Workorder/${workorderID}/Checkout.json`, {});
    const saleID = json.Checkout?.saleID;
    const sale = (await get(`Sale/${saleID}.json?load_relations=%5B%22SaleLines%22%5D`)).json.Sale;
    expect(sale).toMatchObject({ completed: "false", customerID: "1", calcSubtotal: "65" });
    expect(column(sale?.SaleLines?.SaleLine, "unitPrice")).toEqual(["0", "12.5", "40"]);
    expect(column(sale?.SaleLines?.SaleLine, "isWorkorder")).toEqual(["true", "true", "true"]);
    const part = (await get(`Workorder/${workorderID}/WorkorderItem.json`)).json.WorkorderItem;
    expect(part?.saleID).toBe(saleID);
    expect((await get(`Workorder/${workorderID}.json`)).json.Workorder?.saleID).toBe(saleID);
  });

  it("answers as lists do [workorder.checkout]", async () => {
    const { json } = await post(`Workorder/${await repair()}/Checkout.json`, {});
    expect(json["@attributes"]).toEqual({ next: "", previous: "" });
  });

  it("of nobody in particular is done by the first employee [workorder.checkout-by-first-employee]", async () => {
    const { json } = await post("Workorder.json", {});
    const { saleID } = (await post(`Workorder/${json.Workorder?.workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    expect((await get(`Sale/${saleID}.json`)).json.Sale).toMatchObject({ employeeID: "1", total: "0" });
  });

  it("takes along what labor is called, how it is taxed, and the discount of the whole [workorder.checkout-takes-along]", async () => {
    const { json } = await post("Discount.json", { name: "Club", discountPercent: "0.1" });
    const workorderID = await repair({ discountID: json.Discount?.discountID });
    const load = encodeURIComponent('["SaleLines.Note"]');
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    const sale = (await get(`Sale/${saleID}.json?load_relations=${load}`)).json.Sale;
    expect(sale).toMatchObject({ discountPercent: "0.1", calcDiscount: "6.5" });
    const [, , labor] = listOf(sale?.SaleLines?.SaleLine);
    expect(labor).toMatchObject({ itemID: "0", taxClassID: "2", tax: "false", Note: { note: "Labor" } });
  });

  it("lets it be done and paid when the sale is completed [workorder.paid-when-sale-completes]", async () => {
    const workorderID = await repair();
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    const total = (await get(`Sale/${saleID}.json`)).json.Sale?.total;
    await put(`Sale/${saleID}.json`, {
      completed: true,
      SalePayments: { SalePayment: { amount: total, paymentTypeID: 1 } },
    });
    const load = encodeURIComponent('["WorkorderStatus"]');
    const { json } = await get(`Workorder/${workorderID}.json?load_relations=${load}`);
    expect(json.Workorder?.WorkorderStatus?.systemValue).toBe("paid");
  });

  it("can happen again when its sale came to nothing [workorder.checked-out-once]", async () => {
    const workorderID = await repair();
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    await remove(`Sale/${saleID}.json`);
    const again = await post(`Workorder/${workorderID}/Checkout.json`, {});
    expect(again.status).toBe(200);
    expect(again.json.Checkout?.saleID).not.toBe(saleID);
  });

  it("happens once, and what was sold stays as it is [workorder.checked-out-once]", async () => {
    const workorderID = await repair();
    await post(`Workorder/${workorderID}/Checkout.json`, {});
    expect((await post(`Workorder/${workorderID}/Checkout.json`, {})).status).toBe(400);
    const id = (await get(`Workorder/${workorderID}/WorkorderLine.json`)).json.WorkorderLine?.workorderLineID;
    expect((await put(`Workorder/${workorderID}/WorkorderLine/${id}.json`, { done: true })).status).toBe(400);
  });

  it("of a whole under warranty costs nothing [workorder.warranty]", async () => {
    const workorderID = await repair({ warranty: true });
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    expect((await get(`Sale/${saleID}.json`)).json.Sale?.total).toBe("0");
  });

  it("of a part under warranty costs nothing [workorder.warranty]", async () => {
    const { json } = await post("Workorder.json", { customerID: 1, employeeID: 1, shopID: 1 });
    const workorderID = json.Workorder?.workorderID;
    await post(`Workorder/${workorderID}/WorkorderItem.json`, { itemID: 1, warranty: true });
    const { saleID } = (await post(`Workorder/${workorderID}/Checkout.json`, {})).json.Checkout ?? {};
    expect((await get(`Sale/${saleID}.json`)).json.Sale?.total).toBe("0");
  });

  it("of one that there is not is a 404", async () => {
    expect((await post("Workorder/99999/Checkout.json", {})).status).toBe(404);
  });
});

describe("cloning a work order", () => {
  it("copies its parts and labor, without its sale [workorder.cloned]", async () => {
    const workorderID = await repair();
    await post(`Workorder/${workorderID}/Checkout.json`, {});
    const { json } = await post(`Workorder/${workorderID}/Clone.json`, {});
    const copy = json.Workorder?.workorderID;
    expect(json.Workorder).toMatchObject({ note: "Squeals", customerID: "1", saleID: "0" });
    expect(json.Workorder?.systemSku).toBe(`25${String(copy).padStart(10, "0")}`);
    const parts = (await get(`Workorder/${copy}/WorkorderItem.json`)).json.WorkorderItem;
    expect(parts).toMatchObject({ itemID: "1", unitQuantity: "2", saleID: "0" });
    const line = (await get(`SaleLine/${parts?.saleLineID}.json`)).json.SaleLine;
    expect(line).toMatchObject({ saleID: "0", isWorkorder: "true", itemID: "1", unitQuantity: "2" });
  });

  it("can be for another shop and employee [workorder.cloned]", async () => {
    const { json } = await post(`Workorder/${await repair()}/Clone.json`, { shopID: 2, employeeID: 2 });
    expect(json.Workorder).toMatchObject({ shopID: "2", employeeID: "2" });
  });
});
