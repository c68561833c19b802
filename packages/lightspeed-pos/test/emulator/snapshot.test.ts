import { afterEach, describe, expect, it } from "vitest";
import { type Emulator, type EmulatorOptions, type EmulatorSnapshot, startEmulator } from "../../src/emulator/index.js";
import { StillClock, send } from "./support.js";

const opened: Emulator[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((shop) => shop.close()));
});

async function open(options: EmulatorOptions): Promise<Emulator> {
  const shop = await startEmulator({ rateLimits: false, clock: new StillClock(), ...options });
  opened.push(shop);
  return shop;
}

const bytes = (shop: Emulator) => JSON.stringify(shop.snapshot());

/** Opens a shop from what was written to a file, so to speak. */
const reopened = (shop: Emulator) => open({ data: JSON.parse(bytes(shop)) as EmulatorSnapshot });

const paths = ["Item", "ItemMatrix", "Category", "Customer", "Sale", "Shop", "Employee", "ItemShop"].map(
  (name) => `${name}.json?load_relations=all&archived=true`,
);

async function answers(shop: Emulator): Promise<string[]> {
  const ask = async (path: string) => {
    const { text } = await send(shop, "GET", `/API/Account/${shop.accountID}/${path}`);
    // Pictures lie where the emulator listens.
    return text.replaceAll(new URL(shop.url).host, "host");
  };
  return Promise.all(paths.map(ask));
}

/** Where two texts part, so that a failure shows a line and not megabytes. */
function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one === other ? "" : `${one.slice(at - 150, at + 50)} <> ${other.slice(at - 150, at + 50)}`;
}

async function partings(one: Emulator, other: Emulator): Promise<string[]> {
  const [ours, theirs] = [await answers(one), await answers(other)];
  return ours.map((text, at) => parting(text, theirs[at] ?? "")).filter((text) => text !== "");
}

/** Leaves nothing as it was generated: new, changed, archived and removed records, and a shop that was opened late. */
async function work(shop: Emulator): Promise<void> {
  const write = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await send(shop, method, `/API/V3/Account/1/${path}`, { body });
    if (status !== 200) throw new Error(`${method} ${path}: ${text}`);
  };
  await write("POST", "Shop.json", { name: "Late", timeZone: "US/Central" });
  await write("POST", "Item.json", { description: "New", tax: false, Note: { note: "Soft" }, ItemShops: [] });
  await write("PUT", "Item/2.json", { description: "Öl / größer", upc: "", defaultCost: "1.25" });
  await write("DELETE", "Item/3.json");
  await write("POST", "Category.json", { name: "Last" });
  const last = shop.records("Category").at(-1)?.categoryID;
  await write("DELETE", `Category/${String(last)}.json`);
  const Contact = {
    Phones: { ContactPhone: { number: "5", useType: "Home" } },
    Addresses: { ContactAddress: { city: "Here" } },
  };
  await write("POST", "Customer.json", { firstName: "Kim", dob: "1990-01-01", Contact });
  await write("PUT", "Customer/1.json", { dob: null, company: null });
  await write("POST", "Employee.json", { firstName: "Pat", accessPin: "4711" });
  await write("POST", "Sale.json", {
    employeeID: 1,
    registerID: 1,
    shopID: 1,
    completed: true,
    SaleLines: [
      { itemID: 1, unitQuantity: 1, unitPrice: 10, tax: false },
      { unitPrice: 1, Note: { note: "Extra" } },
    ],
    SalePayments: { amount: 50, paymentTypeID: 1 },
    SaleNotes: { PrintedNote: { note: "Thanks" } },
  });
}

describe("a snapshot", () => {
  it("of a generated shop loads again to the same bytes, without a warning", async () => {
    const shop = await open({ items: 60, sales: 60, customers: 20 });
    const again = await reopened(shop);
    expect(again.warnings).toEqual([]);
    expect(parting(bytes(again), bytes(shop))).toBe("");
  });

  it("answers every list with the same bytes as the shop that it was made of", async () => {
    const shop = await open({ items: 60, sales: 60, customers: 20 });
    expect(await partings(await reopened(shop), shop)).toEqual([]);
  });

  it("does so after all kinds of writes too", async () => {
    const shop = await open({ items: 20, sales: 20, customers: 5 });
    await work(shop);
    const again = await reopened(shop);
    expect(parting(bytes(again), bytes(shop))).toBe("");
    expect(await partings(again, shop)).toEqual([]);
  });

  it("never gives an id twice, not even that of a record that is gone", async () => {
    const shop = await open({ items: 5, sales: 0, customers: 0 });
    await work(await open({ items: 5, sales: 5, customers: 5 }));
    const add = (to: Emulator) => send(to, "POST", "/API/V3/Account/1/Category.json", { body: { name: "X" } });
    const added = (await add(shop)).json.Category?.categoryID;
    await send(shop, "DELETE", `/API/V3/Account/1/Category/${String(added)}.json`);
    expect(shop.snapshot().lastIDs).toEqual({ Category: Number(added) });
    expect((await add(await reopened(shop))).json.Category?.categoryID).toBe(String(Number(added) + 1));
  });

  it("of a shop made of data loads again to the same bytes", async () => {
    const shop = await open({
      data: {
        accountID: 120645,
        accessToken: "test",
        records: {
          Shop: { shopID: 4, name: "One" },
          Item: [{ itemID: 135, description: "Mug", categoryID: 99 }, { description: "Cup" }],
          Vendor: [{ name: "Acme", Reps: { VendorRep: { firstName: "A", lastName: "B" } } }],
          Sale: [{ SaleLines: [{ itemID: 135, unitQuantity: 2, unitPrice: "1.5" }] }],
        },
      },
    });
    const again = await reopened(shop);
    expect(parting(bytes(again), bytes(shop))).toBe("");
    expect([again.accountID, again.accessToken]).toEqual([120645, "test"]);
    expect(again.warnings).toEqual(shop.warnings);
  });

  it("is a copy: what happens to it or to the shop later does not change the other", async () => {
    const shop = await open({ items: 3, sales: 0, customers: 0 });
    const before = shop.snapshot();
    const text = JSON.stringify(before);
    await send(shop, "PUT", "/API/V3/Account/1/Item/1.json", { body: { description: "Other" } });
    expect(JSON.stringify(before)).toBe(text);
    expect(bytes(shop)).not.toBe(text);
  });

  it("takes records that were added to it by hand", async () => {
    const { records, ...rest } = (await open({ items: 3, sales: 0, customers: 0 })).snapshot();
    const Item = [...(records.Item ?? []), { description: "By hand" }];
    const shop = await open({ data: { ...rest, records: { ...records, Item } } });
    const { json } = await send(shop, "GET", "/API/V3/Account/1/Item.json?description=By+hand&load_relations=all");
    expect(json.Item?.taxClassID).toBe("1");
    expect(json.Item?.ItemShops?.ItemShop).toHaveLength(3);
  });
});

describe("a large shop", () => {
  it("of a hundred thousand records loads in seconds", async () => {
    const Item = Array.from({ length: 20_000 }, (_, at) => ({ itemID: String(at + 1), description: `Item ${at}` }));
    const Customer = Item.map(({ itemID }) => ({ customerID: itemID, firstName: "Kim", Contact: { custom: "" } }));
    const Sale = Item.map(({ itemID }) => ({
      saleID: itemID,
      calcTotal: "0",
      SaleLines: { itemID, unitQuantity: "1" },
    }));
    const started = performance.now();
    const shop = await open({ data: { records: { Item, Customer, Sale } } });
    const seconds = (performance.now() - started) / 1000;
    expect(shop.records("SaleLine")).toHaveLength(20_000);
    expect(seconds).toBeLessThan(20);
  }, 60_000);
});
