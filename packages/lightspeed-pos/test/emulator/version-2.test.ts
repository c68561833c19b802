import { describe, expect, it } from "vitest";
import { column, send, useShop } from "./support.js";

const { get, post, put, create, shop } = useShop({ items: 120 });

/** Below the account, as paths of version 2 are. */
const v2 = (path: string) => `/API/Account/1/${path}`;

/** The ids of the items that lists show; a few between them are archived. */
const listed = () =>
  shop()
    .records("Item")
    .filter(({ archived }) => archived === "false")
    .map(({ itemID }) => String(itemID));

describe("a list of version 2", () => {
  it("has count, offset and limit in its attributes, all of them text [version-2.count-offset-limit]", async () => {
    const { json } = await get(v2("Item.json"));
    expect(json["@attributes"]).toEqual({ count: "120", offset: "0", limit: "100" });
    expect(Object.keys(json)).toEqual(["@attributes", "Item"]);
  });

  it("goes on after offset records, and counts those of all pages [version-2.count-offset-limit]", async () => {
    const { json } = await get(v2("Item.json?limit=50&offset=100"));
    expect(json["@attributes"]).toEqual({ count: "120", offset: "100", limit: "50" });
    expect(column(json.Item, "itemID")).toEqual(listed().slice(100));
  });

  it("counts what fits the filters", async () => {
    const tenth = listed()[9];
    const { json } = await get(v2(`Item.json?itemID=%3E,${tenth}&limit=1`));
    expect(json["@attributes"]).toEqual({ count: "110", offset: "0", limit: "1" });
    expect(json.Item?.itemID).toBe(listed()[10]);
  });

  it("has the count alone, and no resource key, when nothing is found [version-2.count-alone-when-empty]", async () => {
    const { status, json } = await get(v2("Item.json?description=nothing&limit=5"));
    expect(status).toBe(200);
    expect(json).toEqual({ "@attributes": { count: "0" } });
  });

  it("has no resource key beyond its end", async () => {
    const { json } = await get(v2("Item.json?offset=120"));
    expect(json).toEqual({ "@attributes": { count: "120", offset: "120", limit: "100" } });
  });

  it("holds no records with limit=0, and at most a hundred whatever is asked", async () => {
    expect((await get(v2("Item.json?limit=0"))).json).toEqual({
      "@attributes": { count: "120", offset: "0", limit: "0" },
    });
    expect((await get(v2("Item.json?limit=500"))).json["@attributes"]?.limit).toBe("100");
  });

  it("hides what is archived, and counts it when it is asked for", async () => {
    await send(shop(), "DELETE", v2("Item/7.json"));
    expect((await get(v2("Item.json?limit=1"))).json["@attributes"]?.count).toBe("119");
    const only = await get(v2("Item.json?archived=only"));
    expect(column(only.json.Item, "itemID")).toContain("7");
  });

  it("leaves custom field values out of load_relations=all", async () => {
    await post(v2("Item.json"), {
      description: "X",
      CustomFieldValues: { CustomFieldValue: { customFieldID: 1, value: "9" } },
    });
    const { json } = await get(v2("Item.json?load_relations=all&description=X"));
    expect(json.Item).toHaveProperty("ItemShops");
    expect(json.Item).not.toHaveProperty("CustomFieldValues");
  });

  it.each(["offset=-1", "offset=x", "limit=x"])("is refused with %s", async (query) => {
    expect((await get(v2(`Item.json?${query}`))).status).toBe(400);
  });
});

describe("orderby", () => {
  const named = (names: readonly string[]) =>
    Promise.all(names.map((description) => create("Item", { description, customSku: "test" })));

  it("puts a list in the order of any field [version-2.orderby]", async () => {
    await named(["b", "c", "a"]);
    const { json } = await get(v2("Item.json?customSku=test&orderby=description"));
    expect(column(json.Item, "description")).toEqual(["a", "b", "c"]);
  });

  it("with orderby_desc=1 puts it in reverse, page by page [version-2.orderby]", async () => {
    const first = await get(v2("Item.json?orderby=itemID&orderby_desc=1&limit=2"));
    const second = await get(v2("Item.json?orderby=itemID&orderby_desc=1&limit=2&offset=2"));
    const seen = [...column(first.json.Item, "itemID"), ...column(second.json.Item, "itemID")];
    expect(seen).toEqual(listed().reverse().slice(0, 4));
  });

  it("takes fields that version 3 does not sort by", async () => {
    await named(["x", "y"]);
    expect((await get("Item.json?sort=customSku")).status).toBe(400);
    const { json } = await get(v2("Item.json?orderby=customSku&orderby_desc=1&limit=2"));
    expect(column(json.Item, "customSku")).toEqual(["test", "test"]);
  });

  it("takes fields of the record that a relation leads to, loaded or not [version-2.orderby-of-relations]", async () => {
    const { manufacturerID } = await create("Manufacturer", { name: "Aardvark" });
    const { manufacturerID: other } = await create("Manufacturer", { name: "Badger" });
    for (const id of ["0", other, manufacturerID]) {
      await create("Item", { description: "X", customSku: "test", manufacturerID: id });
    }
    const path = v2("Item.json?customSku=test&orderby=Manufacturer.name");
    expect(column((await get(path)).json.Item, "manufacturerID")).toEqual(["0", manufacturerID, other]);
    await put(`Manufacturer/${String(manufacturerID)}.json`, { name: "Zebra" });
    const { json } = await get(`${path}&orderby_desc=1&load_relations=%5B%22Manufacturer%22%5D`);
    expect(column(json.Item, "manufacturerID")).toEqual([manufacturerID, other, "0"]);
    expect((await get(v2("Item.json?orderby=Manufacturer.nonsense"))).status).toBe(400);
    expect((await get(v2("Item.json?orderby=ItemShops.qoh"))).status).toBe(400);
  });

  it("orders numbers by value", async () => {
    await Promise.all([9, 10].map((defaultCost) => create("Item", { description: "X", defaultCost })));
    const { json } = await get(v2("Item.json?description=X&orderby=defaultCost"));
    expect(column(json.Item, "defaultCost")).toEqual(["9", "10"]);
  });

  it("is refused for what is no field", async () => {
    const { status, json } = await get(v2("Item.json?orderby=nonsense"));
    expect(status).toBe(400);
    expect(json.message).toContain("nonsense");
  });

  it("is what orderby_desc needs to mean anything", async () => {
    const { json } = await get(v2("Item.json?orderby_desc=1&limit=1"));
    expect(json.Item?.itemID).toBe("1");
  });
});

describe("what came with version 3 means nothing in version 2", () => {
  it.each(["sort=-itemID", "sort=nonsense", "after=WzEwMF0%3D", "before=WzFd", "count=1"])(
    "%s [version-2.other-versions-words]",
    async (query) => {
      const plain = await get(v2("Item.json"));
      const { status, text } = await get(v2(`Item.json?${query}`));
      expect(status).toBe(200);
      expect(text).toBe(plain.text);
    },
  );

  it.each(["offset=100", "orderby=description", "orderby_desc=1"])(
    "and the reverse: %s [version-2.other-versions-words]",
    async (query) => {
      const { json } = await get(`Item.json?${query}`);
      expect(column(json.Item, "itemID")).toEqual(listed().slice(0, 100));
    },
  );
});

describe("a single record of version 2", () => {
  it("has a count of 1 as text, read or written", async () => {
    const item = v2("Item/1.json");
    const answers = [
      await get(item),
      await post(v2("Item.json"), { description: "Mug" }),
      await send(shop(), "PUT", item, { body: { description: "Cup" } }),
      await send(shop(), "DELETE", item),
    ];
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json["@attributes"]).toEqual({ count: "1" });
    }
    expect(answers[2]?.json.Item?.description).toBe("Cup");
    expect(answers[3]?.json.Item?.archived).toBe("true");
  });

  it("is missing with the words of version 3", async () => {
    const { status, json } = await get(v2("Employee/999.json"));
    expect(status).toBe(404);
    expect(json.message).toBe("Object of type 'Employee' not found with primary ID '999'.");
  });
});

describe("accounts in version 2", () => {
  const account = { accountID: "1", name: "Saguaro Cycles", link: { "@attributes": { href: "/API/Account/1" } } };

  it.each(["", "?limit=1", "?limit=1&load_relations=all"])(
    "are a list with a count alone and a link below /API/Account%s",
    async (query) => {
      const { json } = await get(`/API/Account.json${query}`);
      expect(json).toEqual({ "@attributes": { count: "1" }, Account: account });
    },
  );

  it("are wrapped when read alone too", async () => {
    expect((await get("/API/Account/1.json")).json).toEqual({ "@attributes": { count: "1" }, Account: account });
  });

  it("are the same as in version 3", async () => {
    await send(shop(), "PUT", "/API/Account/1.json", { body: { name: "Palo Verde Bikes" } });
    expect((await get("/API/V3/Account/1.json")).json.name).toBe("Palo Verde Bikes");
    expect((await get("/API/Account/2/Item.json")).status).toBe(404);
  });
});

describe("a request of version 2 costs", () => {
  it.each([
    ["1 for a list", "Item.json", 1],
    ["0.0005 for each record that is skipped", "Item.json?offset=700", 1.35],
    ["the same beyond the end", "Item.json?offset=12345", 7.1725],
    ["nothing more for an order that version 3 has too", "Item.json?orderby=description", 1],
    ["nothing more for the order by id", "Item.json?orderby=itemID", 1],
    ["4 more for any other order", "Item.json?orderby=customSku", 5],
    ["the sum of all that", "Item.json?orderby=customSku&offset=100&load_relations=%5B%22ItemShops%22%5D", 5.45],
    ["no count, which it does not know", "Item.json?count=1", 1],
    ["nothing for an offset on a record", "Item/1.json?offset=100", 1],
    ["1 for an offset that cannot be read", "Item.json?offset=x", 1],
  ])("%s [version-2.orderby]", async (_what, path, cost) => {
    const { headers } = await get(v2(path));
    expect(headers["x-ls-api-request-cost"]).toBe(String(cost));
  });

  it("nothing for offset and orderby in version 3", async () => {
    const { headers } = await get("Item.json?offset=700&orderby=customSku");
    expect(headers["x-ls-api-request-cost"]).toBe("1");
  });
});

describe("both hosts of the API", () => {
  it.each(["api.lightspeedapp.com", "api.merchantos.com"])("answer as one: %s", async (Host) => {
    const authorization = { Authorization: `Bearer ${shop().accessToken}` };
    const old = await send(shop(), "GET", v2("Item/1.json"), { headers: { ...authorization, Host } });
    expect(old.json.Item?.itemID).toBe("1");
    const page = await send(shop(), "GET", "/API/V3/Account/1/Item.json", { headers: { ...authorization, Host } });
    expect(page.json["@attributes"]?.next).toContain(`${shop().url}/API/V3/Account/1/Item.json?`);
  });
});
