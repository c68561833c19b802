import { describe, expect, it } from "vitest";
import { generateShop as foundShop, type SeedOptions, seededRandom } from "../../src/emulator/seed/index.js";
import { decimal, roundHalfUp, timestamp } from "../../src/emulator/seed/wire.js";
import type { WireRecord } from "../../src/emulator/store/record.js";
import { rowsOf } from "../../src/emulator/store/rows.js";
import { resources } from "../../src/resources/index.js";
import { type AnyDefinition, type AnyField, type FieldMap, type Money, money } from "../../src/schema/index.js";

const options: SeedOptions = {
  seed: 7,
  items: 400,
  sales: 600,
  customers: 120,
  registers: 3,
  now: Date.UTC(2026, 2, 15, 12),
};

type ShopData = Readonly<Record<string, readonly WireRecord[]>>;

/** All records of a shop. */
function generateShop(wanted: SeedOptions): ShopData {
  const records = Object.entries(foundShop(wanted)).map(([name, founded]) => [name, [...rowsOf(founded)]] as const);
  return Object.fromEntries(records);
}

const shop = generateShop(options);
const definitions = new Map<string, AnyDefinition>(Object.entries(resources));

const table = (name: string, data: ShopData = shop): readonly WireRecord[] => data[name] ?? [];
const text = (record: WireRecord, field: string): string => {
  const value = record[field];
  if (typeof value !== "string") throw new TypeError(`${field} is not text in ${JSON.stringify(record)}`);
  return value;
};
const amount = (record: WireRecord, field: string): Money => money(text(record, field));
const sumOf = (records: readonly WireRecord[], field: string): Money =>
  records.reduce((sum, record) => sum.plus(amount(record, field)), money(0));
const where = (name: string, field: string, value: string) => table(name).filter((record) => record[field] === value);
const byID = (name: string, id: string) => table(name)[Number(id) - 1];
const live = (name: string, data?: ShopData) => table(name, data).filter((record) => record.archived !== "true");
const completed = table("Sale").filter((sale) => sale.completed === "true");

describe("the generated shop as a whole", () => {
  it("is the same, byte for byte, for the same options", () => {
    expect(JSON.stringify(generateShop(options))).toBe(JSON.stringify(shop));
  });

  it("is another for another seed", () => {
    expect(generateShop({ ...options, seed: 8 })).not.toEqual(shop);
  });

  it("keeps its items when only more sales are asked for", () => {
    expect(generateShop({ ...options, sales: 700 }).Item).toEqual(shop.Item);
  });

  it("has as many records as asked, archived ones on top", () => {
    expect(live("Item")).toHaveLength(options.items);
    expect(table("Item").length).toBeGreaterThan(options.items);
    expect(live("Customer")).toHaveLength(options.customers);
    expect(table("Customer").length).toBeGreaterThan(options.customers);
    expect(table("Sale")).toHaveLength(options.sales);
    expect(table("Register")).toHaveLength(options.registers);
    expect(table("Shop")).toHaveLength(2);
  });

  it.each([
    [0, 0, 0, 1],
    [1, 1, 1, 1],
    [3, 20, 0, 2],
    [0, 20, 5, 12],
  ])("can be tiny: %i items, %i sales, %i customers, %i registers", (items, sales, customers, registers) => {
    const tiny = generateShop({ ...options, items, sales, customers, registers });
    const counts = ["Item", "Sale", "Customer", "Register"].map((name) => live(name, tiny).length);
    expect(counts).toEqual([items, sales, customers, registers]);
  });

  it("refuses to sell without a register", () => {
    expect(() => generateShop({ ...options, registers: 0 })).toThrow(/register/);
  });
});

describe("every generated record", () => {
  it("belongs to a declared resource", () => {
    expect(Object.keys(shop).filter((name) => !definitions.has(name))).toEqual([]);
  });

  it("has the declared fields and no others", () => {
    const problems = everyRecord(({ name, record, definition }) => [
      ...Object.keys(record)
        .filter((key) => !Object.hasOwn(definition.fields, key))
        .map((key) => `${name}.${key} is not declared`),
      ...Object.entries(definition.fields)
        .filter(([key, field]) => mustStand(field) && record[key] === undefined)
        .map(([key]) => `${name}.${key} is missing`),
    ]);
    expect(problems).toEqual([]);
  });

  it("holds text of the declared kind in every field", () => {
    expect(everyRecord(({ name, record, definition }) => badFields(name, record, definition.fields))).toEqual([]);
  });

  it("has its place in the list as its id", () => {
    const problems = everyRecord(({ name, record, definition, index }) =>
      record[definition.id] === String(index + 1)
        ? []
        : [`${name} ${index + 1} has id ${String(record[definition.id])}`],
    );
    expect(problems).toEqual([]);
  });

  it("refers to records that exist", () => {
    const problems = everyRecord(({ name, record, definition }) =>
      Object.entries(definition.fields).flatMap(([key, { kind }]) => {
        if (kind.type !== "id" || !definitions.has(kind.target ?? "") || record[key] === undefined) return [];
        const id = text(record, key);
        return id === "0" || byID(String(kind.target), id) !== undefined ? [] : [`${name}.${key} ${id} is not there`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it("was created before it was changed, and never after now", () => {
    const now = timestamp(options.now / 1000);
    const problems = everyRecord(({ name, record }) => {
      const { createTime, timeStamp, completeTime } = record;
      const isOrdered = typeof createTime !== "string" || typeof timeStamp !== "string" || createTime <= timeStamp;
      const isPast = [createTime, timeStamp, completeTime].every((time) => typeof time !== "string" || time <= now);
      return isOrdered && isPast ? [] : [`${name}: ${JSON.stringify({ createTime, timeStamp, completeTime })}`];
    });
    expect(problems).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has a category tree of three levels that is a nested set in name order", () => {
    const categories = table("Category");
    const left = (record: WireRecord) => Number(record.leftNode);
    const right = (record: WireRecord) => Number(record.rightNode);
    const nodes = categories.flatMap((record) => [left(record), right(record)]).sort((a, b) => a - b);
    expect(nodes).toEqual(Array.from({ length: categories.length * 2 }, (_, index) => index + 1));
    expect(new Set(categories.map((record) => record.nodeDepth))).toEqual(new Set(["0", "1", "2"]));
    for (const record of categories) {
      const parent = byID("Category", text(record, "parentID"));
      expect(record.fullPathName).toBe(
        parent ? `${text(parent, "fullPathName")}/${text(record, "name")}` : record.name,
      );
      expect(Number(record.nodeDepth)).toBe(parent ? Number(parent.nodeDepth) + 1 : 0);
      expect(left(record)).toBeLessThan(right(record));
      if (parent) expect(left(parent) < left(record) && right(record) < right(parent)).toBe(true);
      const siblings = where("Category", "parentID", text(record, "parentID")).sort((a, b) => left(a) - left(b));
      const names = siblings.map((sibling) => text(sibling, "name"));
      expect(names).toEqual([...names].sort());
    }
  });

  it("describes the items of a matrix by its name and their values, which the matrix lists", () => {
    const variants = table("Item").filter((item) => item.itemMatrixID !== "0");
    expect(variants.length).toBeGreaterThan(100);
    for (const item of variants) {
      const matrix = byID("ItemMatrix", text(item, "itemMatrixID")) as WireRecord;
      const attributes = byID("ItemAttributes", text(item, "itemAttributesID")) as WireRecord;
      const values = [1, 2, 3].map((slot) => text(attributes, `attribute${slot}`));
      expect(item.description).toBe([text(matrix, "description"), ...values.filter(Boolean)].join(" "));
      values.forEach((value, index) => {
        const listed = matrix[`attribute${index + 1}Values`] ?? [];
        expect(listed).toEqual(value === "" ? [] : expect.arrayContaining([value]));
      });
      expect(attributes.itemAttributeSetID).toBe(matrix.itemAttributeSetID);
    }
  });

  it("has a systemSku sequence of its own, that drifts away from the ids", () => {
    const skus = table("Item").map((item) => Number(item.systemSku));
    expect(skus.every((sku, index) => index === 0 || sku > (skus[index - 1] as number))).toBe(true);
    expect(skus.at(-1)).toBeGreaterThan(210_000_000_000 + skus.length);
  });

  it("gives bar codes a right check digit, and keeps the zero in front", () => {
    const codes = table("Item")
      .flatMap((item) => [text(item, "upc"), text(item, "ean")])
      .filter((code) => code !== "");
    expect(codes.filter((code) => code.startsWith("0")).length).toBeGreaterThan(0);
    for (const code of codes) {
      const digits = [...code].reverse().map(Number);
      expect(digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 1 ? 3 : 1), 0) % 10).toBe(0);
    }
  });

  it("has assemblies and boxes made of stocked items", () => {
    const types = new Set(table("Item").map((item) => item.itemType));
    expect(types).toEqual(new Set(["default", "non_inventory", "assembly", "box"]));
    for (const component of table("ItemComponent")) {
      const whole = byID("Item", text(component, "assemblyItemID"));
      const part = byID("Item", text(component, "componentItemID"));
      expect(part?.itemType).toBe("default");
      expect(component.componentGroup === "0").toBe(whole?.itemType === "assembly");
    }
  });
});

describe("what is derived when it is looked at", () => {
  const founded = foundShop(options);

  it.each([
    ["ItemShop", ["itemShopID", "itemID", "shopID", "reorderLevel"]],
    ["InventoryLog", ["inventoryLogID", "itemID", "shopID", "saleID", "reason"]],
  ])("is found by a field as by looking at each row: %s", (name, fields) => {
    for (const field of fields) {
      for (const value of new Set(table(name).map((row) => text(row, field)))) {
        const found = founded[name]?.having(field, value).map((position) => founded[name]?.at(position));
        expect(found).toEqual(where(name, field, value));
      }
      expect(founded[name]?.having(field, "nothing")).toEqual([]);
    }
  });

  it("shows in passing what its rows hold", () => {
    for (const name of ["ItemShop", "InventoryLog"]) {
      const glimpses = table(name).map((_, position) => ({ ...founded[name]?.glimpse(position) }));
      expect(glimpses).toEqual(table(name));
    }
  });
});

describe("the stock", () => {
  it("counts each item in every shop, and their sum in a row that was there first", () => {
    for (const item of table("Item")) {
      const rows = where("ItemShop", "itemID", text(item, "itemID"));
      const [summary, ...counts] = rows;
      expect(rows.map((row) => row.shopID)).toEqual(["0", "1", "2"]);
      for (const field of ["qoh", "componentQoh"]) {
        expect(amount(summary as WireRecord, field).eq(sumOf(counts, field))).toBe(true);
      }
      for (const row of rows) expect(Number(row.sellable)).toBe(Math.max(Number(row.qoh), 0));
    }
  });

  it("is rarely below zero, and nothing of archived items is left", () => {
    const rows = table("ItemShop");
    const negative = rows.filter((row) => Number(row.qoh) < 0);
    expect(negative.length).toBeGreaterThan(0);
    expect(negative.length).toBeLessThan(rows.length / 50);
    const archived = new Set(
      table("Item")
        .filter((item) => item.archived === "true")
        .map((item) => item.itemID),
    );
    expect(rows.filter((row) => archived.has(row.itemID) && row.qoh !== "0")).toEqual([]);
  });

  it("changed when the item was last sold in the shop", () => {
    const lines = completed.flatMap((sale) => where("SaleLine", "saleID", text(sale, "saleID")));
    for (const line of lines.filter(({ itemID }) => itemID !== "0")) {
      const rows = where("ItemShop", "itemID", text(line, "itemID"));
      const row = rows.find(({ shopID }) => shopID === line.shopID) as WireRecord;
      expect(text(row, "timeStamp") >= text(line, "timeStamp")).toBe(true);
    }
  });

  it("says from which lot each sold piece came", () => {
    const allocated = table("InventorySale");
    expect(allocated.length).toBeGreaterThan(options.sales);
    for (const { saleLineID, quantity, inventoryID } of allocated) {
      const line = byID("SaleLine", saleLineID as string);
      expect(line?.unitQuantity).toBe(quantity);
      expect(byID("Inventory", inventoryID as string)?.itemID).toBe(line?.itemID);
    }
  });
});

describe("the sales", () => {
  it("follow from their lines: taxes unrounded on a line, rounded on the sum", () => {
    for (const sale of table("Sale")) {
      const lines = where("SaleLine", "saleID", text(sale, "saleID"));
      const expected = {
        calcSubtotal: sumOf(lines, "calcSubtotal").round(2),
        calcDiscount: sumOf(lines, "calcLineDiscount"),
        calcTax1: sumOf(lines, "calcTax1").round(2, 1),
        calcTax2: sumOf(lines, "calcTax2").round(2, 1),
      };
      for (const [field, value] of Object.entries(expected)) expect(sale[field]).toBe(value.toString());
      const { calcSubtotal, calcDiscount, calcTax1, calcTax2 } = expected;
      expect(sale.taxTotal).toBe(calcTax1.plus(calcTax2).toString());
      const total = calcSubtotal.minus(calcDiscount).plus(calcTax1).plus(calcTax2);
      expect([sale.total, sale.calcTotal, sale.displayableTotal]).toEqual(Array(3).fill(total.toString()));
      expect(amount(sale, "calcTaxable").plus(amount(sale, "calcNonTaxable")).toString()).toBe(
        sale.displayableSubtotal,
      );
      expect(sumOf(where("SalePayment", "saleID", text(sale, "saleID")), "amount").toString()).toBe(sale.calcPayments);
      expect(amount(sale, "total").minus(amount(sale, "calcPayments")).toString()).toBe(sale.balance);
    }
  });

  it("have lines that follow from quantity, price, discount and tax rates", () => {
    for (const line of table("SaleLine")) {
      const subtotal = amount(line, "unitQuantity").times(amount(line, "unitPrice"));
      const discount = subtotal.times(amount(line, "discountPercent")).round(2, 1);
      const net = subtotal.minus(discount);
      const [tax1, tax2] = ["tax1Rate", "tax2Rate"].map((rate) => net.times(amount(line, rate))) as [Money, Money];
      expect(line.calcSubtotal).toBe(subtotal.toString());
      expect(line.calcLineDiscount).toBe(discount.toString());
      expect([line.calcTax1, line.calcTax2]).toEqual([tax1.toString(), tax2.toString()]);
      expect(line.calcTotal).toBe(net.plus(tax1).plus(tax2).toString());
      expect(line.tax).toBe(String(line.tax1Rate !== "0"));
    }
  });

  it("are paid in full when completed, and only then have a completeTime", () => {
    expect(completed.length).toBeGreaterThan(options.sales * 0.9);
    expect(completed.length).toBeLessThan(options.sales);
    for (const sale of table("Sale")) {
      expect(sale.completeTime !== undefined).toBe(sale.completed === "true");
      if (sale.completed === "true") expect(sale.balance).toBe("0");
    }
  });

  it("give change for cash only", () => {
    const withChange = table("Sale").filter((sale) => sale.change !== "0");
    expect(withChange.length).toBeGreaterThan(10);
    for (const sale of withChange) {
      const [payment, ...others] = where("SalePayment", "saleID", text(sale, "saleID"));
      expect([payment?.paymentTypeID, others.length]).toEqual(["1", 0]);
      expect(amount(sale, "change").gt(0) && amount(sale, "change").lt(20)).toBe(true);
    }
  });

  it("come back as negative lines, each at most once and after it was sold", () => {
    const returned = table("SaleLine").filter((line) => line.parentSaleLineID !== "0");
    expect(returned.length).toBeGreaterThan(5);
    expect(new Set(returned.map((line) => line.parentSaleLineID)).size).toBe(returned.length);
    for (const line of returned) {
      const parent = byID("SaleLine", text(line, "parentSaleLineID")) as WireRecord;
      expect(Number(line.unitQuantity)).toBe(-Number(parent.unitQuantity));
      expect([line.itemID, line.unitPrice, line.shopID]).toEqual([parent.itemID, parent.unitPrice, parent.shopID]);
      expect(text(line, "createTime") > text(parent, "timeStamp")).toBe(true);
      expect(amount(byID("Sale", text(line, "saleID")) as WireRecord, "total").lt(0)).toBe(true);
    }
  });

  it("spread over a year, in the order of their ids, each later than its customer and its items", () => {
    const times = table("Sale").map((sale) => text(sale, "createTime"));
    expect(times).toEqual([...times].sort());
    expect(new Set(times.map((time) => time.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
    for (const sale of table("Sale")) {
      const customer = byID("Customer", text(sale, "customerID"));
      if (customer) expect(text(customer, "createTime") < text(sale, "createTime")).toBe(true);
    }
    for (const line of table("SaleLine")) {
      const item = byID("Item", text(line, "itemID"));
      if (item) expect(text(item, "createTime") < text(line, "createTime")).toBe(true);
    }
  });

  it("leave on each credit account what was charged to it", () => {
    const charged = table("SalePayment").filter((payment) => payment.paymentTypeID === "4");
    expect(charged.length).toBeGreaterThan(0);
    // Gift cards were loaded before the year that the shop shows.
    for (const account of table("CreditAccount").filter(({ giftCard }) => giftCard === "false")) {
      const own = charged.filter((payment) => payment.creditAccountID === account.creditAccountID);
      expect(account.balance).toBe(sumOf(own, "amount").toString());
    }
  });
});

describe("what surrounds the sales", () => {
  it("has a quote for each open sale, and both know each other", () => {
    const open = table("Sale").filter(({ completed: isCompleted }) => isCompleted === "false");
    expect(open.length).toBeGreaterThan(0);
    expect(table("Quote").map(({ quoteID, saleID }) => [quoteID, saleID])).toEqual(
      open.map(({ quoteID, saleID }) => [quoteID, saleID]),
    );
  });

  it("has addresses that sales are sent to, of their customers", () => {
    expect(table("ShipTo").length).toBeGreaterThan(2);
    for (const shipTo of table("ShipTo")) {
      const sale = byID("Sale", text(shipTo, "saleID")) as WireRecord;
      expect([sale.shipToID, sale.customerID]).toEqual([shipTo.shipToID, shipTo.customerID]);
    }
  });

  it("has special orders, each made by a line of no sale for the same customer", () => {
    expect(table("SpecialOrder").length).toBeGreaterThan(2);
    for (const order of table("SpecialOrder")) {
      const line = byID("SaleLine", text(order, "saleLineID")) as WireRecord;
      expect([line.isSpecialOrder, line.saleID, line.customerID]).toEqual(["true", "0", order.customerID]);
    }
  });

  it("has gift cards with credit on them", () => {
    const cards = table("CreditAccount").filter(({ giftCard }) => giftCard === "true");
    expect(cards.length).toBeGreaterThan(2);
    for (const card of cards) {
      expect(text(card, "code")).toMatch(/^\d{13}$/);
      expect(amount(card, "balance").lt(0)).toBe(true);
    }
  });

  it("has repairs for customers, with labor on each", () => {
    expect(table("Workorder").length).toBeGreaterThan(5);
    for (const workorder of table("Workorder")) {
      const id = text(workorder, "workorderID");
      expect(workorder.systemSku).toBe(`25${id.padStart(10, "0")}`);
      expect(where("WorkorderLine", "workorderID", id)).toHaveLength(1);
    }
  });
});

describe("the purchase orders", () => {
  it("add up from their lines", () => {
    expect(table("Order").length).toBeGreaterThan(5);
    for (const order of table("Order")) {
      const lines = where("OrderLine", "orderID", text(order, "orderID"));
      expect(lines.length).toBeGreaterThan(0);
      expect(order.totalQuantity).toBe(sumOf(lines, "quantity").toString());
      expect(order.subTotalCost).toBe(sumOf(lines, "total").toString());
    }
  });

  it("stand in the stock as what is on order, until they are complete", () => {
    const open = table("OrderLine").filter(({ orderID }) => byID("Order", orderID as string)?.complete === "false");
    expect(open.length).toBeGreaterThan(0);
    for (const shopID of ["0", "1", "2"]) {
      const lines = open.filter(({ orderID }) => shopID === "0" || byID("Order", orderID as string)?.shopID === shopID);
      const rows = where("ItemShop", "shopID", shopID);
      expect(sumOf(rows, "backorder").toString()).toBe(sumOf(lines, "quantity").toString());
    }
  });
});

describe("the people", () => {
  it("cannot be reached: addresses at example.com, telephones of 555-01xx", () => {
    for (const contact of table("Contact")) {
      for (const { address } of contact.Emails as readonly WireRecord[])
        expect(address).toMatch(/^[a-z0-9.-]+@example\.com$/);
      for (const { number } of contact.Phones as readonly WireRecord[]) expect(number).toMatch(/^\d{3}-555-01\d\d$/);
    }
  });

  it("have each a contact of their own", () => {
    const owners = ["Shop", "Employee", "Vendor", "Customer", "ShipTo"].flatMap((name) => table(name));
    expect(new Set(owners.map((owner) => owner.contactID)).size).toBe(owners.length);
  });
});

describe("the seeded numbers", () => {
  it("are evenly spread", () => {
    const random = seededRandom(1, "spread");
    const counts = new Array<number>(10).fill(0);
    for (let turn = 0; turn < 100_000; turn += 1) {
      const number = random.below(10);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it("differ by seed and by topic", () => {
    const first = (seed: number, topic: string) => seededRandom(seed, topic).fraction();
    expect(new Set([first(1, "a"), first(2, "a"), first(1, "b"), first(2, "b"), first(12, "")]).size).toBe(5);
    expect(first(1, "a")).toBe(first(1, "a"));
  });

  it("print as exact decimals", () => {
    const random = seededRandom(3, "decimals");
    for (let turn = 0; turn < 20_000; turn += 1) {
      const units = random.between(-(10 ** 14), 10 ** 14);
      expect(decimal(units, 7)).toBe(
        money(units)
          .div(money(10 ** 7))
          .toString(),
      );
      expect(decimal(units % 10 ** 8, 2)).toBe(
        money(units % 10 ** 8)
          .div(100)
          .toString(),
      );
    }
    expect([decimal(0, 2), decimal(-0, 2), decimal(10, 2)]).toEqual(["0", "0", "0.1"]);
  });

  it("round a half away from zero", () => {
    expect([149_950, 150_000, -149_950, -150_000, 49_999].map((units) => roundHalfUp(units, 100_000))).toEqual([
      1, 2, -1, -2, 0,
    ]);
  });
});

interface Visited {
  readonly name: string;
  readonly record: WireRecord;
  readonly definition: AnyDefinition;
  readonly index: number;
}

/** What is wrong with any record, each complaint once. */
function everyRecord(complaints: (visited: Visited) => readonly string[]): readonly string[] {
  const found = Object.entries(shop).flatMap(([name, records]) => {
    const definition = definitions.get(name);
    if (definition === undefined) return [];
    return records.flatMap((record, index) => complaints({ name, record, definition, index }));
  });
  return [...new Set(found)];
}

/** Tells whether a field stands in every stored record: those that only nested copies show are links, and do. */
function mustStand({ facts }: AnyField): boolean {
  return facts.nestedOnly === true || !(facts.optional || facts.writeOnly);
}

const patterns: Readonly<Record<string, RegExp>> = {
  id: /^(0|[1-9]\d*)$/,
  integer: /^(0|-?[1-9]\d*)$/,
  quantity: /^(0|-?[1-9]\d*(\.\d*[1-9])?|-?0\.\d*[1-9])$/,
  money: /^(0|-?[1-9]\d*(\.\d*[1-9])?|-?0\.\d*[1-9])$/,
  rate: /^(0|-?[1-9]\d*(\.\d*[1-9])?|-?0\.\d*[1-9])$/,
  boolean: /^(true|false)$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function badFields(path: string, record: WireRecord, fields: FieldMap): readonly string[] {
  return Object.entries(fields).flatMap(([key, { kind }]) => {
    const value = record[key];
    if (value === undefined) return [];
    const at = `${path}.${key}`;
    if (kind.type === "structures") {
      if (!Array.isArray(value)) return [`${at} is not a list`];
      return (value as readonly WireRecord[]).flatMap((part) => badFields(at, part, kind.fields));
    }
    if (kind.type === "structure") {
      return typeof value === "string" ? [] : badFields(at, value as WireRecord, kind.fields);
    }
    if (kind.type === "list") return Array.isArray(value) ? [] : [`${at} is not a list`];
    if (kind.type === "anything") return [];
    if (typeof value !== "string") return [`${at} is not text`];
    if (kind.type === "enumeration") return kind.values.includes(value) || value === "" ? [] : [`${at} is ${value}`];
    return (patterns[kind.type] ?? /^/).test(value) ? [] : [`${at} is ${value}`];
  });
}
