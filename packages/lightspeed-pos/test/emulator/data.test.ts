import { afterEach, describe, expect, it } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator, type WireRecord } from "../../src/emulator/index.js";
import { InvalidInputError } from "../../src/errors.js";
import { column, listOf, StillClock, send, type Wire } from "./support.js";

const opened: Emulator[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((shop) => shop.close()));
});

/** A shop of records; numbers, yes and no may stand in them as JSON has them. */
async function shopOf(records: Record<string, unknown>, options: EmulatorOptions = {}): Promise<Emulator> {
  const shop = await startEmulator({ data: { records }, rateLimits: false, clock: new StillClock(), ...options });
  opened.push(shop);
  return shop;
}

async function read(shop: Emulator, path: string): Promise<Wire> {
  const { status, text, json } = await send(shop, "GET", `/API/V3/Account/${shop.accountID}/${path}`);
  if (status !== 200) throw new Error(text);
  return json;
}

const two = [
  { shopID: "1", name: "One", timeZone: "US/Eastern" },
  { shopID: "2", name: "Two" },
];

describe("data", () => {
  it("decides the account, the token and the records", async () => {
    const data = { accountID: 120645, accessToken: "test", records: { Item: [{ itemID: "135", description: "Mug" }] } };
    const shop = await startEmulator({ data });
    opened.push(shop);
    expect([shop.accountID, shop.accessToken, shop.warnings]).toEqual([120645, "test", []]);
    const { json } = await send(shop, "GET", "/API/Account/120645/Item.json");
    expect(json["@attributes"]?.count).toBe("1");
    expect(json.Item).toMatchObject({ itemID: "135", description: "Mug" });
    expect((await send(shop, "GET", "/API/Account.json")).json.Account?.accountID).toBe("120645");
  });

  it("keeps ids, and goes on above them", async () => {
    const shop = await shopOf({ Item: [{ itemID: 900, description: "A" }, { description: "B" }] });
    expect(column((await read(shop, "Item.json")).Item, "description")).toEqual(["A", "B"]);
    expect(shop.records("Item").map(({ itemID }) => itemID)).toEqual(["900", "901"]);
    const made = await send(shop, "POST", "/API/V3/Account/1/Item.json", { body: { description: "C" } });
    expect(made.json.Item?.itemID).toBe("902");
  });

  it("gives missing fields the values of a new record", async () => {
    const shop = await shopOf({ Item: [{ description: "Mug" }] });
    const made = await send(shop, "POST", "/API/V3/Account/1/Item.json", { body: { description: "Mug" } });
    const { json } = await send(shop, "GET", "/API/V3/Account/1/Item/1.json?load_relations=%5B%22ItemShops%22%5D");
    const own = { itemID: "", systemSku: "", ItemShops: "" };
    expect({ ...json.Item, ...own }).toEqual({ ...made.json.Item, ...own });
    expect(Number(made.json.Item?.systemSku)).toBe(Number(json.Item?.systemSku) + 1);
  });

  it("takes text, numbers, yes and no, and writes them as the wire does", async () => {
    const shop = await shopOf({
      Item: [{ description: 7, defaultCost: "6.50", modelYear: 2020, tax: false, upc: "082435010045" }],
      Customer: [{ dob: "1990-05-17", createTime: "2020-01-31T08:00:00-05:00" }],
      Shop: two,
    });
    const item = (await read(shop, "Item/1.json")).Item;
    expect(item).toMatchObject({ description: "7", defaultCost: "6.5", modelYear: "2020", tax: "false" });
    expect(item?.upc).toBe("082435010045");
    const { dob, createTime } = (await read(shop, "Customer/1.json")).Customer ?? {};
    expect([dob, createTime]).toEqual(["1990-05-17T04:00:00+00:00", "2020-01-31T13:00:00+00:00"]);
  });

  it("says that something is not set with null, or an empty text where no text can stand", async () => {
    const shop = await shopOf({
      Sale: [{ completeTime: null, createTime: "" }],
      Item: [{ description: "X", upc: null }],
    });
    const sale = (await read(shop, "Sale/1.json")).Sale;
    expect(sale).not.toHaveProperty("completeTime");
    expect(sale).not.toHaveProperty("createTime");
    expect((await read(shop, "Item/1.json")).Item?.upc).toBe("");
  });

  it("takes a list as the API writes it: an array, one bare record, or either below the name", async () => {
    const one = { description: "Mug" };
    for (const list of [[one], one, { Item: one }, { Item: [one] }, [{ Item: one }]]) {
      const shop = await shopOf({ Item: list });
      expect(shop.records("Item").map(({ description }) => description)).toEqual(["Mug"]);
    }
    for (const nothing of ["", [], {}, null]) expect((await shopOf({ Item: nothing })).records("Item")).toEqual([]);
  });

  it("is there again after a reset, whatever was written meanwhile", async () => {
    const shop = await shopOf({ Item: [{ description: "Mug" }], Shop: two });
    const before = shop.snapshot();
    await send(shop, "PUT", "/API/V3/Account/1/Item/1.json", {
      body: { description: "Cup", Prices: { ItemPrice: { useTypeID: 1, amount: 5 } } },
    });
    await send(shop, "POST", "/API/V3/Account/1/Item.json", { body: { description: "New" } });
    await shop.reset();
    expect(shop.snapshot()).toEqual(before);
  });

  it("has what every account has, where it has no list of it", async () => {
    const shop = await shopOf({ Item: [{ description: "Mug" }] });
    expect(shop.records("PriceLevel").map(({ name }) => name)).toEqual(["Default", "MSRP"]);
    expect(shop.records("TaxClass").map(({ name }) => name)).toEqual(["Item", "Labor"]);
    expect(shop.records("ItemAttributeSet")).toHaveLength(4);
    expect(shop.records("PaymentType").map(({ type }) => type)).toContain("cash");
    expect((await shopOf({ PriceLevel: [], TaxClass: [] })).records("TaxClass")).toEqual([]);
  });
});

describe("records inside of others", () => {
  const lineOf = (shop: Emulator) => shop.records("SaleLine").map(({ saleID, unitQuantity }) => [saleID, unitQuantity]);

  it.each([
    ["below the wrapper, several", { SaleLine: [{ unitQuantity: 1 }, { unitQuantity: 2 }] }],
    ["as an array of wrapped ones", [{ SaleLine: { unitQuantity: 1 } }, { SaleLine: { unitQuantity: 2 } }]],
    ["as a plain array", [{ unitQuantity: 1 }, { unitQuantity: 2 }]],
  ])("become records of their own: %s", async (_form, SaleLines) => {
    const shop = await shopOf({ Sale: [{ saleID: 5, SaleLines }] });
    expect(lineOf(shop)).toEqual([
      ["5", "1"],
      ["5", "2"],
    ]);
    expect(listOf((await read(shop, "Sale/5.json?load_relations=all")).Sale?.SaleLines?.SaleLine)).toHaveLength(2);
  });

  it.each([
    ["below the wrapper, one", { SaleLine: { unitQuantity: 1 } }],
    ["as one bare object", { unitQuantity: 1 }],
  ])("become records of their own: %s", async (_form, SaleLines) => {
    expect(lineOf(await shopOf({ Sale: [{ saleID: 5, SaleLines }] }))).toEqual([["5", "1"]]);
  });

  it("are linked to the one that they stand in, at any depth", async () => {
    const shop = await shopOf({
      Sale: [{ SaleLines: [{ saleLineID: 8, Item: { itemID: 3, description: "Mug", Category: { name: "Cups" } } }] }],
    });
    expect(shop.records("SaleLine")[0]).toMatchObject({ saleLineID: "8", saleID: "1", itemID: "3" });
    expect(shop.records("Item")[0]).toMatchObject({ itemID: "3", categoryID: "1" });
    expect(shop.records("Category")[0]).toMatchObject({ categoryID: "1", fullPathName: "Cups" });
    expect(shop.warnings).toEqual([]);
  });

  it("take the id that their owner says where they have none themselves", async () => {
    const Contact = { Emails: { ContactEmail: { address: "a@example.com", useType: "Primary" } } };
    const shop = await shopOf({ Customer: [{ customerID: 2, contactID: 77, Contact }] });
    expect(shop.records("Contact")).toMatchObject([{ contactID: "77", Emails: [{ address: "a@example.com" }] }]);
  });

  it("are one record with the copy in a list, which counts more", async () => {
    const shop = await shopOf({
      SaleLine: [{ Item: { itemID: 3, description: "Old name", customSku: "M-1" } }],
      Item: [{ itemID: 3, description: "New name" }],
    });
    expect(shop.records("Item")).toHaveLength(1);
    expect(shop.records("Item")[0]).toMatchObject({ description: "New name", customSku: "M-1" });
  });

  it("are one record in all the copies of an answer with relations", async () => {
    const Customer = { customerID: 4, firstName: "Kim", contactID: 9 };
    const Contact = { custom: "x" };
    const shop = await shopOf({
      Customer: [{ customerID: 4, firstName: "Kim", Contact }],
      Sale: [{ customerID: 4, Customer: { ...Customer, Contact: { contactID: 9, ...Contact } } }, { Customer }],
    });
    expect(shop.records("Customer")).toMatchObject([{ customerID: "4", contactID: "9" }]);
    expect(shop.records("Sale").map(({ customerID }) => customerID)).toEqual(["4", "4"]);
  });

  it.each([
    [{ Sale: [{ saleID: 5, SaleLines: { saleID: 6 } }] }, "SaleLine has saleID 6"],
    [{ Item: [{ description: "X", categoryID: 1, Category: { categoryID: 2, name: "Y" } }] }, "Item has categoryID 1"],
    [{ Item: [{ description: "X", Category: [{ name: "Y" }, { name: "Z" }] }] }, "Category must be one record"],
  ])("are refused where they contradict it: %j", async (records, reason) => {
    await expect(shopOf(records)).rejects.toThrow(reason);
  });

  it("are refused where they never end", async () => {
    const item: Record<string, unknown> = { description: "X" };
    item.ItemMatrix = { description: "Y", Items: [item] };
    await expect(shopOf({ Item: [item] })).rejects.toThrow("nested deeper than");
  });
});

describe("what follows from the data", () => {
  it("is stock in every shop and the sum of it", async () => {
    const shop = await shopOf({
      Shop: two,
      Item: [
        { description: "None" },
        {
          description: "Some",
          ItemShops: [
            { shopID: 1, qoh: -2 },
            { shopID: 2, qoh: 5 },
          ],
        },
      ],
    });
    const rows = (itemID: string) => shop.records("ItemShop").filter((row) => row.itemID === itemID);
    const shown = ({ shopID, qoh, sellable }: WireRecord) => [shopID, qoh, sellable];
    expect(rows("1").map(shown).sort()).toEqual([
      ["0", "0", "0"],
      ["1", "0", "0"],
      ["2", "0", "0"],
    ]);
    expect(rows("2").map(shown).sort()).toEqual([
      ["0", "3", "3"],
      ["1", "-2", "0"],
      ["2", "5", "5"],
    ]);
  });

  it.each([
    ["the item's cost", {}, ["60", "60"], ["54", "54"]],
    ["the average that a row tells", { averageCost: 5 }, ["50", "50"], ["45", "45"]],
    ["the cost of the next lot", { averageCost: 5, nextFifoLotCost: 4 }, ["40", "50"], ["36", "45"]],
    ["the worth that is given", { totalValueFifo: 30 }, ["30", "60"], ["27", "54"]],
  ])("is what the stock is worth, by %s, and stays so when pieces go [stock.worth-from-data]", async (...row) => {
    const [, given, before, after] = row;
    const shop = await shopOf({
      Shop: two,
      Item: [{ description: "X", avgCost: 6, ItemShops: [{ shopID: 1, qoh: 10, ...given }] }],
    });
    const worth = (shopID: string) => {
      const found = shop.records("ItemShop").find((each) => each.shopID === shopID);
      return [found?.totalValueFifo, found?.totalValueAvgCost];
    };
    expect([worth("1"), worth("0")]).toEqual([before, before]);
    const body = { ItemShops: { ItemShop: { shopID: 1, qoh: 9 } } };
    await send(shop, "PUT", `/API/V3/Account/${shop.accountID}/Item/1.json`, { body });
    expect([worth("1"), worth("0")]).toEqual([after, after]);
  });

  it("is one lot where lots do not add up to their row, or are another item's [stock.odd-lots-forgotten]", async () => {
    const lot = (inventoryID: number, itemShopID: number, onHand: number, itemID = 1) => ({
      ...{ inventoryID, itemID, itemShopID, received: onHand, onHand, onHold: 0, cost: 3 },
    });
    const shop = await shopOf({
      Shop: two,
      Item: [
        { itemID: 1, description: "X", defaultCost: 6 },
        { itemID: 2, description: "Y" },
      ],
      ItemShop: [
        { itemShopID: 1, itemID: 1, shopID: 1, qoh: 10 },
        { itemShopID: 2, itemID: 1, shopID: 2, qoh: 4 },
        { itemShopID: 3, itemID: 2, shopID: 1, qoh: 5 },
      ],
      Inventory: [lot(1, 1, 2), lot(2, 2, 3), lot(3, 2, 1), lot(4, 3, 5), lot(5, 99, 1)],
    });
    expect(shop.warnings).toContain(
      "ItemShop 1: its lots hold other pieces than it tells of, so the quantity is taken alone. The same is true of 2 more records.",
    );
    const body = { ItemShops: { ItemShop: [1, 2].map((shopID) => ({ shopID, qoh: 1 })) } };
    await send(shop, "PUT", `/API/V3/Account/${shop.accountID}/Item/1.json`, { body });
    const lots = shop.records("Inventory").filter(({ itemShopID }) => itemShopID !== undefined);
    expect(lots.map(({ itemShopID, onHand, cost }) => [itemShopID, onHand, cost])).toEqual([
      ["2", "0", "3"],
      ["2", "1", "3"],
      ["1", "1", "6"],
    ]);
  });

  it("gives up what a sale held beyond its lines [layaway.sold-once]", async () => {
    const till = { employeeID: 1, registerID: 1, shopID: 1 };
    const line = { saleLineID: 1, itemID: 1, unitQuantity: 0, isLayaway: true, customerID: 1, shopID: 1 };
    const shop = await shopOf({
      Shop: two,
      Register: [{ registerID: 1, name: "Till", shopID: 1 }],
      Item: [{ itemID: 1, description: "X" }],
      ItemShop: [{ itemShopID: 1, itemID: 1, shopID: 1, qoh: 10, onLayaway: 2 }],
      Sale: [{ saleID: 1, ...till, customerID: 1, completed: false, SaleLines: { SaleLine: [line] } }],
      InventorySale: [{ quantity: 2, saleLineID: 1 }],
    });
    const path = `/API/V3/Account/${shop.accountID}/Sale/1.json`;
    expect((await send(shop, "PUT", path, { body: { completed: true } })).status).toBe(200);
    expect(shop.records("ItemShop")[0]).toMatchObject({ qoh: "12", onLayaway: "0" });
  });

  it("is stock that is taken as it stands where the sum is given", async () => {
    const shop = await shopOf({ Shop: two, Item: [{ description: "X", ItemShops: [{ shopID: 0, qoh: 9 }] }] });
    expect(shop.records("ItemShop")).toMatchObject([{ shopID: "0", qoh: "9", sellable: "9" }]);
  });

  it("is a price for each level, by id or by name", async () => {
    const shop = await shopOf({
      PriceLevel: [
        { priceLevelID: 1, name: "Default" },
        { priceLevelID: 2, name: "MSRP" },
        { priceLevelID: 5, name: "Club" },
      ],
      Item: [
        {
          description: "X",
          Prices: {
            ItemPrice: [
              { amount: 4, useTypeID: 1 },
              { amount: 3, useType: "club" },
            ],
          },
        },
      ],
    });
    const { Prices } = (await read(shop, "Item/1.json")).Item ?? {};
    expect(Prices?.ItemPrice).toEqual([
      { amount: "4", useTypeID: "1", useType: "Default" },
      { amount: "3", useTypeID: "5", useType: "Club" },
      { amount: "0", useTypeID: "2", useType: "MSRP" },
    ]);
  });

  it("are the price levels that prices speak of", async () => {
    const Prices = { ItemPrice: { amount: "9", useTypeID: "3", useType: "Online" } };
    const shop = await shopOf({ Item: [{ description: "X", Prices }] });
    expect(shop.records("PriceLevel").map(({ name }) => name)).toEqual(["Default", "MSRP", "Online"]);
  });

  it("is the numbering of the category tree, siblings by name", async () => {
    const shop = await shopOf({
      Category: [
        { categoryID: 10, name: "Wheels" },
        { categoryID: 11, name: "Rims", parentID: 10 },
        { categoryID: 12, name: "Bells" },
        { categoryID: 13, name: "Hubs", parentID: 10 },
      ],
    });
    const placed = shop
      .records("Category")
      .map((each) => [each.fullPathName, each.leftNode, each.rightNode, each.nodeDepth]);
    expect(placed).toEqual([
      ["Wheels", "3", "8", "0"],
      ["Wheels/Rims", "6", "7", "1"],
      ["Bells", "1", "2", "0"],
      ["Wheels/Hubs", "4", "5", "1"],
    ]);
  });

  it("are a contact, a ticket number and the values of a matrix", async () => {
    const shop = await shopOf({
      Customer: [{ firstName: "Kim" }],
      Sale: [{ saleID: 12 }],
      ItemMatrix: [{ itemMatrixID: 1, description: "Shirt", itemAttributeSetID: 1 }],
      Item: ["S", "M"].map((attribute2) => ({
        description: `Shirt Red ${attribute2}`,
        itemMatrixID: 1,
        ItemAttributes: { attribute1: "Red", attribute2, itemAttributeSetID: 1 },
      })),
    });
    const { Contact } = (await read(shop, "Customer/1.json?load_relations=%5B%22Contact%22%5D")).Customer ?? {};
    expect(Contact).toMatchObject({ noEmail: "true", Addresses: { ContactAddress: { city: "" } } });
    expect((await read(shop, "Sale/12.json")).Sale?.ticketNumber).toBe("220000000012");
    expect((await read(shop, "ItemMatrix/1.json")).ItemMatrix).toMatchObject({
      attribute1Values: "Red",
      attribute2Values: ["S", "M"],
    });
  });

  it("are the totals of a sale that has none", async () => {
    const shop = await shopOf({
      Shop: [{ shopID: 1, name: "One", taxCategoryID: 1 }],
      TaxCategory: [{ taxCategoryID: 1, tax1Name: "Tax", tax1Rate: "0.1" }],
      Item: [{ itemID: 1, description: "Mug", Prices: [{ useTypeID: 1, amount: "4.50" }] }],
      Sale: [
        {
          saleID: 1,
          shopID: 1,
          completed: true,
          timeStamp: "2024-05-01T10:00:00+00:00",
          SaleLines: [{ itemID: 1, unitQuantity: 2 }],
          SalePayments: { amount: "9.9", paymentTypeID: 1 },
        },
        { saleID: 2, shopID: 1, calcTotal: "77", SaleLines: [{ itemID: 1, unitQuantity: 2 }] },
      ],
    });
    expect(shop.records("Sale")[0]).toMatchObject({
      calcSubtotal: "9",
      calcTax1: "0.9",
      total: "9.9",
      balance: "0",
      completed: "true",
      completeTime: "2024-05-01T10:00:00+00:00",
      timeStamp: "2024-05-01T10:00:00+00:00",
    });
    expect(shop.records("Sale")[1]).toMatchObject({ calcTotal: "77", total: "0" });
    expect(shop.records("SaleLine")[0]).toMatchObject({ unitPrice: "4.5", shopID: "1" });
  });
});

describe("warnings", () => {
  it("name a reference to a record that is not there, which is allowed", async () => {
    const shop = await shopOf({
      Item: [
        { itemID: 135, description: "A", categoryID: 7 },
        { itemID: 136, description: "B", categoryID: 7 },
      ],
    });
    expect(shop.warnings).toEqual([
      "records.Item[0] (Item 135): categoryID refers to Category 7, which is not in the data. The same is true of 1 more record.",
    ]);
    expect((await read(shop, "Item/135.json?load_relations=all")).Item).not.toHaveProperty("Category");
  });

  it("name a field that there is not", async () => {
    const shop = await shopOf({ Item: [{ itemID: 135, description: "A", colour: "red" }] });
    expect(shop.warnings).toEqual(["records.Item[0] (Item 135): Item has no field colour; it was left out."]);
  });

  it("are not more than a person reads", async () => {
    const Item = Array.from({ length: 250 }, (_, at) => ({ description: "X", categoryID: at + 1 }));
    const { warnings } = await shopOf({ Item });
    expect(warnings).toHaveLength(101);
    expect(warnings.at(-1)).toBe("There are 150 more warnings of this kind.");
  });
});

describe("wrong data is refused with the record and the field", () => {
  it.each<[Record<string, unknown>, string]>([
    [
      { Item: [{ description: "A" }, { itemID: 135, description: "B", defaultCost: "x" }] },
      "records.Item[1] (Item 135)",
    ],
    [{ Item: [{ itemID: 135, description: "B", defaultCost: "x" }] }, "defaultCost must be a number"],
    [{ Item: [{ description: "B", tax: "perhaps" }] }, "tax must be true or false"],
    [{ Item: [{ description: "B", timeStamp: "yesterday" }] }, "timeStamp must be a date"],
    [{ Item: [{ description: "B", timeStamp: "2024-02-31T00:00:00+00:00" }] }, "timeStamp must be a date"],
    [{ Item: [{ description: "B", upc: { digits: 1 } }] }, "upc must be a single value"],
    [{ Item: [{ description: "B", Prices: { ItemPrice: [{ amount: "a lot" }] } }] }, "Prices.amount must be a number"],
    [{ Item: [{ description: "B", Prices: "cheap" }] }, "Prices must be an object"],
    [{ Item: [{ itemID: 135 }] }, "records.Item[0] (Item 135): description is missing"],
    [{ Category: [{ categoryID: 2, name: " " }] }, "records.Category[0] (Category 2): name is missing"],
    [{ Item: [{ itemID: "abc", description: "B" }] }, "records.Item[0]: itemID must be a whole number above 0"],
    [{ Item: [{ itemID: 0, description: "B" }] }, "itemID must be a whole number above 0"],
    [
      {
        Item: [
          { itemID: 1, description: "B" },
          { itemID: "1", description: "C" },
        ],
      },
      "stands at records.Item[0] already",
    ],
    [{ Item: ["Mug"] }, "records.Item[0]: a record must be an object"],
    [
      { Sale: [{ SaleLines: [{}, { unitQuantity: "x" }] }] },
      "records.Sale[0].SaleLines[1]: unitQuantity must be a number",
    ],
    [{ Items: [] }, "records.Items: there is no resource of this name"],
    [{ constructor: [] }, "there is no resource of this name"],
    [
      {
        Category: [
          { categoryID: 1, name: "A", parentID: 2 },
          { categoryID: 2, name: "B", parentID: 1 },
        ],
      },
      "parentID",
    ],
    [{ Account: [{ accountID: 2 }], Item: [] }, "records.Account[0]: the data belongs to account 1"],
  ])("%j", async (records, message) => {
    const refused = shopOf(records, { accountID: 1 });
    await expect(refused).rejects.toThrow(InvalidInputError);
    await expect(refused).rejects.toThrow(message);
  });

  it("and never with what stands in it", async () => {
    const refused = shopOf({ Customer: [{ firstName: "Kim", dob: "Kim's birthday" }] });
    await expect(refused).rejects.toThrow(/^(?!.*Kim)/s);
  });

  it.each<[unknown, string]>([
    ["Item", "must be an object"],
    [{}, "records must be an object"],
    [{ records: [] }, "records must be an object"],
    [{ records: {}, accountID: -1 }, "accountID must be a whole number"],
    [{ records: {}, accessToken: 5 }, "accessToken must be text"],
    [{ records: {}, accessToken: "two words" }, "accessToken"],
    [{ records: {}, lastIDs: { Item: "5" } }, "lastIDs"],
    [{ records: {}, items: 5 }, "it has items, but only"],
  ])("or what is around the records: %j", async (data, message) => {
    const refused = startEmulator({ data } as EmulatorOptions);
    await expect(refused).rejects.toThrow(InvalidInputError);
    await expect(refused).rejects.toThrow(message);
  });

  it.each<[EmulatorOptions, string]>([
    [{ items: 5 }, "either data or items"],
    [{ sales: 0 }, "either data or sales"],
    [{ customers: 1 }, "either data or customers"],
    [{ accountID: 8 }, "accountID"],
    [{ accessToken: "other" }, "accessToken"],
  ])("or an option that contradicts it: %j", async (options, message) => {
    const data = { accountID: 7, accessToken: "test", records: {} };
    await expect(startEmulator({ ...options, data })).rejects.toThrow(message);
  });

  it("and not an option that says the same", async () => {
    const data = { accountID: "7", accessToken: "test", records: {} };
    const shop = await startEmulator({ data, accountID: 7, accessToken: "test" });
    opened.push(shop);
    expect(shop.accountID).toBe(7);
  });
});
