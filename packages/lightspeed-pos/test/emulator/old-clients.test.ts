import { describe, expect, it } from "vitest";
import { CONFIDENTIAL, pairOf } from "./oauth-support.js";
import { column, listOf, type Sent, send, useShop } from "./support.js";

/*
 * Requests as clients of the API's first ten years send them, which were written for it and run on it: their words,
 * sent by hand. What each of them is known from stands beside it.
 */

const { shop, get, post, put, create } = useShop({ items: 6, sales: 6, customers: 130 });

const ask = (method: string, path: string, sent: Sent = {}) => send(shop(), method, `/API/Account/1/${path}`, sent);
const key = () => `Basic ${Buffer.from(`${shop().accessToken}:apikey`).toString("base64")}`;

describe("with a key, and XML in forms that say they are something else (a sync of customers in PHP, 2012)", () => {
  const headers = () => ({ Authorization: key(), "Content-Type": "application/x-www-form-urlencoded" });

  it("reads pages, though each query repeats what the one before said", async () => {
    const since = "createTime=%3E%2C2012-04-05T10%3A00%3A00-0700";
    const pages = [`${since}&limit=100&offset=0`, `${since}&limit=100&offset=0&limit=100&offset=100`];
    const answers = await Promise.all(pages.map((page) => ask("GET", `Customer.xml?${page}`, { headers: headers() })));
    expect(answers.map(({ text }) => text.split("<Customer>").length - 1)).toEqual([100, 30]);
  });

  it("creates and changes", async () => {
    const body = '<?xml version="1.0"?>\n<Customer><firstName>Ada</firstName></Customer>\n';
    const made = await ask("POST", "Customer.xml", { headers: headers(), body });
    const id = /<customerID>(\d+)/.exec(made.text)?.[1];
    const changed = "<Customer><lastName>Byron</lastName></Customer>";
    await ask("PUT", `Customer/${id}.xml`, { headers: headers(), body: changed });
    expect(shop().records("Customer").at(-1)).toMatchObject({ customerID: id, firstName: "Ada", lastName: "Byron" });
  });

  it("learns that its key is not good", async () => {
    const wrong = `Basic ${Buffer.from("nobody:apikey").toString("base64")}`;
    const { status, text } = await send(shop(), "GET", "/API/Account.xml", { headers: { Authorization: wrong } });
    expect([status, text]).toEqual([401, expect.stringContaining("<httpCode>401</httpCode>")]);
  });
});

describe("with the token in the query (the API's first OAuth documentation)", () => {
  it("is let in [error.old-words]", async () => {
    const path = `/API/Account/1/Item.json?oauth_token=${shop().accessToken}`;
    const body = { description: "Mug", taxClassID: "2" };
    const { status } = await send(shop(), "POST", path, { headers: { Authorization: "" }, body });
    expect([status, shop().records("Item").at(-1)?.description]).toEqual([200, "Mug"]);
  });

  it("shows the token neither in the log nor in links", async () => {
    const path = `/API/V3/Account/1/Item.json?limit=1&oauth_token=${shop().accessToken}&sort=-itemID`;
    const { json } = await send(shop(), "GET", path, { headers: { Authorization: "" } });
    expect(String(json["@attributes"]?.next)).toMatch(/limit=1&after=/);
    expect(JSON.stringify([json, shop().requests])).not.toContain(shop().accessToken);
    expect(shop().requests.at(-1)?.query).toBe("limit=1&sort=-itemID");
  });

  it("is refused with a wrong one, and a header counts more", async () => {
    const wrong = "/API/Account/1/Item.json?oauth_token=nobody";
    expect((await send(shop(), "GET", wrong, { headers: { Authorization: "" } })).status).toBe(401);
    expect((await send(shop(), "GET", wrong)).status).toBe(200);
  });
});

describe("with documents of a serializer (stock keeping in C#)", () => {
  it("sets what is in stock, in a document with namespaces and no extension", async () => {
    const schemas =
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
    const [row] = shop()
      .records("ItemShop")
      .filter(({ itemID, shopID }) => itemID === "3" && shopID === "1");
    const stock = `<itemShopID>${row?.itemShopID}</itemShopID><shopID>1</shopID><qoh>7</qoh><itemID>3</itemID>`;
    const body = `<?xml version="1.0"?><Item ${schemas}><itemID>3</itemID><ItemShops><ItemShop>${stock}</ItemShop></ItemShops></Item>`;
    const { status } = await ask("PUT", "Item/3", { headers: { "Content-Type": "text/xml" }, body });
    const after = shop()
      .records("ItemShop")
      .find(({ itemShopID }) => itemShopID === row?.itemShopID);
    expect([status, after?.qoh]).toEqual([200, "7"]);
  });

  it("reads a range of sales with their offset written out", async () => {
    const range = "%3E%3C%2C2021-01-01T00%3A00%3A00%2D00%3A00%2C2027-01-01T00%3A00%3A00%2D00%3A00";
    const relations = "%5B%22SaleLines%22,%22Customer%22,%22ShipTo%22,%22Customer.Contact%22%5D";
    const query = `timeStamp=${range}&limit=50&offset=0&completed=true&load_relations=${relations}`;
    const { status, text } = await ask("GET", `Sale?${query}`);
    const sales = shop()
      .records("Sale")
      .filter(({ completed, archived }) => completed === "true" && archived === "false");
    expect([status, /<Sales [^>]*>/.exec(text)?.[0]]).toEqual([
      200,
      `<Sales count="${sales.length}" offset="0" limit="50">`,
    ]);
    expect(text.split("<SaleLines>")).toHaveLength(sales.length + 1);
  });

  it("sends people to the old consent page, with a slash behind it", async () => {
    const page = "/oauth/authorize.php/?response_type=code&client_id=emulated-client&scope=employee:register";
    const { status, headers } = await send(shop(), "GET", page, { headers: { Accept: "text/html" } });
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  });
});

describe("with the vendor's own names of formats, and PHP's empty lists (providers of league/oauth2-client)", () => {
  const headers = { Accept: "application/vnd.merchantos-v2+json", "Content-Type": "application/json" };

  it.each(["merchantos-v2+json", "merchantos-v3+json", "merchantosv2+json", "merchantos.pos-v1+json"])(
    "gets JSON for application/vnd.%s, whatever the path says",
    async (name) => {
      const { json } = await ask("GET", "Shop?limit=1", { headers: { Accept: `application/vnd.${name}` } });
      expect(json["@attributes"]).toMatchObject({ offset: "0", limit: "1" });
    },
  );

  it("gets XML for application/vnd.merchantos.pos-v1+xml", async () => {
    const { text } = await ask("GET", "Shop.json?limit=1", {
      headers: { Accept: "application/vnd.merchantos.pos-v1+xml" },
    });
    expect(text).toMatch(/^<\?xml/);
  });

  it("sends [] where it has nothing to say", async () => {
    expect((await ask("GET", "Item/1.json", { headers, body: "[]" })).status).toBe(200);
    expect((await ask("PUT", "Item/1.json", { headers, body: "[]" })).status).toBe(200);
    expect((await ask("DELETE", "Item/1.json", { headers, body: "[]" })).json.Item?.archived).toBe("true");
    const { status, json } = await ask("POST", "Item.json", { headers, body: "[]" });
    expect([status, json.message]).toEqual([400, "Item not created. An Item must have a description."]);
  });

  it("sends no other list", async () => {
    expect((await ask("POST", "Item.json", { headers, body: '[{"description":"Mug"}]' })).status).toBe(400);
  });
});

describe("with dates as people write them (taps that copy a shop into a warehouse)", () => {
  it.each([
    ["a day, the month first", "03/19/2026"],
    ["a moment, the month first", "03/19/2026T10:00:00"],
    ["a space before the offset", "2026-03-19 05:00:00 -0500"],
    ["a zone by its name", "2026-03-19 10:00:00 UTC"],
  ])("reads since %s", async (_, since) => {
    const { itemID } = await create("Item", { description: "New" });
    const { json } = await ask("GET", `Item.json?offset=0&timeStamp=%3E%3D,${encodeURIComponent(since)}`);
    expect(column(json.Item, "itemID")).toEqual([itemID]);
  });

  it("reads between two days", async () => {
    await create("Item", { description: "New" });
    const { json } = await ask("GET", "Item.json?timeStamp=%3E%3C,03/19/2026,03/22/2026");
    expect(column(json.Item, "description")).toEqual(["New"]);
  });

  it("is told what is no date", async () => {
    expect((await ask("GET", "Item.json?timeStamp=%3E,13/41/2026")).status).toBe(400);
  });
});

describe("with relations that only version 2 has", () => {
  const tagged = "Item.json?load_relations=%5B%22ItemShops%22%2C+%22ItemAttributes%22%2C+%22Tags%22%5D&itemID=";

  it("loads an item's tags by their names: none, one, several [item.tags-as-words]", async () => {
    const names = ["fragile", "new"];
    for (const [at, name] of names.entries()) {
      const { tagID } = await create("Tag", { name });
      for (const itemID of at === 0 ? [2, 3] : [3]) {
        await put(`Item/${itemID}.json`, { TagRelations: { TagRelation: { tagID } } });
      }
    }
    const { json } = await ask("GET", `${tagged}IN,[1,2,3]`);
    expect(listOf(json.Item).map(({ Tags }) => Tags)).toEqual(["", { tag: "fragile" }, { tag: names }]);
    expect(listOf(json.Item)[0]?.ItemShops).toBeDefined();
  });

  it("leaves out relations that are none, which version 3 refuses [version-2.unknown-relations]", async () => {
    const query = "load_relations=%5B%22ItemMatrix%22%2C%22Category%22%5D";
    const { status, json } = await ask("GET", `Item/2.json?${query}`);
    expect([status, json.Item?.Category, json.Item?.ItemMatrix]).toEqual([200, expect.anything(), undefined]);
    expect((await get(`Item/2.json?${query}`)).status).toBe(400);
    expect((await get(tagged.replace("itemID=", ""))).status).toBe(400);
  });
});

describe("with slashes where none are needed", () => {
  it.each(["//API/Account/1/Shop.json", "/API//Account/1//Shop.json", "/API/Account/1/Shop.json/"])(
    "reads %s",
    async (path) => {
      const { status, headers } = await send(shop(), "GET", path);
      expect([status, headers["content-type"]]).toEqual([200, "application/json"]);
    },
  );
});

it("goes through the whole life of its tokens at the old server, and sees the account [oauth.old-server]", async () => {
  const form = (fields: Record<string, string>) => ({
    body: new URLSearchParams({ ...CONFIDENTIAL, ...fields }).toString(),
    headers: { Authorization: "", "Content-Type": "application/x-www-form-urlencoded" },
  });
  const server = "/oauth/access_token.php";
  const code = shop().oauth.agree({ scope: "employee:all" });
  const first = pairOf(await send(shop(), "POST", server, form({ grant_type: "authorization_code", code })));
  const renewal = form({ grant_type: "refresh_token", refresh_token: first.refreshToken });
  const { accessToken } = pairOf(await send(shop(), "POST", server, renewal));
  const { json } = await send(shop(), "GET", "/API/Account.json?limit=100&load_relations=all&offset=0", {
    headers: { Authorization: `OAuth ${accessToken}` },
  });
  expect(json.Account?.accountID).toBe("1");
  expect((await post("Item.json", { description: "Mug" })).status).toBe(200);
});
