import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";

/*
 * A client as they were written when the API spoke XML: it asks the session for its account, puts paths together without
 * a version, reads whatever element comes and sends documents that it made of strings. It knows nothing of this project.
 */

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => name === "Customer",
});

class XmlClient {
  readonly #url: string;
  readonly #token: string;
  #account = "";

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async connect(): Promise<string> {
    const { systemCustomerID } = await this.call("Session", "GET");
    this.#account = `Account/${systemCustomerID}/`;
    return String(systemCustomerID);
  }

  /** Calls a control, and gives what is inside of the outermost element, an error's too. */
  async call(control: string, method: string, xml?: string): Promise<Element> {
    const response = await fetch(`${this.#url}/API/${control === "Session" ? "" : this.#account}${control}`, {
      method,
      headers: { Authorization: `OAuth ${this.#token}`, ...(xml !== undefined && { "Content-Type": "text/xml" }) },
      ...(xml !== undefined && { body: xml }),
    });
    const { "?xml": _, ...roots } = parser.parse(await response.text());
    const [root] = Object.values(roots);
    return (Array.isArray(root) ? root[0] : root) as Element;
  }

  /** All customers, a page after the other, as long as pages are full. */
  async customers(): Promise<Element[]> {
    const all: Element[] = [];
    for (let offset = 0; ; offset += 3) {
      const page = await this.call(`Customer.xml?limit=3&offset=${offset}&load_relations=all`, "GET");
      const found = (page.Customer ?? []) as Element[];
      all.push(...found);
      if (found.length < 3) return all;
      expect(page.count).toBe("7");
    }
  }
}

let shop: Emulator;
let client: XmlClient;

beforeAll(async () => {
  shop = await startEmulator({ items: 3, sales: 0, customers: 7, rateLimits: false });
  client = new XmlClient(shop.url, shop.accessToken);
});
afterAll(() => shop.close());

test("a client that speaks XML finds its account, and everybody in it", async () => {
  expect(await client.connect()).toBe("1");
  const customers = await client.customers();
  expect(customers.map(({ customerID }) => customerID)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  const [first] = customers as [Element & { Contact: { Phones: { ContactPhone: Element } } }];
  expect(first.Contact.Phones.ContactPhone).toMatchObject({ useType: { "#text": "Mobile", readonly: "true" } });
});

test("a client that speaks XML creates a customer, changes it and takes it away", async () => {
  await client.connect();
  const made = await client.call(
    "Customer",
    "POST",
    "<?xml version='1.0'?><Customer><firstName>Ida</firstName></Customer>",
  );
  const control = `Customer/${made.customerID}`;
  await client.call(control, "PUT", "<Customer><company>Cogs &amp; Co</company></Customer>");
  expect(await client.call(control, "GET")).toMatchObject({ firstName: "Ida", company: "Cogs & Co" });
  expect(await client.call(control, "DELETE")).toMatchObject({ archived: "true" });
});

test("a client that speaks XML hears what went wrong", async () => {
  await client.connect();
  expect(await client.call("Customer/999", "GET")).toMatchObject({ httpCode: "404", httpMessage: "Not Found" });
  expect(await client.call("Item", "POST", "<Item><upc>1</upc></Item>")).toMatchObject({ httpCode: "400" });
  expect(await client.call("Item", "POST", "<Item><upc>1</Item>")).toMatchObject({
    message: "The body is not valid XML: </Item> stands where <upc> must end (line 1).",
  });
});
