import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { always, bytesOf, record, type Sent, send, serve } from "./support.js";

const ITEM = JSON.stringify({ "@attributes": { count: "1" }, Item: { itemID: "5", description: "Mug" } });
const PATH = "/API/V3/Account/1/Item/5.json";
const JSON_TYPE = { "Content-Type": "application/json" };

/** The values of a header, in their order. */
function valuesOf(rawHeaders: readonly string[], name: string): readonly string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name.toLowerCase());
}

describe("a request goes on as it came", () => {
  /** What a server gets of a request. */
  async function received(method: string, path: string, sent: Sent = {}) {
    let seen: { method?: string; url?: string; rawHeaders: readonly string[]; body: Buffer } | undefined;
    const upstream = await serve(async (request, response) => {
      const { method, url, rawHeaders } = request;
      seen = { method, url, rawHeaders, body: await bytesOf(request) };
      response.end("{}");
    });
    const { url } = await record(upstream);
    await send(url, method, path, sent);
    return { upstream, ...(seen as NonNullable<typeof seen>) };
  }

  test("with its method, path, query and headers", async () => {
    const path = "/API/V3/Account/1/Item.json?description=~,%25M%C3%BCg%25&load_relations=%5B%22Note%22%5D";
    const headers = ["Authorization", "Bearer secret", "X-Twice", "1", "x-twice", "2", "Accept", "application/json"];
    const seen = await received("GET", path, { headers: [...headers, "Connection", "close, X-Own", "X-Own", "1"] });
    expect([seen.method, seen.url]).toEqual(["GET", path]);
    expect(seen.rawHeaders.slice(0, 2)).toEqual(["Host", new URL(seen.upstream).host]);
    expect(seen.rawHeaders.slice(2, 2 + headers.length)).toEqual(headers);
    expect(valuesOf(seen.rawHeaders, "X-Own")).toEqual([]);
  });

  test.each(["POST", "PUT", "DELETE"])("with the body of a %s, of any size", async (method) => {
    const body = randomBytes(3_000_000);
    expect((await received(method, PATH, { body })).body.equals(body)).toBe(true);
  });

  test("with a body whose length was not said", async () => {
    const sent = { headers: ["Transfer-Encoding", "chunked"], body: "of some length" };
    expect((await received("DELETE", PATH, sent)).body.toString()).toBe("of some length");
  });

  test("to the token server too, of which nothing is looked at", async () => {
    const upstream = await serve(always(200, JSON_TYPE, `{"access_token":"secret"}`));
    const { url, outcomes } = await record(upstream);
    const answer = await send(url, "POST", "/oauth/access_token.php", { body: "{}" });
    expect(answer.body.toString()).toBe(`{"access_token":"secret"}`);
    expect(outcomes).toEqual([]);
  });

  test("but not to another server", async () => {
    const { url } = await record(await serve(always(200, JSON_TYPE, ITEM)));
    const answer = await send(url, "GET", "http://other.example/API/V3/Account/1/Item/5.json");
    expect(answer.status).toBe(400);
  });
});

describe("an answer comes back as it was", () => {
  test("with its status, headers and bytes", async () => {
    const upstream = await serve((_request, response) => {
      response.sendDate = false;
      response.writeHead(200, "Fine", ["Content-Type", "application/json", "Set-Cookie", "a=1", "set-cookie", "b=2"]);
      response.end(ITEM);
    });
    const { url, recording } = await record(upstream);
    const answer = await send(url, "GET", PATH);
    expect(answer.body.toString()).toBe(ITEM);
    expect(valuesOf(answer.rawHeaders, "Set-Cookie")).toEqual(["a=1", "b=2"]);
    expect(valuesOf(answer.rawHeaders, "Date")).toEqual([]);
    expect(recording.data.records.Item).toHaveLength(1);
  });

  test.each([
    [401, { error: "invalid_token" }, {}],
    [429, { httpCode: "429" }, { "Retry-After": "7", "X-LS-API-Bucket-Level": "60/60" }],
    [500, { httpCode: "500" }, {}],
  ])("when it is a %i", async (status, body, headers) => {
    const upstream = await serve(always(status, { ...JSON_TYPE, ...headers }, JSON.stringify(body)));
    const { url, recording } = await record(upstream);
    const answer = await send(url, "GET", PATH);
    expect([answer.status, answer.body.toString()]).toEqual([status, JSON.stringify(body)]);
    for (const [name, value] of Object.entries(headers)) expect(valuesOf(answer.rawHeaders, name)).toEqual([value]);
    expect(recording.changes).toBe(0);
  });

  test("when it has no body", async () => {
    const upstream = await serve((request, response) => {
      response.writeHead(
        request.method === "HEAD" ? 200 : 204,
        request.method === "HEAD" ? { "Content-Length": 1234 } : {},
      );
      response.end();
    });
    const { url, outcomes } = await record(upstream);
    const head = await send(url, "HEAD", PATH);
    expect([head.status, valuesOf(head.rawHeaders, "Content-Length"), head.body.length]).toEqual([200, ["1234"], 0]);
    expect((await send(url, "DELETE", PATH)).status).toBe(204);
    expect(outcomes).toEqual([]);
  });

  test("when it is large", async () => {
    const list = Array.from({ length: 20_000 }, (_, at) => ({ itemID: String(at + 1), description: "x".repeat(500) }));
    const body = JSON.stringify({ "@attributes": {}, Item: list });
    const { url, recording } = await record(await serve(always(200, JSON_TYPE, body)));
    const answer = await send(url, "GET", "/API/V3/Account/1/Item.json");
    expect(answer.body.toString() === body).toBe(true);
    await vi.waitFor(() => expect(recording.data.records.Item).toHaveLength(20_000), 15_000);
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("when it is compressed with %s", async (encoding, compress) => {
    const bytes = compress(ITEM);
    const upstream = await serve(always(200, { ...JSON_TYPE, "Content-Encoding": encoding }, bytes));
    const { url, recording } = await record(upstream);
    const answer = await send(url, "GET", PATH, { headers: ["Accept-Encoding", encoding] });
    expect(answer.body.equals(bytes)).toBe(true);
    await vi.waitFor(() => expect(recording.data.records.Item).toHaveLength(1));
  });

  test.each([
    ["is compressed in a way that is not known", "zstd", Buffer.from(ITEM)],
    ["says that it is compressed, and is not", "gzip", Buffer.from(ITEM)],
  ])("and is left out when it %s", async (_, encoding, bytes) => {
    const upstream = await serve(always(200, { ...JSON_TYPE, "Content-Encoding": encoding }, bytes));
    const { url, outcomes } = await record(upstream);
    expect((await send(url, "GET", PATH)).body.equals(bytes)).toBe(true);
    await vi.waitFor(() => expect(outcomes).toEqual([{ leftOut: expect.stringContaining("compressed") }]));
  });

  test("and is left out when it breaks off", async () => {
    const upstream = await serve((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, "Content-Length": ITEM.length + 10 });
      response.write(ITEM, () => response.destroy());
    });
    const { url, outcomes, recording } = await record(upstream);
    await expect(send(url, "GET", PATH)).rejects.toThrow();
    await vi.waitFor(() => expect(outcomes).toEqual([{ leftOut: expect.stringContaining("did not come whole") }]));
    expect(recording.changes).toBe(0);
  });
});

test("an API that is not there is a 502 in the API's own form", async () => {
  const { url } = await record("http://127.0.0.1:1");
  const answer = await send(url, "GET", PATH, { headers: ["Authorization", "Bearer secret"] });
  expect(answer.status).toBe(502);
  expect(JSON.parse(answer.body.toString())).toEqual({
    httpCode: "502",
    httpMessage: "Bad Gateway",
    message: expect.stringContaining("ECONNREFUSED"),
    errorClass: "Exception",
  });
});

test("a client of this project works through it, page after page, and all of it is recorded", async () => {
  const shop = await startEmulator({ items: 150, sales: 20, customers: 30, rateLimits: false });
  onTestFinished(() => shop.close());
  const { url, recording } = await record(shop.url);
  const lightspeed = new Lightspeed({ baseUrl: url, accessToken: shop.accessToken });
  const account = await lightspeed.accounts.first();
  const items = await account.items.all({ load: ["ItemShops"], archived: true });
  const made = await account.customers.create({ firstName: "Jane", lastName: "Unmistakable" });
  await account.seasons.create({ name: "Winter" });
  await vi.waitFor(() => {
    const { Item, ItemShop, Customer, Season, Account } = recording.data.records;
    expect(Item).toHaveLength(items.length);
    expect(ItemShop).toHaveLength(items.flatMap(({ ItemShops }) => ItemShops).length);
    expect(Customer).toEqual([expect.objectContaining({ customerID: String(made.customerID) })]);
    expect([Season, Account]).toEqual([[expect.anything()], [expect.anything()]]);
  });
  expect(JSON.stringify(recording.data)).not.toMatch(/Unmistakable|Jane/);
  expect(JSON.stringify(recording.data)).not.toContain(shop.accessToken);
});
