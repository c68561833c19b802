import { afterAll, beforeAll, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";

/*
 * A client as they were written for version 2, before there were cursors. It knows an address, an account and a token,
 * and nothing of this project.
 */

type Fields = Record<string, unknown>;

class Refused extends Error {}

class OldClient {
  readonly #origin: string;
  readonly #token: string;
  #account = "";

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  /** Finds out which account the token is for. */
  async connect(): Promise<string> {
    const { Account } = await this.#ask("GET", "/API/Account.json?limit=1");
    this.#account = (Account as { accountID: string }).accountID;
    return this.#account;
  }

  async count(resource: string): Promise<number> {
    const answer = await this.#ask("GET", `${this.#path(resource)}.json?limit=1`);
    return Number((answer["@attributes"] as { count: string }).count);
  }

  /** All records, a page after the other, until one is not full. */
  async all(resource: string, pageSize = 100): Promise<Fields[]> {
    const records: Fields[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const query = `limit=${pageSize}&load_relations=all&offset=${offset}`;
      const page = asList((await this.#ask("GET", `${this.#path(resource)}.json?${query}`))[resource]);
      records.push(...page);
      if (page.length < pageSize) return records;
    }
  }

  async find(resource: string, id: unknown): Promise<Fields> {
    return this.#one(resource, "GET", `${this.#path(resource)}/${String(id)}.json`);
  }

  async create(resource: string, fields: Fields): Promise<Fields> {
    return this.#one(resource, "POST", `${this.#path(resource)}.json`, fields);
  }

  async update(resource: string, id: unknown, fields: Fields): Promise<Fields> {
    return this.#one(resource, "PUT", `${this.#path(resource)}/${String(id)}.json`, fields);
  }

  async archive(resource: string, id: unknown): Promise<Fields> {
    return this.#one(resource, "DELETE", `${this.#path(resource)}/${String(id)}.json`);
  }

  #path(resource: string): string {
    return `/API/Account/${this.#account}/${resource}`;
  }

  async #one(resource: string, method: string, path: string, fields?: Fields): Promise<Fields> {
    const answer = await this.#ask(method, path, fields);
    expect(answer["@attributes"]).toEqual({ count: "1" });
    return answer[resource] as Fields;
  }

  async #ask(method: string, path: string, fields?: Fields): Promise<Fields> {
    const headers = { Authorization: `OAuth ${this.#token}`, Accept: "application/json" };
    const body = fields && JSON.stringify(fields);
    const answer = await fetch(`${this.#origin}${path}`, { method, headers, body });
    const json = (await answer.json()) as Fields;
    if (answer.status !== 200) throw new Refused(`${answer.status} ${String(json.message)}`);
    return json;
  }
}

function asList(value: unknown): Fields[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Fields];
}

let shop: Emulator;
let client: OldClient;

beforeAll(async () => {
  const Vendor = Array.from({ length: 703 }, (_, at) => ({ vendorID: String(at + 11), name: `Vendor ${at + 1}` }));
  const data = { accountID: 120645, accessToken: "test", records: { Vendor, Shop: [{ name: "Main Street" }] } };
  shop = await startEmulator({ data, rateLimits: { burst: 1000 } });
  client = new OldClient(shop.url, "test");
});

afterAll(() => shop.close());

test("a client of version 2 finds its account", async () => {
  expect(await client.connect()).toBe("120645");
});

test("it reads the count, and pages through 703 vendors by offset", async () => {
  expect(await client.count("Vendor")).toBe(703);
  const vendors = await client.all("Vendor");
  expect(vendors.map(({ vendorID }) => Number(vendorID))).toEqual(Array.from({ length: 703 }, (_, at) => at + 11));
  expect(vendors[702]).toMatchObject({ name: "Vendor 703", archived: "false" });
  const pages = shop.requests.filter(({ query }) => query.includes("offset="));
  expect(pages.map(({ query }) => /offset=\d+/.exec(query)?.[0])).toEqual(
    [0, 100, 200, 300, 400, 500, 600, 700].map((offset) => `offset=${offset}`),
  );
});

test("it creates, updates and archives", async () => {
  const made = await client.create("Vendor", { name: "Acme", accountNumber: "A-1" });
  expect(made).toMatchObject({ vendorID: "714", name: "Acme", archived: "false" });
  expect(await client.count("Vendor")).toBe(704);
  const changed = await client.update("Vendor", made.vendorID, { name: "Acme & Sons" });
  expect(changed).toMatchObject({ name: "Acme & Sons", accountNumber: "A-1" });
  expect(await client.archive("Vendor", made.vendorID)).toMatchObject({ vendorID: "714", archived: "true" });
  expect(await client.count("Vendor")).toBe(703);
  expect(await client.find("Vendor", made.vendorID)).toMatchObject({ archived: "true" });
});

test("it hears why an item needs a description, created or updated", async () => {
  await expect(client.create("Item", { customSku: "X" })).rejects.toThrow(
    "400 Item not created. An Item must have a description.",
  );
  const { itemID } = await client.create("Item", { description: "Mug" });
  await expect(client.update("Item", itemID, { description: "" })).rejects.toThrow(
    "400 Item not updated. An Item must have a description.",
  );
});

test("it hears why a category needs a name, created or updated", async () => {
  await expect(client.create("Category", {})).rejects.toThrow("400 name cannot be blank.");
  const { categoryID } = await client.create("Category", { name: "Cups" });
  await expect(client.update("Category", categoryID, { name: "" })).rejects.toThrow("400 name cannot be blank.");
});

test("it hears which record is missing", async () => {
  await expect(client.find("Employee", 2)).rejects.toThrow(
    "404 Object of type 'Employee' not found with primary ID '2'.",
  );
});
