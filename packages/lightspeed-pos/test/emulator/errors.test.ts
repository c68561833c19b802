import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import { send, useShop } from "./support.js";

const { get, post, put, remove, create, shop } = useShop();

describe("an error body", () => {
  it("has four texts, the status among them [error.body]", async () => {
    const { status, headers, json } = await get("Item/99.json");
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("application/json");
    expect(json).toEqual({
      httpCode: "404",
      httpMessage: "Not Found",
      message: "Object of type 'Item' not found with primary ID '99'.",
      errorClass: "Exception",
    });
  });

  it.each([
    ["POST", "Category.json", { parentID: 1 }, "name cannot be blank."],
    ["PUT", "Category/1.json", { name: "" }, "name cannot be blank."],
    ["POST", "Item.json", {}, "Item not created. An Item must have a description."],
    ["POST", "Item.json", { description: "" }, "Item not created. An Item must have a description."],
    ["PUT", "Item/1.json", { description: "" }, "Item not updated. An Item must have a description."],
    ["POST", "ItemMatrix.json", { description: "M" }, "itemAttributeSetID cannot be blank."],
    ["POST", "Sale.json", { registerID: 1, shopID: 1 }, "employeeID cannot be blank."],
  ])(
    "says in known words what is missing: %s %s %j [item.needs-description] [error.missing-field]",
    async (method, path, body, message) => {
      const { status, json } = await (method === "POST" ? post(path, body) : put(path, body));
      expect(status).toBe(400);
      expect(json.message).toBe(message);
    },
  );

  it.each([
    ["upc", "123"],
    ["ean", "12345678901234567"],
    ["upc", "0824350100ab"],
  ])("refuses a %s of %s [item.codes-of-digits]", async (field, code) => {
    expect((await post("Item.json", { description: "X", [field]: code })).status).toBe(400);
  });
});

describe("who may ask", () => {
  const url = "/API/V3/Account.json";
  const asking = (Authorization: string) => send(shop(), "GET", url, { headers: { Authorization } });

  it("is who has the token, under either scheme word", async () => {
    expect((await asking(`Bearer ${shop().accessToken}`)).status).toBe(200);
    expect((await asking(`OAuth ${shop().accessToken}`)).status).toBe(200);
  });

  it.each(["", "Bearer", "Bearer wrong", "Bearer  "])("is not who sends %j [error.unknown-token]", async (header) => {
    const { status, json, headers } = await asking(header);
    expect(status).toBe(401);
    expect(json).toEqual({
      error: "access_denied",
      error_description: "The resource owner or authorization server denied the request.",
      hint: "Access token could not be verified",
    });
    for (const name of ["x-ls-acct-id", "x-ls-oauth-client-id", "x-ls-api-bucket-level"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it("hears the API's own error shape where that was chosen [error.unknown-token]", async () => {
    const other = await startEmulator({ items: 0, sales: 0, customers: 0, unauthorizedBody: "api" });
    const { json, headers } = await send(other, "GET", url, { headers: { Authorization: "Bearer wrong" } });
    expect(json).toEqual({
      httpCode: "401",
      httpMessage: "Unauthorized",
      message: "Invalid access token.",
      errorClass: "BadAuthenticationRequestError",
    });
    expect(headers["www-authenticate"]).toBe('Basic realm="MerchantOS API"');
    await other.close();
  });

  it("never finds the token in an answer or in the log", async () => {
    await asking("Bearer a-secret");
    await get("Item.json");
    const log = JSON.stringify(shop().requests);
    expect(log).not.toContain("a-secret");
    expect(log).not.toContain(shop().accessToken);
  });
});

describe("paths", () => {
  it.each([
    "/API/V3/Account/1/Nonsense.json",
    "/API/V3/Account/1/items.json",
    "/API/V3/Account/1/Item/1/Nope.json",
    "/API/V3/Account/1/Item/abc.json",
    "/API/V3/Account/1/constructor.json",
    "/API/V3/Account/1.json/Item",
    "/API/V3.json",
    "/API/V4/Account.json",
    "/API.json",
    "/favicon.ico",
    "/",
    "*",
  ])("that lead nowhere answer 404: %s [error.unknown-path]", async (path) => {
    const { status, json } = await send(shop(), "GET", path, { headers: { Accept: "application/json" } });
    expect(status).toBe(404);
    expect(json.httpCode).toBe("404");
  });

  it("of another account answer 404 [error.other-account]", async () => {
    expect((await get("/API/V3/Account/2/Item.json")).status).toBe(404);
    expect((await get("/API/V3/Account/2.json")).status).toBe(404);
  });

  it.each([
    ["DELETE", "/API/V3/Account/1/Item.json", "GET, POST"],
    ["PUT", "/API/V3/Account/1/Item.json", "GET, POST"],
    ["POST", "/API/V3/Account/1/Item/1.json", "GET, PUT, DELETE"],
    ["POST", "/API/V3/Account/1/ItemShop.json", "GET"],
    ["DELETE", "/API/V3/Account/1/ItemShop/1.json", "GET, PUT"],
    ["PATCH", "/API/V3/Account/1/Item/1.json", "GET, PUT, DELETE"],
    ["POST", "/API/V3/Account.json", "GET"],
  ])("do not take every method: %s %s [error.unknown-path]", async (method, path, allowed) => {
    const { status, headers, json } = await send(shop(), method, path, { body: {} });
    expect(status).toBe(405);
    expect(headers.allow).toBe(allowed);
    expect(json.httpMessage).toBe("Method Not Allowed");
  });

  it("that name no format are refused, unless an Accept header does", async () => {
    const { status, json } = await get("Item.jsn", { headers: { Accept: "application/json" } });
    expect(status).toBe(200);
    expect(json.Item).toBeDefined();
    const refused = await get("Item.jsn");
    expect(refused.status).toBe(406);
    expect(refused.text).toContain("There is no format 'jsn'. End the path in .json, or in .xml.");
  });
});

describe("hostile input", () => {
  it("of bad percent encoding is refused", async () => {
    for (const query of ["description=%", "description=%zz", "description=%E0%A4%A", "%=1", "or=description%3D%25%"]) {
      expect((await get(`Item.json?${query}`)).status).toBe(400);
    }
    expect((await get("/API/V3/Account/1/%FF.json")).status).toBe(400);
  });

  it("of a very long query is refused, and the next request is answered", async () => {
    expect((await get(`Item.json?description=${"x".repeat(100_000)}`)).status).toBe(414);
    expect((await get(`Item.json?description=${"x".repeat(1_000_000)}`)).status).toBe(431);
    expect((await get("Item.json")).status).toBe(200);
  });

  it("of a huge body is refused, and nothing is stored", async () => {
    const { status, json } = await post("Item.json", { description: "x".repeat(5 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(json.httpMessage).toBe("Payload Too Large");
    expect(shop().records("Item")).toHaveLength(3);
  });

  it.each(["[", '{"a":'])("of deep nesting is refused: %s", async (piece) => {
    const { status, json } = await post("Item.json", piece.repeat(100_000));
    expect(status).toBe(400);
    expect(json.message).toContain("nested");
  });

  it("does not count brackets inside of texts as nesting", async () => {
    expect((await post("Item.json", { description: '[{"'.repeat(100) })).status).toBe(200);
  });

  it("of a body that never ends its text is refused quickly", async () => {
    const started = performance.now();
    expect((await post("Item.json", `{"a":"${'\\"'.repeat(1_000_000)}`)).status).toBe(400);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("of a pattern with many wildcards is answered quickly", async () => {
    await create("Item", { description: "a".repeat(5000) });
    const started = performance.now();
    const { status } = await get(`Item.json?description=~,${"%25a".repeat(2000)}b`);
    expect(status).toBe(200);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("of names that objects have by nature changes nothing", async () => {
    const body = '{"description":"X","__proto__":{"tax":false},"constructor":{"prototype":{"a":1}},"toString":1}';
    const { json } = await post("Item.json", body);
    expect(json.Item?.tax).toBe("true");
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    expect((await get("Item.json?__proto__=1&toString=2&Category.constructor=3")).status).toBe(200);
  });

  it("of something that is not HTTP is refused, and the connection ends", async () => {
    const { hostname, port } = new URL(shop().url);
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.write("this is not http\r\n\r\n"));
      socket.on("data", (chunk) => {
        text += chunk.toString();
      });
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request/);
  });

  it("of a caller who hangs up in the middle harms nobody", async () => {
    const { hostname, port } = new URL(shop().url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write("POST /API/V3/Account/1/Item.json HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{");
        socket.destroy();
        resolve();
      });
    });
    expect((await remove("Item/1.json")).status).toBe(200);
  });
});
