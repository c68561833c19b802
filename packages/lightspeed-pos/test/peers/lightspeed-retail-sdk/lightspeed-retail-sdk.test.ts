import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  EncryptedTokenStorage,
  FileTokenStorage,
  InMemoryTokenStorage,
  type TokenStorage,
} from "lightspeed-retail-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../../src/emulator/index.js";
import { png } from "../../support/png.js";
import { openSdk, type Sdk, silence } from "./client.js";
import { flaws } from "./flaws.js";
import { type Fields, reads } from "./reads.js";
import { writes } from "./writes.js";

/*
 * npm's lightspeed-retail-sdk as it was published. Every method that it has is called here: where it does what its name
 * says, its answer is held against the emulator's records; where it cannot, flaws.ts says why, and the test that it is so.
 */

let shop: Emulator;
let sdk: Sdk;
let folder: string;
const called = new Set<string>();

const recordsOf = (resource: string): Fields[] => shop.records(resource as "Item");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-"));
  shop = await startEmulator({ items: 250, sales: 120, customers: 110, rateLimits: false });
  sdk = openSdk(shop, called);
});
beforeEach(async () => {
  silence();
  await shop.reset();
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

describe("reads what the shop has", () => {
  test.each(reads)("$method", async ({ method, given = [], resource, of = () => true }) => {
    const rows = await sdk.call(method, ...given);
    const records = recordsOf(resource).filter(of);
    expect(records.length).toBeGreaterThan(0);
    expect(rows.map((row, at) => sharedWith(records[at], row))).toEqual(rows.map(scalarsOf));
    expect(rows).toHaveLength(records.length);
  });

  test("a list with relations, page after page", async () => {
    const rows = await sdk.call<Stocked[]>("getItems", { load_relations: ["ItemShops", "Category"] });
    expect(rows).toHaveLength(recordsOf("Item").filter(({ archived }) => archived === "false").length);
    for (const { itemID, ItemShops } of rows) {
      const shops = recordsOf("ItemShop").filter((record) => record.itemID === itemID);
      expect(ItemShops.ItemShop.map(({ qoh }) => qoh).sort()).toEqual(shops.map(({ qoh }) => qoh).sort());
    }
    expect(shop.requests.map(({ query }) => /after=/.test(query))).toEqual([false, true, true]);
  });

  test("a list with operators, a sort and a limit", async () => {
    const [last, beforeLast] = recordsOf("Item")
      .reverse()
      .filter(({ archived }) => archived === "false");
    const rows = await sdk.call("getItems", { itemID: ">=,100", sort: "-itemID", limit: 2 });
    expect(rows).toMatchObject([{ itemID: last?.itemID }, { itemID: beforeLast?.itemID }]);
    const since = recordsOf("Item")[200]?.timeStamp as string;
    const changed = await sdk.call("getItems", { timeStamp: encodeURIComponent(since) });
    const later = recordsOf("Item").filter((item) => item.archived === "false" && `${item.timeStamp}` > since);
    expect(changed.map(({ itemID }) => itemID)).toEqual(later.map(({ itemID }) => itemID));
  });

  test("customers by their email", async () => {
    const rows = await sdk.call<Reachable[]>("getCustomers", { load_relations: '["Contact"]' });
    const address = addressesOf(rows.find((row) => addressesOf(row).length > 0) as Reachable)[0] as string;
    const found = await sdk.call<Reachable[]>("searchCustomersByEmail", address);
    const expected = rows.filter((row) => addressesOf(row).includes(address));
    expect(found.map(({ customerID }) => customerID)).toEqual(expected.map(({ customerID }) => customerID));
  });

  test("the account, and whether it can be reached", async () => {
    const account = { status: "customer", defaultCurrency: { code: "USD" } };
    expect(await sdk.call("getAccount")).toMatchObject({ data: account });
    expect(await sdk.call("ping")).toMatchObject({ status: "success", data: { data: account } });
  });

  test("a page, asked for by hand", async () => {
    const options = { method: "GET", url: `${shop.url}/API/V3/Account/1/Shop.json` };
    const { data, next } = await sdk.call<Fields>("executeApiRequest", { ...options, params: { limit: 1 } });
    expect([data, next]).toEqual([
      expect.objectContaining({ Shop: expect.objectContaining({ shopID: "1" }) }),
      expect.stringContaining("after="),
    ]);
    expect(await sdk.call("getAllData", options)).toHaveLength(recordsOf("Shop").length);
  });
});

describe("writes into the shop", () => {
  test.each(writes)("$method", async ({ method, given, resource, id, kept }) => {
    const answer = await sdk.call<Readonly<Record<string, Fields>>>(method, ...given);
    const record = recordsOf(resource).find((one) => one[id] === answer[resource]?.[id]);
    expect(record).toMatchObject(kept);
    expect(answer[resource]).toMatchObject(kept);
  });

  test("putSale, until it is paid", async () => {
    const sale = { employeeID: 1, registerID: 1, shopID: 1, SaleLines: { SaleLine: [{ itemID: 1, unitQuantity: 1 }] } };
    const { Sale } = await sdk.call<{ Sale: Fields }>("postSale", sale);
    const payment = { amount: Sale.calcTotal, paymentTypeID: 1 };
    await sdk.call("putSale", Sale.saleID, { completed: true, SalePayments: { SalePayment: payment } });
    const record = recordsOf("Sale").find(({ saleID }) => saleID === Sale.saleID);
    expect(record).toMatchObject({ completed: "true", calcPayments: Sale.calcTotal });
  });

  test("deleteEmployee", async () => {
    expect(await sdk.call("deleteEmployee", "2")).toBe(true);
    expect(recordsOf("Employee").find(({ employeeID }) => employeeID === "2")).toMatchObject({ archived: "true" });
  });

  test("postImage", async () => {
    const [file, bytes] = [join(folder, "mug.png"), png(3, 2, [9, 9, 9])];
    writeFileSync(file, bytes);
    const { Image } = await sdk.call<{ Image: Fields }>("postImage", file, { itemID: 1, description: "Front" });
    expect(Image).toMatchObject({ itemID: "1", description: "Front", filename: "mug.png", size: `${bytes.length}` });
    const stored = await fetch(`${Image.baseImageURL}${Image.publicID}.png`);
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(await sdk.call("getContentType", "mug.png")).toBe("image/png");
  });

  test("a refusal is an error with the API's status", async () => {
    await expect(sdk.call("postItem", { upc: "1" })).rejects.toThrow("Error in POST ITEM ERROR");
    expect(shop.requests.at(-1)?.status).toBe(400);
  });
});

describe("cannot do what its name says", () => {
  test.each(flaws)("$method: $reason", async ({ method, given, sends, brings }) => {
    expect(await sdk.call(method, ...given)).toHaveLength(brings(shop));
    expect(shop.requests[0]?.query).toMatch(sends);
  });
});

test("its helpers say what they are for", async () => {
  await expect(sdk.call("handleError", "a test", new Error("reason"))).rejects.toThrow("Error in a test: reason");
  const answers = [{ response: { status: 503 } }, { response: { status: 400 } }, {}];
  const retried = await Promise.all(answers.map((answer) => sdk.call("isRetryableError", answer)));
  expect(retried).toEqual([true, false, true]);
});

describe("renews its tokens at the token server", () => {
  const expired = new Date(0).toISOString();
  const open = (tokenStorage: TokenStorage) =>
    openSdk(shop, called, { clientID: "emulated-client", clientSecret: "emulated-secret", tokenStorage });

  const storages: Readonly<Record<string, () => TokenStorage>> = {
    "in memory": () => new InMemoryTokenStorage(),
    "in a file": () => new FileTokenStorage(join(folder, "tokens.json")),
    "in an encrypted file": () => {
      return new EncryptedTokenStorage(new FileTokenStorage(join(folder, "sealed.json")), "0f".repeat(32));
    },
  };

  test.each(Object.entries(storages))("kept %s", async (_, make) => {
    const { refreshToken } = shop.oauth.issue();
    const storage = make();
    await storage.setTokens({ refresh_token: refreshToken, expires_at: expired });
    const client = open(storage);
    expect(await client.call("getTokenInfo")).toMatchObject({ hasRefreshToken: true, isExpired: true });
    expect(await client.call("getRegisters")).toHaveLength(recordsOf("Register").length);
    const kept = await storage.getTokens();
    expect(kept).toMatchObject({ access_token: expect.stringMatching(/^eyJ/), expires_in: 3600 });
    expect(kept.refresh_token).not.toBe(refreshToken);
    expect(await client.call("getToken")).toBe(kept.access_token);
    expect(await client.call("getTokenInfo")).toMatchObject({ hasAccessToken: true, isExpired: false });
  });

  test("and once more when they have run out", async () => {
    const storage = new InMemoryTokenStorage();
    await storage.setTokens({ refresh_token: shop.oauth.issue().refreshToken });
    const client = open(storage);
    expect(await client.call("refreshTokens")).toMatchObject({ success: true });
    const first = await storage.getTokens();
    await storage.setTokens({ ...first, expires_at: expired });
    expect(await client.call("refreshTokens")).toMatchObject({ success: true });
    const second = await storage.getTokens();
    expect(second.access_token).not.toBe(first.access_token);
    expect(shop.oauth.stateOf(`${first.refresh_token}`)).not.toBe(shop.oauth.stateOf(`${second.refresh_token}`));
  });

  test("and hears that a refresh token is worth nothing", async () => {
    const storage = new InMemoryTokenStorage();
    await storage.setTokens({ refresh_token: "def50200" });
    expect(await open(storage).call("refreshTokens")).toMatchObject({ success: false });
  });
});

test("it waits by the headers of the last answer, for as many drips as it counts for a write", async () => {
  const limited = await startEmulator({ rateLimits: { bucketSize: 12, dripRate: 1000, burst: 100 } });
  limited.clock.freeze();
  const client = openSdk(limited, called);
  for (let at = 0; at < 5; at++) await client.call("getRegisters");
  expect(await client.call("handleRateLimit", { method: "GET" })).toBe(0);
  expect(await client.call("handleRateLimit", { method: "POST" })).toBe(3);
  for (let at = 5; at < 12; at++) await client.call("getRegisters");
  expect(await client.call("handleRateLimit", { method: "GET" })).toBe(1);
  expect(limited.requests.map(({ status }) => status)).toEqual(Array(12).fill(200));
  await limited.close();
});

test("it has no method that was not called here", () => {
  expect(sdk.methods.filter((name) => !called.has(name))).toEqual([]);
});

type Stocked = Fields & { readonly ItemShops: { readonly ItemShop: readonly Fields[] } };
type Reachable = Fields & { readonly Contact: { readonly Emails: "" | { readonly ContactEmail: Fields | Fields[] } } };

function addressesOf({ Contact }: Reachable): unknown[] {
  return Contact.Emails === "" ? [] : [Contact.Emails.ContactEmail].flat().map(({ address }) => address);
}

/** Fields that are shown otherwise than they are kept: masked, and with the address of this server. */
const shownOtherwise = ["code", "baseImageURL"];

/** The fields of a row that hold a text. */
function scalarsOf(row: Fields): Fields {
  const isText = ([name, value]: [string, unknown]) =>
    typeof value === "string" && value !== "" && !shownOtherwise.includes(name);
  return Object.fromEntries(Object.entries(row).filter(isText));
}

/** Those fields as the emulator keeps them. */
function sharedWith(record: Fields | undefined, row: Fields): Fields {
  return Object.fromEntries(Object.keys(scalarsOf(row)).map((name) => [name, record?.[name]]));
}
