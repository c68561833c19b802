import { describe, expect, it } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import { column, listOf, send, useShop } from "./support.js";

const { create, get, post, put, remove } = useShop({ items: 60, sales: 120, customers: 60 });

const display = async (path: string) => (await get(`DisplayTemplate/${path}`)).json;
const page = (path: string, template: string) => get(`DisplayTemplate/${path}.html?template=${template}`);

describe("what a display template shows", () => {
  it("is a fixed set of relations, whatever is asked for [display-template.fixed-relations]", async () => {
    for (const asked of ["", "?load_relations=all", '?load_relations=["Nope"]', "?load_relations=none"]) {
      const { Employee } = await display(`Employee/1.json${asked}`);
      expect(Employee?.Register?.registerID, asked).toBe(Employee?.lastRegisterID);
      expect(Employee?.Register?.Shop?.shopID, asked).toBe(Employee?.Register?.shopID);
    }
  });

  it("has two employees under one name where a register was opened and closed [display-template.fixed-relations]", async () => {
    const { RegisterCount } = await display("RegisterCount/1.json");
    const { openEmployeeID, closeEmployeeID } = RegisterCount ?? {};
    expect(column(RegisterCount?.Employee, "employeeID")).toEqual([openEmployeeID, closeEmployeeID]);
    expect(RegisterCount?.RegisterCountAmounts?.RegisterCountAmount).toBeDefined();
  });

  it("costs no more for them [display-template.fixed-relations]", async () => {
    const { headers } = await get("DisplayTemplate/Sale/1.json");
    expect(headers["x-ls-api-request-cost"]).toBe("1");
  });

  it("is the record as it is now, with filters and pages of its own [display-template.record-as-it-is]", async () => {
    const { Sale } = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1, customerID: 1 }).then(
      ({ saleID }) => display(`Sale.json?saleID=${String(saleID)}`),
    );
    expect(Sale).toMatchObject({ completed: "false", Customer: { customerID: "1" }, Shop: { ReceiptSetup: {} } });
    expect(Object.keys(Sale ?? {}).at(-1)).toBe("taxTotal");
  });

  it("cannot be written [display-template.read-only]", async () => {
    expect((await post("DisplayTemplate/Sale.json", {})).status).toBe(405);
    expect((await put("DisplayTemplate/Order/1.json", {})).status).toBe(405);
  });
});

describe("the labels of a shop", () => {
  it("say the price, the currency and whose they are [display-template.labels]", async () => {
    const { Item } = (
      await post("Item.json", { description: "Mug", Prices: { ItemPrice: { amount: 8, useTypeID: 1 } } })
    ).json;
    const { Label } = await display(`ItemAsLabel/${String(Item?.itemID)}.json`);
    expect(Label).toMatchObject({ copies: "1", itemID: Item?.itemID, Item: { description: "Mug" } });
    expect(Label?.m).toEqual({ currency_symbol: "$", price: "8", title: "Saguaro Cycles Downtown" });
    await put("Shop/1.json", { labelTitle: "Phone" });
    expect((await display(`ItemAsLabel/${String(Item?.itemID)}.json`)).Label?.m?.title).toBe("200-555-0100");
  });

  it("are those of the items that the same question to items finds [display-template.labels]", async () => {
    const { Item } = (await get("Item.json?categoryID=>,3&sort=itemID")).json;
    const { Label } = await display("ItemAsLabel.json?categoryID=>,3&copies=4");
    expect(column(Label, "itemID")).toEqual(column(Item, "itemID"));
    expect(new Set(column(Label, "copies"))).toEqual(new Set(["4"]));
    await remove("Item/1.json");
    expect(column((await display("ItemAsLabel.json")).Label, "itemID")).not.toContain("1");
    expect((await display("ItemAsLabel/1.json")).Label?.itemID).toBe("1");
  });

  it("wait in a queue, whose ids no answer shows [display-template.label-queue]", async () => {
    const { Label } = await display("Label.json");
    expect(Object.keys(listOf(Label)[1] ?? {})).toEqual(["copies", "itemID", "Item", "m"]);
    expect((await display("Label/2.json")).Label).toEqual(listOf(Label)[1]);
    expect((await get("DisplayTemplate/Label/999.json")).status).toBe(404);
  });

  it("are as many as have come of an order's line, or with all_labels as were ordered [display-template.labels-of-orders]", async () => {
    const { OrderLine } = (await get("OrderLine.json")).json;
    const come = listOf(OrderLine).filter(({ checkedIn }) => String(checkedIn) !== "0");
    expect(come.length).toBeLessThan(listOf(OrderLine).length);
    expect(column((await display("OrderLineAsLabel.json")).Label, "copies")).toEqual(come.map((one) => one.checkedIn));
    const { Label } = await display("OrderLineAsLabel.json?all_labels=true");
    expect(column(Label, "copies")).toEqual(column(OrderLine, "quantity"));
    expect(listOf(Label)[0]?.Order).toMatchObject({ Vendor: { vendorID: listOf(Label)[0]?.Order?.vendorID } });
  });
});

describe("goods on their way", () => {
  it("have a label for each that was received, else sent, else is to be sent [display-template.labels-of-transfers]", async () => {
    const { TransferItem } = (await get("TransferItem.json")).json;
    const wanted = listOf(TransferItem).map(
      ({ received, sent, toSend }) => [received, sent, toSend].map(String).find((count) => count !== "0") ?? "0",
    );
    expect(column((await display("TransferItemAsLabel.json")).Label, "copies")).toEqual(wanted);
  });

  it("are shown with the shops that they go from and to, whose ids the transfer itself does not show [display-template.transfer-shops]", async () => {
    const made = await post("Inventory/Transfer.json", { sendingShopID: 2, receivingShopID: 1, needBy: "2026-04-01" });
    const { Transfer } = await display(`Transfer/${String(made.json.Transfer?.transferID)}.json`);
    expect(Transfer).not.toHaveProperty("transferFromID");
    expect(Transfer?.TransferFrom).toMatchObject({ employeeID: "0", shopID: "2", Shop: { shopID: "2", Contact: {} } });
    expect(Transfer?.TransferTo).toMatchObject({ shopID: "1", needBy: made.json.Transfer?.needBy });
  });
});

describe("the sums that come with a record", () => {
  it("of an order are those before and after its discount, without what sending costs [display-template.order-sums]", async () => {
    const { orderID } = await create("Order", { vendorID: 1, discount: "0.1", shipCost: 5 });
    await create("OrderLine", { orderID, itemID: 1, quantity: 10, originalPrice: "2.5" });
    const { Order } = await display(`Order/${String(orderID)}.json`);
    expect(Order?.m).toEqual({ subtotal: "25", totalDiscount: "2.5", total: "22.5", shipping: "5", other: "0" });
    expect(Order?.OrderLines?.OrderLine?.m).toEqual({ cost: "2.5", total: "22.5" });
  });

  it("of a customer are those of what waits for them, each kind by itself [display-template.customer-sums]", async () => {
    const { customerID } = (await post("Customer.json", { firstName: "Ada" })).json.Customer ?? {};
    const line = { customerID, employeeID: 1, shopID: 1, itemID: 1, unitQuantity: 1, tax: true };
    const layaway = await create("SaleLine", { ...line, unitPrice: 23, isLayaway: true });
    await create("SaleLine", { ...line, unitPrice: 10, isSpecialOrder: true });
    const { saleID } = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1, customerID });
    const customer = (await display(`Sale/${String(saleID)}.json`)).Sale?.Customer;
    expect(column(customer?.Layaways?.SaleLine, "saleLineID")).toEqual([layaway.saleLineID]);
    expect(customer?.Workorders).toBeUndefined();
    // 5.6 and 3.125 percent of 23 and of 10, each sum rounded.
    expect(customer?.m).toMatchObject({
      layawaysSubtotal: "23",
      layawaysTax: "1.288",
      layawaysTax1: "0.71875",
      layawaysTaxTotal: "2.01",
      layawaysTotal: "25.01",
      specialOrdersTotal: "10.87",
      workordersTotal: "0",
      total: "35.88",
      getAmountToCompleteAll: "35.88",
    });
  });

  it("of a work order are the documented ones [display-template.workorder-sums]", async () => {
    const shop = await startEmulator({ rateLimits: false, data: { records: documentedWorkorder } });
    const { json } = await send(shop, "GET", "/API/V3/Account/1/DisplayTemplate/WorkOrder/1.json");
    expect(json.Workorder?.m).toEqual({
      labor: "5",
      parts: "0.25",
      discount: "0.25",
      tax: "0.0374375",
      total: "5.0374375",
    });
    await shop.close();
  });
});

/** The numbers of the documentation's sample: an hour for 5 less five percent, untaxed, and thread for 0.25, taxed. */
const documentedWorkorder = {
  TaxCategory: [{ taxCategoryID: 1, tax1Rate: "0.05", tax2Rate: "0.09975" }],
  TaxClass: [
    { taxClassID: 2, name: "Labor" },
    { taxClassID: 3, name: "Other" },
  ],
  Shop: [{ shopID: 1, name: "Shop", taxCategoryID: 1 }],
  Discount: [{ discountID: 1, name: "5 percentage", discountPercent: "0.05" }],
  Workorder: [{ workorderID: 1, shopID: 1 }],
  WorkorderLine: [
    {
      workorderLineID: 1,
      workorderID: 1,
      hours: 1,
      unitPriceOverride: 5,
      unitQuantity: 1,
      discountID: 1,
      taxClassID: 2,
    },
    { workorderLineID: 2, workorderID: 1, unitPriceOverride: "0.25", unitQuantity: 1, tax: true, taxClassID: 3 },
  ],
};

describe("a page to print", () => {
  it("is HTML with what the record says, none of it as markup [display-template.page]", async () => {
    const nasty = "<script>alert(1)</script>\"'&";
    const { customerID } = (await post("Customer.json", { firstName: nasty, lastName: "Doe" })).json.Customer ?? {};
    const { itemID } = (await post("Item.json", { description: nasty })).json.Item ?? {};
    const { saleID } = await create("Sale", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      customerID,
      SaleLines: { SaleLine: { itemID, unitPrice: "12.5", unitQuantity: 2 } },
    });
    const { status, headers, text } = await page(`Sale/${String(saleID)}`, "SaleReceipt");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=UTF-8"]);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp; Doe");
    expect(text).toContain('<td class="amount">$25.00</td>');
    expect(text).not.toContain("<script>");
    const label = await page(`ItemAsLabel/${String(itemID)}`, "ItemLabel");
    expect(label.text).not.toContain("<script>");
  });

  it.each([
    ["Employee/1", "RegisterOpen", "Drawer opened"],
    ["ItemAsLabel/1", "ItemLabel", "Saguaro Cycles Downtown"],
    ["Label/1", "ItemLabel", "Saguaro Cycles Downtown"],
    ["Order/1", "Order", "Purchase Order #1"],
    ["OrderLineAsLabel/1", "ItemLabel", "Saguaro Cycles Downtown"],
    ["RegisterCount/1", "RegisterCount", "Register Count #1"],
    ["RegisterWithdraw/1", "RegisterWithdraw", "Register Withdraw #1"],
    ["Sale/1", "SaleReceipt", "Sales Receipt"],
    ["Transfer/1", "TransferReceipt", "Transfer #1"],
    ["TransferItemAsLabel/1", "ItemLabel", "Saguaro Cycles Downtown"],
    ["VendorReturn/1", "VendorReturnPackingSlip", "Vendor Return #1"],
    ["WorkOrder/1", "WorkorderReceipt", "Work Order #1"],
  ])(
    "of %s comes by the template %s that the API's own screens use [display-template.page]",
    async (record, template, holds) => {
      const { status, text } = await page(record, template);
      expect([status, text.startsWith("<!doctype html>")]).toEqual([200, true]);
      expect(text).toContain(holds);
    },
  );

  it("has as many labels as there are copies [display-template.page]", async () => {
    const { text } = await get("DisplayTemplate/Label/1.html?template=ItemLabel&copies=3");
    expect(text.match(/<section>/g)).toHaveLength(3);
    expect((await page("Label/1", "ItemLabel")).text.match(/<section>/g)).toHaveLength(1);
  });

  it.each([
    ["Sale/1.html?template=Nope", 400, "There is no template 'Nope'. The emulator has 'SaleReceipt' here."],
    ["Sale/1.html", 400, "template is required."],
    ["Label/1.html?template=ItemLabel&copies=0", 400, "copies must be a whole number from 1 to 9999."],
    ["Sale/99999.html?template=SaleReceipt", 404, "Object of type 'Sale' not found with primary ID '99999'."],
  ])("%s is refused [display-template.unknown-template]", async (path, status, message) => {
    const answer = await get(`DisplayTemplate/${path}`, { headers: { Accept: "application/json" } });
    expect([answer.status, answer.json.message]).toEqual([status, message]);
  });
});
