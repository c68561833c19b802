import { describe, expect, test } from "vitest";
import { FilterIgnoredError, resources } from "../../src/index.js";
import type { AnyDefinition } from "../../src/schema/index.js";
import { listParameters } from "../emulator/lists.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 120, sales: 200, customers: 120 });

const collections = Object.values<AnyDefinition>(resources).filter(({ collection, scope, within }) => {
  return collection !== undefined && scope === "account" && within === undefined;
});

/** The id of the first record of lists that do not show it. */
const hiddenIDs: Readonly<Record<string, number>> = {
  DisplayTemplateLabel: 1,
  DisplayTemplateOrderLineAsLabel: 1,
  DisplayTemplateTransferItemAsLabel: 1,
};

type Members = Readonly<Record<string, object>> & object;

/** What every collection can do, whatever it holds. */
interface Readable {
  first(query: { load: "all" }): Promise<Record<string, unknown> | undefined>;
  all(query: { max: number }): Promise<{ readonly id?: number }[]>;
  /** Not where the wire shows no ids. */
  readonly find: ((id: number, options: { load: readonly string[] }) => Promise<{ readonly id: number }>) | undefined;
}

describe("every collection", () => {
  test.each(collections.map(({ name, collection }) => [name, collection as string]))(
    "%s is read as %s, alone and with all its relations, without an oddity",
    async (name, collection) => {
      const { account, oddities } = shop();
      const records = collection.split(".").reduce((at, step) => at[step] as Members, account as unknown as Members);
      const { all, first, find } = records as unknown as Readable;
      const [one] = await all({ max: 3, ...listParameters[name] });
      expect(one, `${name} has records`).toBeDefined();
      expect(await first({ load: "all", ...listParameters[name] })).toBeDefined();
      const { load } = resources[name as "Item"] as AnyDefinition;
      if (find === undefined) return expect(oddities).toEqual([]);
      if (name in hiddenIDs) expect(await find(hiddenIDs[name] ?? 0, { load })).toMatchObject(one ?? {});
      else expect((await find(one?.id ?? 0, { load })).id).toBe(one?.id);
      expect(oddities).toEqual([]);
    },
  );
});

describe("the verbs of the new collections", () => {
  test("an order is filled line by line, and leads to its lines, vendor and shop", async () => {
    const { account } = shop();
    const order = await account.orders.create({ vendorID: 1, orderedDate: "2026-03-01" });
    await order.orderLines.create({ itemID: 1, quantity: 10, originalPrice: "2.50" });
    const line = await account.orderLines.create({ orderID: order.orderID, itemID: 2, quantity: 1, price: 3 });
    expect(line.total.toString()).toBe("3");
    const read = await account.orders.find(order.orderID, { load: ["OrderLines", "Vendor", "Shop", "Note"] });
    expect(read.OrderLines.map(({ itemID }) => itemID)).toEqual([1, 2]);
    expect([read.totalQuantity, read.subTotalCost?.toString(), read.Vendor?.vendorID]).toEqual([11, "28", 1]);
    expect((await order.related("Vendor"))?.vendorID).toBe(1);
    expect((await read.archive()).archived).toBe(true);
    expect((await account.orders.unarchive(order.orderID)).archived).toBe(false);
  });

  test("a vendor has representatives and a contact", async () => {
    const { account } = shop();
    const vendor = await account.vendors.create({
      name: "Crunchy",
      Reps: [{ firstName: "John", lastName: "Doe" }],
      Contact: { Emails: [{ address: "a@example.com", useType: "Primary" }] },
    });
    expect(vendor.Reps).toEqual([{ firstName: "John", lastName: "Doe" }]);
    const { Contact } = await vendor.load("Contact");
    expect(Contact?.Emails[0]?.address).toBe("a@example.com");
    expect((await account.vendors.unarchive((await vendor.destroy()).vendorID)).archived).toBe(false);
  });

  test("a gift card is found by its number, though answers mask it", async () => {
    const { account } = shop();
    const card = await account.creditAccounts.create({ code: "2312345678904", name: "Gift Card" });
    expect([card.giftCard, card.code]).toEqual([true, "*********8904"]);
    const where = { code: "2312345678904", giftCard: true };
    const found = await account.creditAccounts.all({ where, archived: true });
    expect(found.map(({ creditAccountID }) => creditAccountID)).toEqual([card.creditAccountID]);
    const ignored = account.creditAccounts.all({ params: { giftCard: "true" }, where: { code: { ne: "x" } } });
    await expect(ignored).resolves.toEqual([]);
  });

  test("a masked number that ends otherwise shows that the filter was ignored", async () => {
    const { account } = shop();
    // Gift cards are looked up by equality alone; with another operator every one of them comes.
    const query = { where: { code: { in: ["2312345678904"] }, giftCard: true }, archived: true } as const;
    await expect(account.creditAccounts.all(query)).rejects.toBeInstanceOf(FilterIgnoredError);
  });

  test("a work order is archived without an answer that shows it", async () => {
    const { account } = shop();
    const workorder = await account.workorders.create({ customerID: 1, note: "Squeals" });
    const nothing: undefined = await workorder.archive();
    expect(nothing).toBeUndefined();
    expect((await account.workorders.find(workorder.workorderID)).archived).toBe(true);
    expect(await account.workorders.destroy(workorder.workorderID)).toBeUndefined();
    expect((await workorder.reload()).archived).toBe(true);
  });

  test("a work order leads to its lines, parts, status and piece", async () => {
    const { account } = shop();
    const workorder = await account.workorders.find(1, { load: ["WorkorderLines.TaxClass", "WorkorderStatus"] });
    expect(workorder.WorkorderLines[0]?.TaxClass?.name).toBe("Labor");
    expect(await workorder.workorderLines.all()).toHaveLength(workorder.WorkorderLines.length);
    expect((await workorder.related("Serialized"))?.customerID).toBe(workorder.customerID);
  });

  test("price levels are found one by one, since the server does not filter them", async () => {
    const { account, sent } = shop();
    const levels = await account.priceLevels.findMany([3, 1]);
    expect(levels.map(({ name }) => name)).toEqual(["Online", "Default"]);
    expect(sent().slice(-2)).toEqual([
      "GET /API/V3/Account/1/PriceLevel/3.json",
      "GET /API/V3/Account/1/PriceLevel/1.json",
    ]);
    expect((await account.priceLevels.update(3, { name: "Web" })).name).toBe("Web");
  });

  test("a tax category has rates for some classes, which it alone writes", async () => {
    const { account } = shop();
    const category = await account.taxCategories.create({
      tax1Name: "VAT",
      tax1Rate: "0.2",
      TaxCategoryClasses: [{ taxClassID: 2, tax1Rate: "0.05" }],
    });
    const [rates] = await category.taxCategoryClasses.all({ load: ["TaxClass"] });
    expect([rates?.tax1Rate.toString(), rates?.TaxClass?.name]).toEqual(["0.05", "Labor"]);
    expect((await rates?.destroy())?.taxClassID).toBe(2);
  });

  test("tags, seasons, types, sets, makers, discounts, quotes and serial numbers are written", async () => {
    const { account } = shop();
    expect((await account.tags.create({ name: "New Tag" })).name).toBe("newtag");
    expect((await account.seasons.create({ name: "Spring" })).name).toBe("Spring");
    expect((await account.customerTypes.create({ name: "Loyalty", discountID: 1 })).discountID).toBe(1);
    expect((await account.itemAttributeSets.create({ name: "Fabric" })).system).toBe(false);
    expect((await account.manufacturers.create({ name: "Cogsmith" })).name).toBe("Cogsmith");
    const discount = await account.discounts.create({ name: "Ten", discountPercent: "0.1" });
    expect(discount.discountPercent.toString()).toBe("0.1");
    const quote = await account.quotes.create({ issueDate: new Date("2026-03-01T07:00:00Z"), saleID: 1 });
    expect((await account.sales.find(1)).quoteID).toBe(quote.quoteID);
    expect((await account.serialized.create({ serial: "X1", itemID: 1 })).serial).toBe("X1");
  });

  test("a special order leads from its line", async () => {
    const { account } = shop();
    const line = await account.saleLines.create({
      employeeID: 1,
      shopID: 1,
      customerID: 1,
      itemID: 1,
      unitQuantity: 1,
      isSpecialOrder: true,
    });
    const [order] = await line.specialOrder.all();
    expect(order?.status).toBe("Not Ordered");
    const read = await account.specialOrders.find(order?.specialOrderID ?? 0, { load: ["SaleLine.Item"] });
    expect(read.SaleLine?.Item?.itemID).toBe(1);
  });

  test("a receipt has its relations unasked, and is rendered by the record or the collection", async () => {
    const { account, sent } = shop();
    const { sales, labels } = account.displayTemplates;
    const sale = await sales.find(1);
    const level: string | undefined = sale.SaleLines[0]?.Item?.Prices[0]?.useType;
    expect([level, sale.Shop?.ReceiptSetup?.receiptSetupID]).toEqual(["Default", 1]);
    expect(await sale.render({ template: "SaleReceipt" })).toContain("Sales Receipt");
    expect(await labels.render(1, { template: "ItemLabel", copies: 2 })).toContain("<section>");
    expect(sent()).toEqual([
      "GET /API/V3/Account/1/DisplayTemplate/Sale/1.json",
      "GET /API/V3/Account/1/DisplayTemplate/Sale/1.html?template=SaleReceipt",
      "GET /API/V3/Account/1/DisplayTemplate/Label/1.html?template=ItemLabel&copies=2",
    ]);
    const [first] = await sales.all({ max: 1 });
    expect(first?.SalePayments.map(({ PaymentType }) => PaymentType?.name).length).toBe(first?.SalePayments.length);
  });

  test("of two employees under one name each is found by its id", async () => {
    const { account } = shop();
    const [count] = await account.displayTemplates.registerCounts.all({ max: 1 });
    expect(count?.OpenEmployee?.employeeID).toBe(count?.openEmployeeID);
    expect(count?.CloseEmployee?.employeeID).toBe(count?.closeEmployeeID);
  });

  test("a template that is not there is refused with a reason", async () => {
    const { account } = shop();
    const nope = account.displayTemplates.orders.render(1, { template: "Nope" });
    await expect(nope).rejects.toThrow("There is no template 'Nope'");
  });

  test("labels are found by the ids that they do not show, one by one", async () => {
    const { account, sent } = shop();
    const [second, first] = await account.displayTemplates.labels.findMany([2, 1]);
    expect([first?.Item?.itemID, second?.Item?.itemID]).toEqual([first?.itemID, second?.itemID]);
    expect(sent().slice(-2)).toEqual([
      "GET /API/V3/Account/1/DisplayTemplate/Label/2.json",
      "GET /API/V3/Account/1/DisplayTemplate/Label/1.json",
    ]);
  });

  test("what the API does not do is not there", () => {
    const { account } = shop();
    expect(Object.getOwnPropertyNames(account.registers)).not.toContain("create");
    expect(Object.getOwnPropertyNames(account.manufacturers)).not.toContain("destroy");
    expect(Object.getOwnPropertyNames(account.specialOrders)).not.toContain("update");
    expect(Object.getOwnPropertyNames(account.items)).not.toContain("replace");
  });
});
