import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Outcome, Recording, startEmulator } from "../../../src/emulator/index.js";
import { StillClock } from "../support.js";
import { ask, askForAll } from "./support.js";

const key = new Uint8Array(32).fill(7);
const open = () => new Recording({ key });

interface Passing {
  readonly method?: string;
  readonly status?: number;
  readonly request?: number;
}

/** Lets an answer pass; paths are those below the account 1. */
function pass(
  recording: Recording,
  path: string,
  body: unknown,
  { method = "GET", status = 200, request }: Passing = {},
) {
  const url = path.startsWith("/") ? path : `/API/V3/Account/1/${path}`;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return recording.take({ method, url, status, body: text }, request ?? recording.nextRequest());
}

const item = (fields: object) => ({ "@attributes": { count: "1" }, Item: { itemID: "5", ...fields } });
const at = (hour: number) => `2026-03-20T${String(hour).padStart(2, "0")}:00:00+00:00`;

test("the account itself stands bare, without its id", () => {
  const recording = open();
  pass(recording, "/API/V3/Account/1.json", {
    "@attributes": { systemCustomerID: "1" },
    name: "Mugs",
    status: "active",
  });
  expect(recording.data.records.Account).toEqual([expect.objectContaining({ accountID: "1", status: "active" })]);
});

describe("of two looks at a record", () => {
  test("the later one counts, whichever answer comes first", () => {
    const recording = open();
    const [early, late] = [recording.nextRequest(), recording.nextRequest()];
    pass(recording, "Item/5.json", item({ description: "New", upc: "" }), { request: late });
    pass(recording, "Item/5.json", item({ description: "Old", upc: "12345678901" }), { request: early });
    expect(recording.data.records.Item).toEqual([expect.objectContaining({ description: "New", upc: "" })]);
  });

  test("the later state counts, whichever request was sent first", () => {
    const recording = open();
    pass(recording, "Item/5.json", item({ description: "New", timeStamp: at(12) }));
    pass(recording, "Item/5.json", item({ description: "Old", timeStamp: at(11), modelYear: "2020" }));
    expect(recording.data.records.Item).toEqual([
      expect.objectContaining({ description: "New", timeStamp: at(12), modelYear: "2020" }),
    ]);
  });

  test("what is cleared in the shop is not set afterwards", () => {
    const recording = open();
    const customer = (fields: object) => ({ Customer: { customerID: "3", firstName: "Ada", ...fields } });
    pass(recording, "Customer/3.json", customer({ dob: at(6), timeStamp: at(11) }));
    pass(recording, "Customer/3.json", customer({ timeStamp: at(12) }));
    expect(recording.data.records.Customer).toEqual([expect.objectContaining({ customerID: "3", dob: null })]);
  });

  test("the one inside of another record takes nothing from the one that stands alone, and adds what it lacks", () => {
    const recording = open();
    pass(recording, "Item/5.json", item({ description: "Mug", customSku: "M-1", timeStamp: at(12) }));
    const inner = { itemID: "5", description: "", customSku: "other", fifoCost: "3", timeStamp: at(12) };
    pass(recording, "SaleLine/9.json", { SaleLine: { saleLineID: "9", itemID: "5", Item: inner } });
    expect(recording.data.records.Item).toEqual([
      expect.objectContaining({ description: "Mug", customSku: "M-1", fifoCost: "3" }),
    ]);
  });

  test("an empty list is there where all of it was asked for, and not where a part was", () => {
    const recording = open();
    const empty = { "@attributes": { next: "", previous: "" } };
    for (const path of ["Tag.json?limit=100", "Season.json?name=x", "Order/7/Shipment.json"])
      pass(recording, path, empty);
    pass(recording, "Quote.json?count=1", { "@attributes": { count: "0" } });
    expect(recording.data.records).toEqual({ Tag: [] });
  });
});

describe("relations", () => {
  test("are records of their own, tied to the record that they came in", () => {
    const recording = open();
    const Contact = { contactID: "8", Phones: "" };
    pass(recording, "Employee/3.json", {
      Employee: {
        employeeID: "3",
        Contact,
        EmployeeRights: { EmployeeRight: { employeeRightID: "1", name: "admin" } },
      },
    });
    const { Employee, Contact: contacts, EmployeeRight } = recording.data.records;
    expect(Employee).toEqual([expect.objectContaining({ employeeID: "3", contactID: "8" })]);
    expect(Employee?.[0]).not.toHaveProperty("Contact");
    expect(contacts).toEqual([expect.objectContaining({ contactID: "8" })]);
    expect(EmployeeRight).toEqual([{ employeeRightID: "1", name: "admin", employeeID: "3" }]);
  });

  test("stay where they are when no id is shown", () => {
    const recording = open();
    pass(
      recording,
      "Item/5.json",
      item({ TagRelations: { TagRelation: { tagID: "2", Tag: { tagID: "2", name: "x" } } } }),
    );
    expect(recording.data.records.Item?.[0]?.TagRelations).toEqual([{ tagID: "2", itemID: "5" }]);
    expect(recording.data.records.Tag).toHaveLength(1);
  });

  test("a path tells of the record that others stand below", () => {
    const recording = open();
    pass(recording, "Order/7/Shipment.json", { OrderShipment: [{ orderShipmentID: "4" }] });
    expect(recording.data.records.OrderShipment).toEqual([
      expect.objectContaining({ orderShipmentID: "4", orderID: "7" }),
    ]);
  });
});

describe("what is removed", () => {
  test("is gone for good, and its id is not given again", () => {
    const recording = open();
    const season = { Season: { seasonID: "4", name: "Spring" } };
    pass(recording, "Season/4.json", season);
    pass(recording, "Season/4.json", season, { method: "DELETE" });
    pass(recording, "Season/4.json", season);
    expect(recording.data).toMatchObject({ records: { Season: [] }, lastIDs: { Season: 4 } });
  });

  test("is archived where that is what DELETE does, whatever the answer shows", () => {
    const recording = open();
    pass(recording, "Workorder/4.json", { Workorder: { workorderID: "4", archived: "false" } });
    pass(recording, "Workorder/4.json", { name: "Workorder", primaryID: "4" }, { method: "DELETE" });
    expect(recording.data.records.Workorder).toEqual([expect.objectContaining({ archived: "true" })]);
  });

  test("is gone when an action says so", () => {
    const recording = open();
    const lines = { TransferItem: [{ transferItemID: "1" }, { transferItemID: "2" }] };
    pass(recording, "Inventory/Transfer/3/AddItems.json", lines, { method: "POST" });
    expect(recording.data.records.InventoryTransferItem).toHaveLength(2);
    pass(
      recording,
      "Inventory/Transfer/3/DeleteItems.json",
      { TransferItem: { transferItemID: "1" } },
      { method: "POST" },
    );
    expect(recording.data.records.InventoryTransferItem).toEqual([expect.objectContaining({ transferItemID: "2" })]);
  });
});

describe("nothing is recorded", () => {
  const leftOut = (outcome: Outcome) => ("leftOut" in outcome ? outcome.leftOut : "");
  const some = item({ description: "Mug" });

  test.each([
    ["of refusals", "Item/5.json", some, { status: 401 }, "no success"],
    ["of reports", "Reports/Accounting/TaxesByDay.json", {}, {}, "works it out"],
    ["of display templates", "DisplayTemplate/Sale/5.json", { Sale: { saleID: "5" } }, {}, "works it out"],
    ["of settings without ids", "Option.json", { Option: { name: "x", value: "y" } }, {}, "works it out"],
    ["of unknown endpoints", "Secret.json", some, {}, "no such endpoint"],
    [
      "of the token server",
      "/oauth/access_token.php",
      { access_token: "secret" },
      { method: "POST" },
      "no such endpoint",
    ],
    [
      "of calls that show no record",
      "Sale/5/EmailReceipt.json",
      { message: "to jane@example.org" },
      { method: "POST" },
      "no records",
    ],
    ["of bodies that are no JSON", "Item/5.json", "{jane", {}, "cannot be read"],
  ])("%s", (_, path, body, passing, reason) => {
    const recording = open();
    expect(leftOut(pass(recording, path, body, passing))).toContain(reason);
    expect(recording.changes).toBe(0);
  });

  test("of a second account", () => {
    const recording = open();
    pass(recording, "Item/5.json", some);
    expect(leftOut(pass(recording, "/API/V3/Account/2/Item/6.json", item({ itemID: "6" })))).toContain(
      "another account",
    );
    expect(recording.data.accountID).toBe(1);
    expect(recording.data.records.Item).toHaveLength(1);
  });
});

describe("a recording that goes on", () => {
  test("knows what it had, and lets everything new count more", () => {
    const first = open();
    pass(first, "Item.json", {
      Item: [
        { itemID: "5", description: "Mug" },
        { itemID: "6", description: "Cup" },
      ],
    });
    const second = new Recording({ key, data: JSON.parse(JSON.stringify(first.data)) });
    pass(second, "Item/5.json", item({ description: "Jug" }));
    expect(second.data.records.Item).toMatchObject([{ description: "Jug" }, { description: "Cup" }]);
    expect(second.data.accountID).toBe(1);
  });

  test("asks for its own key", () => {
    const data = open().data;
    expect(() => new Recording({ key: new Uint8Array(32).fill(8), data })).toThrow("another key");
  });
});

test("whatever part of an account passed, the recording of it can be loaded", async () => {
  const shop = await startEmulator({ items: 20, sales: 30, customers: 20, rateLimits: false, clock: new StillClock() });
  const accounts = ["/API/V3/Account.json", "/API/V3/Account/1.json"].map((url) => ask(shop, url));
  const answers = [...(await askForAll(shop)), ...(await Promise.all(accounts))];
  await shop.close();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...answers], { minLength: 1 }), async (passed) => {
      const recording = open();
      for (const answer of passed) recording.take(answer);
      const reopened = await startEmulator({ data: JSON.parse(JSON.stringify(recording.data)) });
      expect(reopened.records("Item").length).toBeGreaterThanOrEqual(recording.data.records.Item?.length ?? 0);
      await reopened.close();
    }),
    { numRuns: 15 },
  );
});
