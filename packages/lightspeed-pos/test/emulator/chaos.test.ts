import { request as httpRequest } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ChaosRule, type Emulator, startEmulator } from "../../src/emulator/index.js";
import { column, send, useShop } from "./support.js";

const inventory = useShop({ items: 5 });
const { get, post, put } = inventory;
const chaos = () => inventory.shop().chaos;
const lastRequest = () => inventory.shop().requests.at(-1);

/** The code of the error that a request ends with. */
async function failure(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "an answer",
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

async function descriptions(): Promise<string[]> {
  chaos().clear();
  return column((await get("Item.json")).json["Item"], "description");
}

describe("faults", () => {
  test.each([
    { fault: "drop", code: "ECONNRESET" },
    { fault: "reset", code: "ECONNRESET" },
  ] as const)("$fault: the connection ends without an answer, before or after the work", async ({ fault, code }) => {
    chaos().add({ fault, when: "before", times: 1 });
    chaos().add({ fault, when: "after", times: 1 });
    expect(await failure(post("Item.json", { description: "Not made" }))).toBe(code);
    expect(lastRequest()).toMatchObject({ status: 0, fault: { fault, when: "before", rule: 1 } });
    expect(await failure(post("Item.json", { description: "Made" }))).toBe(code);
    expect(lastRequest()).toMatchObject({ status: 0, cost: 1, fault: { fault, when: "after", rule: 2 } });
    expect(await descriptions()).toContain("Made");
    expect(await descriptions()).not.toContain("Not made");
  });

  test("hang: no answer comes, and the connection stays open until the caller leaves", async () => {
    chaos().add({ fault: "hang", when: "after" });
    const outcome = await hangingUp(inventory.shop(), "PUT", "/API/V3/Account/1/Item/1.json", '{"description":"Held"}');
    expect(outcome).toBe("silence");
    expect(await descriptions()).toContain("Held");
  });

  test.each([500, 503] as const)("status %d has the API's body", async (status) => {
    chaos().add({ fault: "status", status });
    const answer = await get("Item.json");
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ httpCode: String(status), errorClass: "Exception" });
  });

  test.each([502, 504] as const)("status %d is the page of a proxy", async (status) => {
    chaos().add({ fault: "status", status });
    const answer = await get("Item.json");
    expect(answer).toMatchObject({ status, headers: { "content-type": "text/html; charset=UTF-8" } });
    expect(answer.text).toContain(`<title>${status} `);
  });

  test("html: a page with 200, with the work done or not", async () => {
    chaos().add({ fault: "html", when: "after" });
    const answer = await put("Item/1.json", { description: "Seen" });
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=UTF-8" } });
    expect(answer.text).toMatch(/^<html>/);
    expect(await descriptions()).toContain("Seen");
  });

  test("empty: a body without a byte", async () => {
    chaos().add({ fault: "empty" });
    expect(await get("Item.json")).toMatchObject({ status: 200, text: "", headers: { "content-length": "0" } });
  });

  test("truncate: the connection closes in the middle of the body", async () => {
    chaos().add({ fault: "truncate" });
    expect(await failure(get("Item.json"))).toBe("ECONNRESET");
  });

  test("truncate, where the length fits: half of the JSON", async () => {
    const whole = await get("Item.json");
    chaos().add({ fault: "truncate", lengthFits: true });
    const half = await get("Item.json");
    expect(whole.text.startsWith(half.text)).toBe(true);
    expect(half.text.length).toBeLessThan(whole.text.length);
    expect(() => JSON.parse(half.text)).toThrow(SyntaxError);
  });

  test("gzip: plain bytes that claim to be compressed", async () => {
    chaos().add({ fault: "gzip" });
    const answer = await get("Item.json");
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.json["Item"]).toBeDefined();
  });

  test("drip: the answer comes in pieces, and whole", async () => {
    const whole = await get("Item.json");
    chaos().add({ fault: "drip", milliseconds: 60 });
    const started = performance.now();
    expect((await get("Item.json")).text).toBe(whole.text);
    expect(performance.now() - started).toBeGreaterThan(50);
  });

  test("latency: the answer comes late, the work is done early or late", async () => {
    chaos().add({ fault: "latency", milliseconds: 40, when: "after" });
    const started = performance.now();
    const late = put("Item/1.json", { description: "Early" });
    await expect.poll(() => inventory.shop().records("Item")[0]?.["description"]).toBe("Early");
    expect((await late).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(35);
  });

  test("rateLimit: 429 with the time to wait, or a bare one", async () => {
    chaos().add({ fault: "rateLimit", retryAfter: 3, times: 1 });
    chaos().add({ fault: "rateLimit", retryAfter: false, times: 1 });
    expect(await get("Item.json")).toMatchObject({
      status: 429,
      headers: { "retry-after": "3", "x-ls-api-ratelimit-type": "api-leaky-bucket" },
    });
    const bare = await get("Item.json");
    expect(bare.status).toBe(429);
    expect(Object.keys(bare.headers).filter((name) => /retry-after|x-ls/.test(name))).toEqual([]);
  });

  test("expiredToken: 401 with the body of the token server", async () => {
    chaos().add({ fault: "expiredToken" });
    const answer = await get("Item.json");
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ error: "access_denied", hint: "Access token could not be verified" });
  });
});

describe("aim", () => {
  const struck = async (rule: ChaosRule, ...requests: readonly (readonly [method: string, path: string])[]) => {
    chaos().add(rule);
    const answers = [];
    for (const [method, path] of requests) {
      answers.push(await send(inventory.shop(), method, path.startsWith("/") ? path : `/API/V3/Account/1/${path}`));
    }
    return answers.map(({ status }) => status === 504);
  };
  const fault = { fault: "status", status: 504 } as const;

  test("a method", async () => {
    expect(await struck({ ...fault, method: "PUT" }, ["GET", "Item/1.json"], ["PUT", "Item/1.json"])).toEqual([
      false,
      true,
    ]);
  });

  test("a resource, whatever the id, and not those below it", async () => {
    const requests = ["Item.json", "Item/1.json", "Item/1/Image.json", "ItemShop.json"] as const;
    const answers = await struck({ ...fault, path: "Item" }, ...requests.map((path) => ["GET", path] as const));
    expect(answers).toEqual([true, true, false, false]);
  });

  test("what lies below a resource", async () => {
    const answers = await struck({ ...fault, path: "Sale/SaleLine" }, ["GET", "Sale/1/SaleLine.json"]);
    expect(answers).toEqual([true]);
  });

  test("a whole path, with wildcards", async () => {
    const rule = { ...fault, path: "/API/V3/Account/*/Item/*.json" };
    expect(await struck(rule, ["GET", "Item/1.json"], ["GET", "Item.json"], ["GET", "Shop/1.json"])).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("the token server only where a rule names it", async () => {
    const jwks = ["GET", "/.well-known/jwks"] as const;
    expect(await struck(fault, jwks, ["GET", "Item.json"])).toEqual([false, true]);
    chaos().clear();
    expect(await struck({ ...fault, path: "/.well-known/*" }, jwks, ["GET", "Item.json"])).toEqual([true, false]);
  });

  test("the third POST to Sale", async () => {
    chaos().add({ ...fault, method: "POST", path: "Sale", nth: 3 });
    const sale = { employeeID: 1, registerID: 1, shopID: 1 };
    const statuses = [];
    for (let count = 0; count < 4; count += 1) {
      await get("Sale.json");
      statuses.push((await post("Sale.json", sale)).status);
    }
    expect(statuses).toEqual([200, 200, 504, 200]);
  });

  test("so many times, from the first or from the nth on", async () => {
    const times = Array.from({ length: 5 }, () => ["GET", "Item.json"] as const);
    expect(await struck({ ...fault, times: 2 }, ...times)).toEqual([true, true, false, false, false]);
    chaos().clear();
    expect(await struck({ ...fault, nth: 2, times: 3 }, ...times)).toEqual([false, true, true, true, false]);
  });

  test("a share of the requests, the same ones for the same seed", async () => {
    const requests = Array.from({ length: 100 }, () => ["GET", "Item/1.json"] as const);
    const first = await struck({ ...fault, rate: 0.2 }, ...requests);
    await inventory.shop().reset();
    expect(await struck({ ...fault, rate: 0.2 }, ...requests)).toEqual(first);
    expect(first.filter(Boolean).length).toBeGreaterThan(8);
    expect(first.filter(Boolean).length).toBeLessThan(35);
  });

  test("one fault a request, that of the first rule; all rules count", async () => {
    const first = chaos().add({ fault: "empty", nth: 2 });
    const second = chaos().add({ fault: "html", nth: 2 });
    await get("Item.json");
    expect((await get("Item.json")).text).toBe("");
    expect([first, second].map(({ seen, struck }) => [seen, struck])).toEqual([
      [2, 1],
      [2, 0],
    ]);
  });
});

test("rules can be given at the start; reset brings them back, counted anew, without those added since", async () => {
  const shop = await startEmulator({ items: 1, sales: 0, customers: 0, chaos: [{ fault: "empty", nth: 2 }] });
  onTestFinished(() => shop.close());
  const texts = async () => {
    const answers = [];
    for (let count = 0; count < 3; count += 1) {
      answers.push((await send(shop, "GET", "/API/V3/Account/1/Item.json")).text === "");
    }
    return answers;
  };
  expect(await texts()).toEqual([false, true, false]);
  shop.chaos.add({ fault: "empty" });
  await shop.reset();
  expect(await texts()).toEqual([false, true, false]);
});

test("close ends what hangs and what drips", async () => {
  const shop = await startEmulator({ items: 1, sales: 0, customers: 0 });
  shop.chaos.add({ fault: "hang", times: 1 });
  shop.chaos.add({ fault: "drip", milliseconds: 60_000 });
  const cut = [1, 2].map(() => failure(send(shop, "GET", "/API/V3/Account/1/Item.json")));
  await expect.poll(() => shop.requests.length).toBe(2);
  await shop.close();
  expect(await Promise.all(cut)).toEqual(["ECONNRESET", "ECONNRESET"]);
});

describe("rules that cannot work are refused", () => {
  test.each([
    [{}, "names its fault as one of latency, drop"],
    [{ fault: "explode" }, "names its fault as one of latency, drop"],
    [{ fault: "drop", whem: "after" }, "of the fault drop knows no whem; it takes when,method,path,rate,nth,times"],
    [{ fault: "gzip", when: "after" }, "of the fault gzip knows no when"],
    [{ fault: "drop", when: "later" }, 'takes when as one of "before", "after"'],
    [{ fault: "status", status: 404 }, "takes status as one of 500, 502, 503, 504"],
    [{ fault: "drip", milliseconds: -1 }, "takes milliseconds as milliseconds from 0 up"],
    [{ fault: "rateLimit", retryAfter: 0.5 }, "takes retryAfter as whole seconds from 0 up, or false"],
    [{ fault: "drop", rate: 2 }, "takes rate as a share from 0 to 1"],
    [{ fault: "drop", nth: 0 }, "takes nth as a whole number from 1 up"],
    [{ fault: "drop", rate: 0.5, nth: 2 }, "takes rate or nth, not both"],
    [{ fault: "drop", method: "get" }, 'takes method as one of "GET", "POST", "PUT", "DELETE"'],
    [{ fault: "drop", path: "Sales" }, 'takes path as a resource such as "Sale"'],
  ])("%j", (rule, message) => {
    expect(() => chaos().add(rule as ChaosRule)).toThrow(message);
  });

  test("at the start as well", async () => {
    await expect(startEmulator({ chaos: [{ fault: "no" } as never] })).rejects.toThrow("names its fault");
    await expect(startEmulator({ chaos: {} as never })).rejects.toThrow("takes chaos as a list of rules");
  });
});

/** Sends a request and hangs up after a moment: "silence" when nothing came back until then. */
function hangingUp(shop: Emulator, method: string, path: string, body: string): Promise<string> {
  const { hostname, port } = new URL(shop.url);
  const headers = { Authorization: `Bearer ${shop.accessToken}`, "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const request = httpRequest({ hostname, port, method, path, headers }, () => resolve("an answer"));
    request.on("error", () => resolve("an error"));
    request.end(body);
    setTimeout(() => {
      request.removeAllListeners("error").on("error", () => {});
      request.destroy();
      resolve("silence");
    }, 100);
  });
}
