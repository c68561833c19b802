import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { BadRequestError, NotFoundError } from "../../src/index.js";
import { useShop } from "../support/shop.js";

const shop = useShop();

describe("items", () => {
  test("are created, updated by id and on the record, and archived by id and on the record", async () => {
    const { account, sent } = shop();
    const created = await account.items.create({ description: "Onesie" });
    const updated = await account.items.update(created.itemID, { description: "Striped onesie" });
    const again = await updated.update({ description: "Plain onesie", defaultCost: "12.50" });
    expect([created.description, updated.description, again.description]).toEqual([
      "Onesie",
      "Striped onesie",
      "Plain onesie",
    ]);
    expect((await account.items.archive(created.itemID)).archived).toBe(true);
    expect((await account.items.unarchive(created.itemID)).archived).toBe(false);
    expect((await again.archive()).archived).toBe(true);
    expect((await again.destroy()).archived).toBe(true);
    expect(sent().map((request) => request.split(" ")[0])).toEqual([
      "POST",
      "PUT",
      "PUT",
      "DELETE",
      "PUT",
      "DELETE",
      "DELETE",
    ]);
  });

  test("an update sends only what the patch names", async () => {
    const { account, emulator } = shop();
    await account.items.update(1, { description: "New", upc: undefined, customSku: null });
    expect(emulator.requests.at(-1)?.body).toEqual({ description: "New", customSku: "" });
  });

  test("stock is set through the item", async () => {
    const { account } = shop();
    await account.items.update(1, {
      ItemShops: [
        { shopID: 1, qoh: 7 },
        { shopID: 2, qoh: 5 },
      ],
    });
    const { ItemShops } = await account.items.find(1, { load: ["ItemShops"] });
    expect(ItemShops.map(({ shopID, qoh }) => [shopID, qoh])).toEqual([
      [1, 7],
      [2, 5],
      [0, 12],
    ]);
  });

  test("the server's refusal comes back in its words", async () => {
    const { account } = shop();
    const error = await account.items.update(1, { description: "" }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ serverMessage: "Item not updated. An Item must have a description." });
  });

  test("an update of a record that is not there is NotFoundError", async () => {
    const { account } = shop();
    await expect(account.items.update(999_999, { description: "x" })).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("what is removed", () => {
  test("a category is gone after destroy, and the answer shows its last state", async () => {
    const { account } = shop();
    const created = await account.categories.create({ name: "Bells" });
    const gone = await created.destroy();
    expect(gone).toMatchObject({ name: "Bells", categoryID: created.categoryID });
    await expect(account.categories.find(created.categoryID)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("sales", () => {
  test("a sale with lines and payments is one create", async () => {
    const { account, emulator } = shop();
    const sale = await account.sales.create({
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      completed: true,
      SaleLines: [{ itemID: 1, unitQuantity: 2, unitPrice: "10.50" }],
      SalePayments: [{ paymentTypeID: 1, amount: 50 }],
    });
    expect(emulator.requests.at(-1)).toMatchObject({ cost: 2 + 3 + 2 * 0.5 });
    const read = await account.sales.find(sale.saleID, { load: ["SaleLines", "SalePayments"] });
    expect(read.completed).toBe(true);
    expect(read.SaleLines[0]?.unitPrice.times(2).toString()).toBe("21");
    expect(read.SalePayments.map(({ amount }) => amount.eq(read.total))).toEqual([true]);
    expect(read.change.plus(read.total).toString()).toBe("50");
  });
});

describe("customers", () => {
  test("contact details travel with their customer", async () => {
    const { account } = shop();
    const { customerID } = await account.customers.create({
      firstName: "Jane",
      lastName: "Doe",
      Contact: { Emails: [{ address: "jane@example.com", useType: "Primary" }], noEmail: false },
    });
    const { Contact } = await account.customers.find(customerID, { load: ["Contact"] });
    expect(Contact?.Emails).toEqual([{ address: "jane@example.com", useType: "Primary" }]);
    expect([Contact?.noEmail, Contact?.noPhone]).toEqual([false, true]);
  });
});

describe("a record", () => {
  test("prints, spreads and serialises as its data", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    const { description, defaultCost } = item;
    expect(Object.keys(item)).toEqual(Object.keys(item.toJSON()));
    expect(Object.keys(item)).not.toContain("update");
    expect({ ...item }).toEqual(item.toJSON());
    expect(JSON.parse(JSON.stringify(item))).toMatchObject({
      itemID: 1,
      description,
      defaultCost: defaultCost.toString(),
    });
    expect(inspect(item)).toMatch(/^Item \{\n {2}itemID: 1,/);
    expect(inspect(item)).not.toContain("update");
  });

  test("has its primary id as id", async () => {
    const { account } = shop();
    expect((await account.items.find(3)).id).toBe(3);
    expect((await account.categories.first())?.id).toBe(1);
  });

  test("stays as it was when its methods return a new one", async () => {
    const { account } = shop();
    const item = await account.items.find(1);
    const before = JSON.stringify(item);
    const after = await item.update({ description: "Another" });
    expect(JSON.stringify(item)).toBe(before);
    expect(after.description).toBe("Another");
  });

  test("reload reads it again with the same relations, load with more", async () => {
    const { account } = shop();
    const item = await account.items.find(1, { load: ["ItemShops"] });
    expect((await item.reload()).ItemShops).toHaveLength(3);
    const more = await item.load("Manufacturer");
    expect(more.ItemShops).toHaveLength(3);
    expect("Manufacturer" in more).toBe(true);
  });

  test("has no method that the API does not have", async () => {
    const { account } = shop();
    const [itemShop] = await account.itemShops.all({ max: 1 });
    expect("destroy" in (itemShop ?? {})).toBe(false);
    expect("create" in account.itemShops).toBe(false);
  });
});

describe("account.request", () => {
  test("reaches anything below the account and gives the answer as it came", async () => {
    const { account, emulator } = shop();
    const answer = await account.request("GET", "Item/1", { query: { load_relations: '["ItemShops"]' } });
    expect(answer["Item"]).toMatchObject({ itemID: "1", ItemShops: { ItemShop: expect.any(Array) } });
    expect(emulator.requests.at(-1)?.cost).toBe(1.2);
    await account.request("PUT", "/Item/1.json", { body: { description: "Renamed" } });
    expect((await account.items.find(1)).description).toBe("Renamed");
  });
});
