import { describe, expect, test } from "vitest";
import { send, useShop } from "./support.js";

const inventory = useShop({ items: 3 });
const { get, post } = inventory;

/** Sends a request to the controls, without a token. */
async function controls(method: string, path: string, body?: unknown) {
  const headers = { Authorization: "" };
  return send(inventory.shop(), method, `/__emulator${path}`, { body, headers });
}

describe("the controls over HTTP", () => {
  test("list themselves", async () => {
    const { status, json, headers } = await controls("GET", "");
    expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: "application/json" });
    const listed = json["endpoints"] as unknown as { method: string; path: string; does: string }[];
    expect(listed.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(["GET /__emulator", "POST /__emulator/reset", "GET /__emulator/requests"]),
    );
    for (const { method, path } of listed.filter((one) => one.method === "GET")) {
      expect((await send(inventory.shop(), method, path)).status, path).toBe(200);
    }
  });

  test("reset brings back the shop", async () => {
    const start = (await get("Item.json")).text;
    await post("Item.json", { description: "New" });
    expect((await get("Item.json")).text).not.toBe(start);
    expect((await controls("POST", "/reset")).status).toBe(200);
    expect((await get("Item.json")).text).toBe(start);
  });

  test("chaos: add one rule or several, look at them, end them", async () => {
    await controls("POST", "/chaos", { fault: "empty", path: "Item", times: 1 });
    const added = await controls("POST", "/chaos", [
      { fault: "status", nth: 2 },
      { fault: "gzip", rate: 0 },
    ]);
    expect(added.json["rules"]).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect((await get("Item.json")).text).toBe("");
    expect((await get("Item.json")).status).toBe(500);
    expect((await controls("GET", "/chaos")).json["rules"]).toEqual([
      { number: 1, rule: { fault: "empty", path: "Item", times: 1 }, seen: 2, struck: 1 },
      { number: 2, rule: { fault: "status", nth: 2 }, seen: 2, struck: 1 },
      { number: 3, rule: { fault: "gzip", rate: 0 }, seen: 2, struck: 0 },
    ]);
    expect((await controls("DELETE", "/chaos")).json).toEqual({ rules: [] });
  });

  test("chaos: one rule is ended by its number", async () => {
    await controls("POST", "/chaos", [{ fault: "empty" }, { fault: "gzip" }]);
    expect((await controls("DELETE", "/chaos?rule=1")).json["rules"]).toMatchObject([{ number: 2 }]);
    const again = await controls("DELETE", "/chaos?rule=1");
    expect([again.status, again.json["error"]]).toEqual([404, expect.stringContaining("There is no rule 1.")]);
  });

  test("chaos: of a list with a wrong rule none is taken", async () => {
    const { status, json } = await controls("POST", "/chaos", [{ fault: "empty" }, { fault: "explode" }]);
    expect({ status, json }).toMatchObject({
      status: 400,
      json: { error: expect.stringContaining("names its fault") },
    });
    expect((await controls("GET", "/chaos")).json).toEqual({ rules: [] });
  });

  test("the clock is read and moved", async () => {
    const { json } = await controls("GET", "/clock");
    expect(json).toEqual({ now: "2026-03-20T12:00:00.000Z", milliseconds: Date.UTC(2026, 2, 20, 12) });
    expect((await controls("POST", "/clock", { advance: 90_000 })).json["now"]).toBe("2026-03-20T12:01:30.000Z");
    expect((await controls("POST", "/clock", { set: "2027-01-01" })).json["now"]).toBe("2027-01-01T00:00:00.000Z");
    await inventory.shop().reset();
    expect((await controls("GET", "/clock")).json).toEqual(json);
  });

  test("the clock stands still until it is told to run again, and is moved meanwhile", async () => {
    expect((await controls("POST", "/clock", { freeze: true })).json).toMatchObject({ frozen: true });
    inventory.clock.advance(60_000);
    expect((await controls("POST", "/clock", { advance: 1000 })).json["now"]).toBe("2026-03-20T12:00:01.000Z");
    expect((await controls("POST", "/clock", { freeze: false })).json["frozen"]).toBeUndefined();
    inventory.clock.advance(1000);
    expect((await controls("GET", "/clock")).json["now"]).toBe("2026-03-20T12:00:02.000Z");
    inventory.clock.advance(-61_000);
  });

  test("requests: all of them, or those since an earlier look", async () => {
    await get("Item.json?limit=1");
    const first = (await controls("GET", "/requests")).json;
    expect(first).toMatchObject({ next: 1, requests: [{ method: "GET", query: "limit=1", status: 200 }] });
    await get("Shop.json");
    await get("Item/99999.json");
    const later = (await controls("GET", `/requests?since=${first["next"]}`)).json;
    expect(later).toMatchObject({ next: 3, requests: [{ status: 200 }, { status: 404 }] });
    expect((await controls("GET", "/requests?since=3")).json["requests"]).toEqual([]);
  });

  test("snapshot and restore: the shop as it was, and data of your own", async () => {
    const { text } = await controls("GET", "/snapshot");
    await post("Item.json", { description: "New" });
    expect((await controls("GET", "/snapshot")).text).not.toBe(text);
    expect((await controls("POST", "/restore", text)).json).toEqual({ warnings: [] });
    expect((await controls("GET", "/snapshot")).text).toBe(text);
    const own = {
      records: { Item: [{ itemID: "7", description: "Mug" }], ItemVendorNum: [{ itemID: "7", vendorID: "9" }] },
    };
    expect((await controls("POST", "/restore", own)).json["warnings"]).toEqual([expect.stringContaining("9")]);
    expect((await get("Item.json")).json["Item"]).toMatchObject({ itemID: "7", description: "Mug" });
    await controls("POST", "/reset");
    expect((await controls("GET", "/snapshot")).text).toBe(text);
  });

  test("restore takes the data of a large shop", async () => {
    const Item = Array.from({ length: 20_000 }, (_, index) => ({ description: `${"Mug ".repeat(60)}${index}` }));
    expect((await controls("POST", "/restore", { records: { Item } })).status).toBe(200);
    expect((await get("Item.json?count=1")).json).toEqual({ "@attributes": { count: "20000" } });
  });

  test("are neither logged nor struck", async () => {
    inventory.shop().chaos.add({ fault: "drop" });
    inventory.shop().chaos.add({ fault: "drop", path: "/**" });
    expect((await controls("GET", "/clock")).status).toBe(200);
    expect(inventory.shop().requests).toEqual([]);
  });

  test.each([
    [
      "GET",
      "/nothing",
      undefined,
      404,
      "There is nothing at /__emulator/nothing. GET /__emulator lists what there is.",
    ],
    ["PUT", "/clock", undefined, 405, "/__emulator/clock takes GET, POST."],
    ["POST", "/clock", "{", 400, "The body is not valid JSON."],
    ["POST", "/clock", {}, 400, 'The clock takes {"advance": milliseconds}, {"set": time} or'],
    ["POST", "/clock", { freeze: "yes" }, 400, "freeze is true, or false to let the clock run again."],
    ["POST", "/clock", { advance: "1h" }, 400, "The emulator's clock is advanced by milliseconds from 0 up"],
    ["POST", "/chaos", undefined, 400, "A rule of chaos is an object"],
    ["POST", "/restore", { records: 1 }, 400, "The data cannot be read: records must be an object"],
    ["POST", "/restore", { accountID: 2, records: {} }, 400, "The data is of account 2, and this emulator has 1."],
    ["GET", "/requests?since=x", undefined, 400, "since is the `next` of an earlier answer"],
  ])("%s %s with %j is refused with %d", async (method, path, body, status, error) => {
    const answer = await controls(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.json["error"]).toContain(error);
  });
});
