import { describe, expect, test } from "vitest";
import { hoverOver, messagesForEach } from "./compiler.js";

const possible = [
  "await account.items.all({ where: { itemMatrixID: 0 } });",
  'await account.items.all({ where: { description: { like: "%x%" }, or: [{ upc: "1" }, { ean: { in: ["2"] } }] } });',
  'await account.items.all({ where: { "ItemShops.qoh": { gt: 1 } }, load: ["ItemShops"] });',
  "for await (const items of account.items.pages()) items.map((item) => item.description.length);",
  "for await (const item of account.items) item.description.length;",
  'await account.items.create({ description: "Onesie" });',
  'await account.items.create({ description: "x", extra: { brandNew: "1" } });',
  "await account.items.update(1, { description: null, categoryID: 5 });",
  "await account.items.archive(1);",
  'const sales = await account.sales.all({ load: ["SaleLines.Item", "SalePayments"], sort: "-completeTime" }); sales[0]!.SaleLines[0]!.unitPrice.times(2); sales[0]!.SaleLines[0]!.Item?.description;',
  "await account.sales.all({ where: { completeTime: { gte: new Date() }, completed: true } });",
  'const item = await account.items.find(1); (await item.load("ItemShops")).ItemShops[0]!.qoh + 1;',
  "const first = await lightspeed.accounts.first(); await first.items.first();",
  "await account.itemShops.update(1, { reorderPoint: 2 });",
  'const image = await account.images.create({ file: "front.jpg", itemID: 1 }); image.url({ width: 300, fit: "limit" });',
  'const item = await account.items.find(1); (await item.images.create({ file: new Uint8Array(1) })).replace({ file: "b.png" });',
  "const nothing: undefined = await account.workorders.archive(1); void nothing;",
  "const order = await account.orders.create({ vendorID: 1 }); await order.orderLines.create({ itemID: 1, quantity: 2 });",
  'await account.creditAccounts.create({ code: "2312345678904" });',
  'await account.customers.update(1, { CreditAccount: { creditLimit: "500" } });',
  'await account.taxCategories.create({ tax1Name: "VAT", TaxCategoryClasses: [{ taxClassID: 2, tax1Rate: "0.05" }] });',
  'const sale = await account.displayTemplates.sales.find(1); sale.SaleLines[0]?.Item?.description; const page: string = await sale.render({ template: "SaleReceipt" }); void page;',
  "for await (const { OrderLines, Vendor } of account.displayTemplates.orders) OrderLines[0]?.m?.total.plus(Vendor?.Contact?.Phones.length ?? 0);",
  'await account.displayTemplates.labels.find(1).then(({ Item, m }) => [Item?.DefaultVendor?.name, m?.price]); await account.displayTemplates.labels.render(1, { template: "ItemLabel", copies: 2 });',
  'await account.items.all({ load: "all" }).then(([item]) => item?.ItemShops[0]?.qoh);',
];

/** What is tried, the snippet, and what the compiler says among other things. */
const impossible: readonly (readonly [string, string, string])[] = [
  ["a wrong field", 'account.items.all({ where: { descripton: "x" } });', "Did you mean to write 'description'?"],
  ["a wrong operator for the kind", "account.items.all({ where: { description: { gt: 1 } } });", "'gt' does not exist"],
  ["two operators on one field", "account.items.all({ where: { itemID: { gte: 1, lt: 2 } } });", "is not assignable"],
  ["an unsortable sort", 'account.items.all({ sort: "upc" });', 'is not assignable to type \'Sort<"Item">'],
  ["an unknown relation", 'account.items.all({ load: ["ItemShop"] });', "Did you mean '\"ItemShops\"'?"],
  [
    "a relation filter without its load",
    'account.items.all({ where: { "ItemShops.qoh": 1 } });',
    'NeedsLoad<"ItemShops">',
  ],
  [
    "a verb that the API does not have",
    "account.itemShops.create({});",
    "'create' does not exist on type 'Collection<\"ItemShop\">'",
  ],
  [
    "an input for a call that takes none",
    "account.inventoryTransfers.send(1, undefined, { timeout: 5 });",
    "Expected 1-2 arguments, but got 3",
  ],
  ["a missing required field", "account.items.create({ tax: true });", "'description' is missing"],
  [
    "a read-only field",
    'account.items.create({ description: "x", systemSku: "1" });',
    "'systemSku' does not exist in type 'ItemInput'",
  ],
  ["a field of the wrong kind", 'account.items.update(1, { tax: "true" });', "not assignable to type 'boolean"],
  [
    "an unknown field in a patch",
    'account.items.update(1, { descripton: "x" });',
    "'descripton' does not exist in type 'ItemPatch'",
  ],
  ["filtering by archived", "account.items.all({ where: { archived: true } });", "'archived' does not exist"],
  [
    "a relation that was not loaded",
    "(await account.items.find(1)).ItemShops;",
    "'ItemShops' does not exist on type 'RecordOf<\"Item\", never>'",
  ],
  ["a result that may be missing", "(await account.items.first()).itemID;", "possibly 'undefined'"],
  ["comparing amounts with plus", "(await account.items.find(1)).defaultCost + 1;", "cannot be applied"],
  ["an image without its file", "account.images.create({ itemID: 1 });", "'file' is missing"],
  [
    "a size setting that there is not",
    '(await account.images.find(1)).url({ fit: "crop" });',
    "'\"crop\"' is not assignable",
  ],
  ["replacing what has no file", "account.items.replace(1, {});", "'replace' does not exist on type"],
  ["a gift card without a code", 'account.creditAccounts.create({ name: "x" });', "'code' is missing"],
  ["a limit on a gift card", 'account.creditAccounts.update(1, { creditLimit: "5" });', "'creditLimit' does not exist"],
  [
    "a filter that the server ignores",
    "account.priceLevels.all({ where: { priceLevelID: 1 } });",
    "'priceLevelID' does not exist",
  ],
  ["writing what a sale line makes", "account.specialOrders.update(1, {});", "'update' does not exist on type"],
  ["lines sent with an order", "account.orders.create({ OrderLines: [] });", "'OrderLines' does not exist"],
  ["rates written by themselves", "account.taxCategoryClasses.create({});", "'create' does not exist on type"],
  ["clearing on create", 'account.items.create({ description: "x", upc: null });', "'null' is not assignable"],
];

const awaited = impossible.map(([, snippet]) => `await ${snippet}`.replace("await (await", "(await"));
const messages = messagesForEach([...possible, ...awaited]);

describe("what the API can do compiles", () => {
  test.each(possible.map((snippet, index) => [snippet, messages[index]]))("%s", (_snippet, said) => {
    expect(said).toEqual([]);
  });
});

describe("what the API cannot do does not compile, and the message says it", () => {
  const cases = impossible.map(
    ([what, , message], index) => [what, message, messages[possible.length + index]] as const,
  );
  test.each(cases)("%s", (_what, message, said) => {
    expect(said?.join("\n")).toContain(message);
    expect(said?.join("\n").length).toBeLessThan(800);
  });
});

describe("what an editor shows", () => {
  test("a record by its resource's name", () => {
    expect(hoverOver("const ^item = await account.items.find(1);").type).toBe('const item: RecordOf<"Item", never>');
  });

  test("loaded relations in the record's type", () => {
    const snippet = 'const ^items = await account.items.all({ load: ["ItemShops"] });';
    expect(hoverOver(snippet).type).toBe('const items: RecordOf<"Item", "ItemShops">[]');
  });

  test("a field with the words of its declaration", () => {
    const { documentation } = hoverOver("(await account.items.find(1)).^systemSku;");
    expect(documentation).toContain("sequence of its own");
  });

  test("a collection by its resource's name", () => {
    expect(hoverOver("account.^items;").type).toContain('Collection<"Item">');
  });
});
