import { describe, expect, it } from "vitest";
import { column, useShop } from "./support.js";

const { get, post, put, remove, create } = useShop();

describe("the envelope", () => {
  it("puts @attributes first and the records below the singular name [answer.attributes-first]", async () => {
    const { json } = await get("Item.json");
    expect(Object.keys(json)).toEqual(["@attributes", "Item"]);
  });

  it("gives a list next and previous, both empty when there is one page [list.links]", async () => {
    const { json } = await get("Item.json");
    expect(json["@attributes"]).toEqual({ next: "", previous: "" });
  });

  it("leaves the resource key out when nothing is found, and answers 200 [answer.one-or-several]", async () => {
    const { status, json } = await get("Item.json?description=nothing");
    expect(status).toBe(200);
    expect(json).toEqual({ "@attributes": { next: "", previous: "" } });
  });

  it("shows one record as a bare object and two as an array [answer.one-or-several]", async () => {
    const one = await get("Item.json?itemID=1");
    expect(one.json.Item?.itemID).toBe("1");
    const two = await get("Item.json?itemID=IN,1,2");
    expect(Array.isArray(two.json.Item)).toBe(true);
    expect(column(two.json.Item, "itemID")).toEqual(["1", "2"]);
  });

  it("gives the read of one record, and every write, a count of 1 as text [answer.count-of-single]", async () => {
    const answers = [
      await get("Item/1.json"),
      await post("Item.json", { description: "Mug" }),
      await put("Item/1.json", { description: "Cup" }),
      await remove("Item/1.json"),
    ];
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json["@attributes"]).toEqual({ count: "1" });
    }
  });

  it("gives the list of accounts a count only, also with a limit [answer.accounts-counted]", async () => {
    const { json } = await get("/API/V3/Account.json?limit=1");
    expect(json).toEqual({
      "@attributes": { count: "1" },
      Account: {
        accountID: "1",
        name: "Saguaro Cycles",
        link: { "@attributes": { href: "/API/V3/Account/1" } },
      },
    });
  });

  it("shows a single account bare, without its id, beside @attributes.systemCustomerID [answer.accounts-counted]", async () => {
    const { json } = await get("/API/V3/Account/1.json");
    expect(json["@attributes"]).toEqual({ systemCustomerID: "1" });
    expect(json.defaultCurrency).toEqual({ code: "USD", symbol: "$" });
    expect(json.purchasingCurrencies).toEqual({ purchasingCurrency: { code: "USD", symbol: "$", rate: "1" } });
    expect(json.Account).toBeUndefined();
    expect(json.accountID).toBeUndefined();
    expect(json.link).toBeUndefined();
  });

  it("escapes slashes in the raw JSON [answer.slashes-escaped]", async () => {
    await create("Item", { description: "1/2 inch" });
    const { text } = await get("Item.json?description=1/2%20inch");
    expect(text).toContain('"description":"1\\/2 inch"');
  });

  it("counts with count=1: the number as text, and no records [list.count]", async () => {
    const { json } = await get("Item.json?count=1");
    expect(json).toEqual({ "@attributes": { count: "3" } });
  });

  it("counts what fits the filters [list.count]", async () => {
    const { json } = await get("Item.json?count=1&itemID=>,1");
    expect(json["@attributes"]).toEqual({ count: "2" });
  });

  it.each(["limit=5", "sort=itemID", "after=WzFd", "before=WzFd"])(
    "refuses count=1 together with %s [list.count]",
    async (other) => {
      const { status, json } = await get(`Item.json?count=1&${other}`);
      expect(status).toBe(400);
      expect(json.message).toContain(other.split("=")[0]);
    },
  );
});
