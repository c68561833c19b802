import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { clock, create, get, put, remove, shop } = useShop({ items: 6, customers: 4, sales: 4 });

const till = { employeeID: 1, registerID: 1, shopID: 1 };

/** Lets a minute pass, does something, and gives the moment at which it was done. */
async function aMinuteLater(work: () => Promise<unknown>): Promise<string> {
  clock.advance(60_000);
  await work();
  return new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "+00:00");
}

const read = async (resource: string, id: unknown) =>
  (await get(`${resource}/${String(id)}.json`)).json[resource] as Wire;

describe("what changes says when", () => {
  it("lines of a sale that is taxed otherwise, and not those that stay the same [sale.lines-taxed-otherwise-move]", async () => {
    const sale = await create("Sale", {
      ...till,
      SaleLines: {
        SaleLine: [
          { itemID: 1, unitQuantity: 1, tax: true },
          { unitPrice: 5, unitQuantity: 1 },
        ],
      },
    });
    const [taxed, other] = listOf(sale.SaleLines?.SaleLine);
    const path = `Sale/${String(sale.saleID)}.json`;
    const now = await aMinuteLater(() => put(path, { taxCategoryID: 0 }));
    expect((await read("SaleLine", taxed?.saleLineID)).timeStamp).toBe(now);
    await aMinuteLater(() => put(path, { referenceNumber: "R-1" }));
    expect((await read("SaleLine", other?.saleLineID)).timeStamp).toBe(now);
  });

  it("items whose category or season is gone [season.gone-from-items]", async () => {
    const category = await create("Category", { name: "Gone" });
    const season = await create("Season", { name: "Gone" });
    const { itemID } = await create("Item", {
      description: "Thing",
      categoryID: category.categoryID,
      seasonID: season.seasonID,
    });
    const then = await aMinuteLater(() => remove(`Season/${String(season.seasonID)}.json`));
    expect(await read("Item", itemID)).toMatchObject({ seasonID: "0", timeStamp: then });
    const now = await aMinuteLater(() => remove(`Category/${String(category.categoryID)}.json`));
    expect(await read("Item", itemID)).toMatchObject({ categoryID: "0", timeStamp: now });
  });

  it("a sale that gets a quote, and an employee who comes [employee.on-the-clock]", async () => {
    const { saleID } = await create("Sale", till);
    const now = await aMinuteLater(() => create("Quote", { saleID }));
    expect((await read("Sale", saleID)).timeStamp).toBe(now);
    const came = await aMinuteLater(() => create("EmployeeHours", { employeeID: 1, shopID: 1, checkIn: "2026-03-20" }));
    expect((await read("Employee", 1)).timeStamp).toBe(came);
  });

  it("the contact of a customer who becomes nobody in particular [customer.without-type]", async () => {
    const { customerID } = await create("Customer", { firstName: "Ada", CreditAccount: { name: "Ada" } });
    const now = await aMinuteLater(() => remove(`Customer/${String(customerID)}/Anonymize.json`));
    const { json } = await get(`Customer/${String(customerID)}.json?load_relations=%5B%22Contact%22%5D`);
    expect(json.Customer?.Contact?.timeStamp).toBe(now);
  });

  it("a payment that change was given on [sale.change-on-cash]", async () => {
    const sale = await create("Sale", {
      ...till,
      SaleLines: { SaleLine: { unitPrice: 5, unitQuantity: 1, tax: false } },
      SalePayments: { SalePayment: { paymentTypeID: 1, amount: 20 } },
    });
    const now = await aMinuteLater(() => put(`Sale/${String(sale.saleID)}.json`, { completed: true }));
    const payment = shop()
      .records("SalePayment")
      .find(({ saleID }) => saleID === sale.saleID);
    expect(payment).toMatchObject({ amount: "5", timeStamp: now });
  });
});

describe("what refers to something that is gone", () => {
  it("a line that belonged to another belongs to none", async () => {
    const sold = await create("Sale", { ...till, SaleLines: { SaleLine: { itemID: 1, unitQuantity: 1 } } });
    const parentSaleLineID = sold.SaleLines?.SaleLine?.saleLineID;
    const fee = await create("Sale", {
      ...till,
      SaleLines: { SaleLine: { unitPrice: 2, unitQuantity: 1, parentSaleLineID } },
    });
    await remove(`SaleLine/${String(parentSaleLineID)}.json`);
    expect((await read("SaleLine", fee.SaleLines?.SaleLine?.saleLineID)).parentSaleLineID).toBe("0");
  });

  it("a shipment holds no item of an order's line that is gone [order.line-gone-from-shipments]", async () => {
    const [item] = shop().records("OrderShipmentItem");
    await remove(`OrderLine/${String(item?.orderLineID)}.json`);
    const left = shop().records("OrderShipmentItem");
    expect(left.filter(({ orderLineID }) => orderLineID === item?.orderLineID)).toEqual([]);
  });
});

describe("a sale that ended", () => {
  const ended = { archived: async () => archivedSale(), voided: async () => voidedSale() };

  async function archivedSale(): Promise<string> {
    const { saleID } = await create("Sale", till);
    await remove(`Sale/${String(saleID)}.json`);
    return String(saleID);
  }

  function voidedSale(): string {
    const sale = shop()
      .records("Sale")
      .find(({ voided }) => voided === "true");
    return String(sale?.saleID);
  }

  it.each(["archived", "voided"] as const)(
    "by being %s cannot be completed, nor get lines [sale.ended-cannot-complete]",
    async (end) => {
      const saleID = await ended[end]();
      const before = await read("Sale", saleID);
      expect((await put(`Sale/${saleID}.json`, { completed: true })).status).toBe(400);
      const SaleLines = { SaleLine: { itemID: 1, unitQuantity: 1 } };
      expect((await put(`Sale/${saleID}.json`, { SaleLines })).status).toBe(400);
      expect(await read("Sale", saleID)).toEqual(before);
    },
  );

  it("by being voided cannot be archived [sale.voided-cannot-be-archived]", async () => {
    expect((await remove(`Sale/${voidedSale()}.json`)).status).toBe(400);
  });

  it("keeps the discount that its totals follow from [sale.ended-keeps-discount]", async () => {
    const { json } = await put(`Sale/${await archivedSale()}.json`, { discountPercent: "0.5" });
    expect(json.Sale).toMatchObject({ discountPercent: "0" });
  });
});
