import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importsOf } from "../../../../../test-support/imports.js";
import { form, send, useShop } from "../support.js";

const inventory = useShop({ items: 3, sales: 2, oauth: { otherAccounts: [2] } });
const { get, post, put } = inventory;

/** Asks as a browser does: without a token. */
function browse(path: string, headers: Record<string, string> = {}) {
  return send(inventory.shop(), "GET", path, { headers: { Authorization: "", Accept: "text/html,*/*", ...headers } });
}

async function told(path: string) {
  return (await browse(`/__emulator/inspector/${path}`)).json;
}

describe("the inspector's page", () => {
  test("is there for browsers, and programs still find nothing", async () => {
    const page = await browse("/");
    expect({ status: page.status, type: page.headers["content-type"] }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
    });
    expect((await get("/", { headers: { Accept: "application/json" } })).status).toBe(404);
  });

  test("may run its own scripts alone, and stand in no frame", async () => {
    const policy = (await browse("/")).headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect((await browse("/")).text).not.toMatch(/<script(?![^>]* src=)|<style|style=|onload=|https?:\/\//);
  });

  test("has all of its modules, and they import their neighbours alone", async () => {
    const folder = fileURLToPath(new URL("../../../src/emulator/inspector/page/", import.meta.url));
    const modules = readdirSync(folder).filter((file) => file.endsWith(".js"));
    expect(modules.length).toBeGreaterThan(10);
    const imported = new Set(["./main.js"]);
    for (const file of modules) {
      const served = await browse(`/__emulator/inspector/${file}`);
      expect([served.status, served.headers["content-type"], served.text], file).toEqual([
        200,
        "text/javascript; charset=utf-8",
        readFileSync(`${folder}${file}`, "utf8"),
      ]);
      for (const name of importsOf(served.text)) imported.add(name);
    }
    expect([...imported].filter((name) => name !== "./types.js").sort()).toEqual(
      modules.map((file) => `./${file}`).sort(),
    );
  });

  test("has nothing beside its files", async () => {
    for (const path of ["types.d.ts", "../log.js", "constructor", "page/main.js", ""]) {
      expect((await browse(`/__emulator/inspector/${path}`)).status, path).toBe(404);
    }
  });
});

describe("what the page asks for", () => {
  test("requests since the last look, and from the start once the log was cleared", async () => {
    await get("Item.json");
    await get("Item/9999.json");
    const first = await told("live");
    expect(first["requests"]).toMatchObject([
      { number: 1, method: "GET", path: "/API/V3/Account/1/Item.json", status: 200, cost: 1 },
      { number: 2, status: 404 },
    ]);
    await get("Shop.json");
    const later = await told(`live?since=${first["next"]}&era=${first["era"]}`);
    expect(later["requests"]).toMatchObject([{ number: 3, path: "/API/V3/Account/1/Shop.json" }]);
    await inventory.shop().reset();
    await get("Register.json");
    const anew = await told(`live?since=${later["next"]}&era=${later["era"]}`);
    expect(anew["requests"]).toMatchObject([{ number: 1, path: "/API/V3/Account/1/Register.json" }]);
  });

  test("the limits of each account and application [limit.per-account-and-client]", async () => {
    const { accessToken } = inventory.shop().oauth.issue({ clientId: "emulated-client" });
    await get("Item.json");
    await get("Item.json", { headers: { Authorization: `Bearer ${accessToken}` } });
    expect((await told("live"))["buckets"]).toMatchObject([
      { accountID: 1, client: "fixed token", bucketLevel: 1, burstLevel: 1 },
      { accountID: 1, client: "Emulated Application", bucketLevel: 1, burstLevel: 1 },
    ]);
  });

  test("a request with both bodies and the answer's headers", async () => {
    await post("Item.json", { description: "Mug" });
    const request = await told("request?number=1");
    expect(request).toMatchObject({ method: "POST", status: 200, accountID: 1, client: "fixed token" });
    const bodies = request["bodies"] as unknown as Record<"sent" | "answer", { text: string; length: number }>;
    expect(bodies.sent).toEqual({ text: '{"description":"Mug"}', length: 21 });
    expect(bodies.answer.text).toContain('"description":"Mug"');
    expect(request["bodies"]?.["headers"]).toMatchObject({ "X-LS-API-Request-Cost": "1" });
  });

  test("of an upload the fields alone", async () => {
    await inventory.upload("Image.json", form({ itemID: 1 }, new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])));
    expect((await told("request?number=1"))["bodies"]?.["sent"]).toMatchObject({ text: '{"itemID":1}' });
  });

  test("a record with where its ids lead, its relations, and what names it", async () => {
    const record = await told("record?resource=Item&id=1");
    const fields = record["fields"] as unknown as { name: string; link?: unknown }[];
    const { categoryID } = inventory.shop().records("Item")[0] ?? {};
    expect(fields.find(({ name }) => name === "categoryID")?.link).toMatchObject({
      resource: "Category",
      id: Number(categoryID),
      exists: true,
    });
    const relations = record["relations"] as unknown as { name: string; links: unknown[] }[];
    expect(relations.find(({ name }) => name === "ItemShops")?.links).toContainEqual(
      expect.objectContaining({ resource: "ItemShop", exists: true }),
    );
    const tax = await told("record?resource=TaxClass&id=1");
    expect(tax["referredBy"]).toContainEqual({ resource: "Item", field: "taxClassID", total: 3 });
  });

  test("records by text, and by a field", async () => {
    await put("Item/2.json", { description: "Blue Mug" });
    expect(await told("records?resource=Item&search=blue%20mug")).toMatchObject({ total: 1, records: [{ id: 2 }] });
    expect(await told("records?resource=ItemShop&field=itemID&value=2")).toMatchObject({ total: 3 });
    expect(await told("records?resource=Item&from=1")).toMatchObject({ from: 1, records: [{ id: 2 }, { id: 3 }] });
  });

  test("the shops of other accounts", async () => {
    expect((await told("resources"))["accounts"]).toEqual([1, 2]);
    expect((await told("record?account=2&resource=Account&id=2"))["id"]).toBe(2);
    expect((await browse("/__emulator/inspector/resources?account=3")).status).toBe(404);
  });

  test.each([
    ["request?number=99", 404, "Request 99 is not in the log"],
    ["record?resource=Nope&id=1", 404, "There is no resource named Nope."],
    ["record?resource=Item&id=999", 404, "There is no Item 999."],
    ["records?resource=Item&from=x", 400, "from is a whole number from 0 up."],
  ])("%s is refused with %d", async (path, status, error) => {
    const answer = await browse(`/__emulator/inspector/${path}`);
    expect([answer.status, answer.json["error"]]).toEqual([status, expect.stringContaining(error)]);
  });

  test("no token, secret or PIN", async () => {
    const shop = inventory.shop();
    const { accessToken, refreshToken } = shop.oauth.issue();
    await get(`Item.json?access_token=${accessToken}`, { headers: { Authorization: `Bearer ${accessToken}` } });
    await put("Employee/1.json", { accessPin: "4711" });
    await post("Item.json", { description: "Mug", client_secret: "hush-hush" });
    await send(shop, "POST", "/auth/oauth/token", {
      body: { grant_type: "refresh_token", refresh_token: refreshToken, client_id: "emulated-client" },
    });
    const paths = ["live", "request?number=1", "request?number=2", "request?number=3", "request?number=4"];
    const seen = await Promise.all(
      [...paths, "resources", "record?resource=Employee&id=1"].map((path) => browse(`/__emulator/inspector/${path}`)),
    );
    expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
    for (const secret of [accessToken, refreshToken, shop.accessToken, "4711", "hush-hush", "emulated-secret"]) {
      expect(seen.filter(({ text }) => text.includes(secret)).length, secret).toBe(0);
    }
  });
});

describe("the ledger of behaviours", () => {
  test("has each behaviour, with how it is known", async () => {
    const { behaviours } = (await browse("/__emulator/behaviours")).json;
    expect(behaviours).toContainEqual({
      id: "item.needs-description",
      area: "Items",
      resources: ["Item"],
      behaviour: expect.stringContaining("An item needs a description"),
      evidence: "observed",
      source: "recordings of 2016",
    });
  });

  test("has every resource with its actions", async () => {
    const { resources } = (await browse("/__emulator/behaviours")).json;
    const actions = ["list", "get", "create", "update", "archive"];
    expect(resources).toContainEqual({ resource: "Item", actions, behaves: true });
    expect(resources).toContainEqual(expect.objectContaining({ resource: "Manufacturer", behaves: false }));
  });
});
