import { describe, expect, it } from "vitest";
import { column, useShop } from "./support.js";

const { create, get, post, put, remove } = useShop({ customers: 20, sales: 120 });

describe("a work order", () => {
  it("is numbered by its id, comes in now, and is open [workorder.starts-open]", async () => {
    const workorder = await create("Workorder", { customerID: 1, employeeID: 1, shopID: 2 });
    expect(workorder).toMatchObject({
      systemSku: `25${String(workorder.workorderID).padStart(10, "0")}`,
      timeIn: workorder.timeStamp,
      workorderStatusID: "1",
      saleID: "0",
      shopID: "2",
    });
  });

  it("has notes that are plain text [workorder.plain-notes]", async () => {
    const workorder = await create("Workorder", { customerID: 1, note: "Squeals", internalNote: "Rusty" });
    expect([workorder.note, workorder.internalNote]).toEqual(["Squeals", "Rusty"]);
  });

  it("is archived by DELETE, which answers with a receipt and no envelope [workorder.receipt-of-delete]", async () => {
    const { status, json } = await remove("Workorder/1.json");
    expect([status, json]).toEqual([200, { name: "Workorder", primaryID: "1" }]);
    expect((await get("Workorder/1.json")).json.Workorder?.archived).toBe("true");
    expect((await get("Workorder.json?workorderID=1")).json.Workorder).toBeUndefined();
  });

  it("shows its lines, parts, status, customer and piece [workorder.relations]", async () => {
    const relations = encodeURIComponent(
      '["WorkorderLines.TaxClass","WorkorderItems","WorkorderStatus","Customer","Serialized","Employee"]',
    );
    const { json } = await get(`Workorder/1.json?load_relations=${relations}`);
    const { Workorder } = json;
    expect(Workorder?.WorkorderLines?.WorkorderLine).toMatchObject({ workorderID: "1", TaxClass: { name: "Labor" } });
    expect(Workorder?.WorkorderStatus?.workorderStatusID).toBe(Workorder?.workorderStatusID);
    expect(Workorder?.Serialized?.customerID).toBe(Workorder?.Customer?.customerID);
    expect(Workorder?.Employee?.employeeID).toBe(Workorder?.employeeID);
  });

  it("has five statuses to begin with [workorder.five-statuses]", async () => {
    const { json } = await get("WorkorderStatus.json");
    expect(column(json.WorkorderStatus, "systemValue")).toEqual(["open", "estimate", "waiting", "finished", "paid"]);
  });

  it("has lines and parts that are only read at their own endpoints [workorder.parts-below]", async () => {
    expect((await post("WorkorderLine.json", { workorderID: 1 })).status).toBe(405);
    expect((await post("WorkorderItem.json", { workorderID: 1 })).status).toBe(405);
  });
});

describe("a quote", () => {
  it("takes a day as midnight in the shop's time zone, and now where none is sent [quote.day-as-midnight]", async () => {
    const quote = await create("Quote", { issueDate: "2021-04-04", notes: "Special offer", employeeID: 1 });
    expect(quote).toMatchObject({ issueDate: "2021-04-04T07:00:00+00:00", notes: "Special offer", archived: "false" });
    expect((await create("Quote", {})).issueDate).toBe("2026-03-20T12:00:00+00:00");
  });

  it("is known to its sale, which stays open when the quote is archived [quote.known-to-sale]", async () => {
    const sale = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1 });
    const quote = await create("Quote", { saleID: sale.saleID });
    expect((await get(`Sale/${sale.saleID}.json`)).json.Sale?.quoteID).toBe(quote.quoteID);
    expect((await remove(`Quote/${quote.quoteID}.json`)).json.Quote?.archived).toBe("true");
    expect((await get(`Sale/${sale.saleID}.json`)).json.Sale).toMatchObject({ archived: "false", completed: "false" });
  });

  it("leaves a sale for another [quote.leaves-sale]", async () => {
    const [first, second] = [await newSale(), await newSale()];
    const quote = await create("Quote", { saleID: first.saleID });
    await put(`Quote/${quote.quoteID}.json`, { saleID: second.saleID });
    const quotes = await Promise.all([first, second].map(({ saleID }) => get(`Sale/${saleID}.json`)));
    expect(quotes.map(({ json }) => json.Sale?.quoteID)).toEqual(["0", quote.quoteID]);
  });
});

describe("an address to send to", () => {
  it("is written inside its sale, belongs to it and to its customer, and has a contact [customer.ship-to-of-sale]", async () => {
    const sale = await create("Sale", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      customerID: 1,
      ShipTo: { firstName: "Alex", shipNote: "Ring", Contact: { Addresses: { ContactAddress: { city: "Tucson" } } } },
    });
    const { json } = await get(`ShipTo.json?saleID=${sale.saleID}&load_relations=%5B%22Contact%22%5D`);
    expect(json.ShipTo).toMatchObject({
      shipToID: sale.shipToID,
      firstName: "Alex",
      customerID: "1",
      shipped: "false",
    });
    expect(json.ShipTo?.Contact?.Addresses?.ContactAddress).toMatchObject({ city: "Tucson" });
  });

  it("cannot be written by itself [customer.ship-to-not-by-itself]", async () => {
    expect((await post("ShipTo.json", { firstName: "Alex" })).status).toBe(405);
  });
});

function newSale() {
  return create("Sale", { employeeID: 1, registerID: 1, shopID: 1 });
}
