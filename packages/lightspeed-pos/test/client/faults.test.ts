import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ChaosRule, startEmulator } from "../../src/emulator/index.js";
import { isLightspeedError, type LightspeedOptions, NotFoundError, OutcomeUnknownError } from "../../src/index.js";
import { fastClock } from "../support/fast-clock.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 120, sales: 3 });

// A hundred times as fast: backoffs take a few milliseconds, the 429's second ten, and a patience of 20 s a fifth of one.
const quick: Partial<LightspeedOptions> = { clock: fastClock(100), maxRetries: 2 };
const patience = 20_000;
const tooSlow = 2000;

/** Every fault, what it is when it never stops, and whether the server did the work that it hides. */
const faults: readonly (readonly [what: string, rule: ChaosRule, code: string, isWorked: boolean])[] = [
  ["the connection closes before the work", { fault: "drop" }, "network", false],
  ["the connection closes after the work", { fault: "drop", when: "after" }, "network", true],
  ["a reset before the work", { fault: "reset" }, "network", false],
  ["a reset after the work", { fault: "reset", when: "after" }, "network", true],
  ["a hang before the work", { fault: "hang" }, "timeout", false],
  ["a hang after the work", { fault: "hang", when: "after" }, "timeout", true],
  ["an answer that is too late", { fault: "latency", milliseconds: tooSlow, when: "after" }, "timeout", true],
  ["an answer that drips too slowly", { fault: "drip", milliseconds: tooSlow }, "timeout", true],
  ["500", { fault: "status", status: 500 }, "server_error", false],
  ["500 after the work", { fault: "status", status: 500, when: "after" }, "server_error", true],
  ["502 in HTML", { fault: "status", status: 502 }, "server_error", false],
  ["503", { fault: "status", status: 503 }, "server_error", false],
  ["504 in HTML, after the work", { fault: "status", status: 504, when: "after" }, "server_error", true],
  ["HTML with 200 before the work", { fault: "html" }, "undecodable", false],
  ["HTML with 200 after the work", { fault: "html", when: "after" }, "undecodable", true],
  ["an empty body", { fault: "empty", when: "after" }, "undecodable", true],
  ["a connection that closes in the middle of the body", { fault: "truncate" }, "network", true],
  ["JSON that is cut", { fault: "truncate", lengthFits: true }, "undecodable", true],
  ["plain bytes said to be gzip", { fault: "gzip" }, "network", true],
];

/** Faults after which the server surely did nothing. */
const refusals: readonly (readonly [what: string, rule: ChaosRule, code: string])[] = [
  ["429 with Retry-After", { fault: "rateLimit", retryAfter: 2 }, "rate_limited"],
  ["429 without Retry-After", { fault: "rateLimit", retryAfter: false }, "rate_limited"],
];

const everyFault = [...faults.map(([what, rule, code]) => [what, rule, code] as const), ...refusals];

/** An impatient client where patience is what the fault is about, and how many requests it sent. */
function open(code = "", options: Partial<LightspeedOptions> = {}) {
  const { client, emulator } = shop();
  let count = 0;
  const counting: typeof fetch = (url, init) => {
    count += 1;
    return fetch(url, init);
  };
  // By the quick clock a busy machine would be too late otherwise.
  const timeout = code === "timeout" ? patience : 10 ** 7;
  const lightspeed = client({ ...quick, timeout, fetch: counting as never, ...options });
  return { emulator, account: lightspeed.account(emulator.accountID), sent: () => count };
}

/** A token source that has another token when one was refused. */
function renewing(): Partial<LightspeedOptions> {
  const { emulator } = shop();
  return { accessToken: (refused) => (refused ? emulator.oauth.issue().accessToken : emulator.accessToken) };
}

const codeOf = (error: unknown) => (isLightspeedError(error) ? error.code : String(error));

async function failure(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => expect.unreachable("it should have failed"),
    (error: Error) => error,
  );
}

describe("a read", () => {
  test.each(everyFault)("%s, once: the caller sees nothing of it", async (_what, rule, code) => {
    const { emulator, account, sent } = open(code);
    emulator.chaos.add({ ...rule, times: 1 });
    expect(await account.items.find(7)).toMatchObject({ itemID: 7 });
    expect(sent()).toBe(2);
  });

  test.each(everyFault)(
    "%s, again and again: an error that names it, after every attempt",
    async (_what, rule, code) => {
      const { emulator, account, sent } = open(code);
      emulator.chaos.add(rule);
      expect(codeOf(await failure(account.items.find(7)))).toBe(code);
      expect(sent()).toBe(3);
    },
  );

  test("an answer that drips, but in time: it is waited for", async () => {
    const { emulator, account, sent } = open();
    emulator.chaos.add({ fault: "drip", milliseconds: 100 });
    expect(await account.items.find(7)).toMatchObject({ itemID: 7 });
    expect(sent()).toBe(1);
  });

  test("401 with a fixed token: there is no other token to try", async () => {
    const { emulator, account, sent } = open();
    emulator.chaos.add({ fault: "expiredToken", times: 1 });
    expect(codeOf(await failure(account.items.find(7)))).toBe("unauthorized");
    expect(sent()).toBe(1);
  });
});

describe("a walk over pages", () => {
  const everyID = () =>
    shop()
      .emulator.records("Item")
      .filter(({ archived }) => archived === "false")
      .map(({ itemID }) => Number(itemID));

  test.each([...everyFault, ["an expired token", { fault: "expiredToken" }, ""] as const])(
    "%s, in the middle: no row is lost or repeated",
    async (_what, rule, code) => {
      const { emulator, account } = open(code, renewing());
      emulator.chaos.add({ ...rule, path: "Item", nth: 3 });
      const ids: number[] = [];
      for await (const page of account.items.pages({ pageSize: 20, load: ["ItemShops"] })) {
        ids.push(...page.map(({ id }) => id));
      }
      expect(ids).toEqual(everyID());
      expect(emulator.chaos.rules[0]?.struck).toBe(1);
    },
  );

  test("that fails for good goes on from the last page's next", async () => {
    const { emulator, account } = open();
    const rule = emulator.chaos.add({ fault: "status", status: 503, path: "Item", nth: 3, times: 100 });
    const ids: number[] = [];
    let from: string | undefined;
    const walk = async () => {
      for await (const page of account.items.pages({ pageSize: 20, from })) {
        ids.push(...page.map(({ id }) => id));
        from = page.next;
      }
    };
    expect(codeOf(await failure(walk()))).toBe("server_error");
    expect(rule.struck).toBe(3);
    emulator.chaos.clear();
    await walk();
    expect(ids).toEqual(everyID());
  });
});

describe("a create", () => {
  const made = (marker: string) =>
    shop()
      .emulator.records("Item")
      .filter(({ description }) => description === marker).length;

  test.each(faults)(
    "%s: sent once, and the error says that it may have happened",
    async (what, rule, code, isWorked) => {
      const { emulator, account, sent } = open(code);
      emulator.chaos.add({ ...rule, times: 1 });
      const error = await failure(account.items.create({ description: what }));
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(codeOf(error.cause)).toBe(code);
      expect(sent()).toBe(1);
      await expect.poll(() => made(what)).toBe(isWorked ? 1 : 0);
    },
  );

  test.each(refusals)("%s: the server did nothing, so it is sent again", async (what, rule) => {
    const { emulator, account, sent } = open();
    emulator.chaos.add({ ...rule, times: 2 });
    await account.items.create({ description: what });
    expect(sent()).toBe(3);
    expect(made(what)).toBe(1);
  });

  test("401 and a new token: the server did nothing, so it is sent again", async () => {
    const { client, emulator } = shop();
    const accessToken = (refused?: string) => (refused ? emulator.oauth.issue().accessToken : emulator.accessToken);
    emulator.chaos.add({ fault: "expiredToken", times: 1 });
    await client({ ...quick, accessToken })
      .account(emulator.accountID)
      .items.create({ description: "Renewed" });
    expect(made("Renewed")).toBe(1);
  });

  test("refused connection: it was never sent, so it is sent again, and made once the server is there", async () => {
    const port = await freePort();
    const { client } = shop();
    const baseUrl = `http://127.0.0.1:${port}`;
    const { items } = client({ clock: fastClock(10), maxRetries: 20, baseUrl }).account(1);
    const creation = items.create({ description: "Patient" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const late = await startEmulator({ port, items: 1, sales: 0, customers: 0 });
    onTestFinished(() => late.close());
    await creation;
    expect(late.records("Item").filter(({ description }) => description === "Patient")).toHaveLength(1);
  });

  test("refused connection, again and again: an error that says so, and not that it may have happened", async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const { items } = shop()
      .client({ ...quick, baseUrl })
      .account(1);
    const error = await failure(items.create({ description: "x" }));
    expect(error).toMatchObject({ code: "network", message: expect.stringContaining("ECONNREFUSED") });
  });
});

describe("an update", () => {
  test.each(everyFault)("%s, once: it is repeated, which changes nothing", async (what, rule, code) => {
    const { emulator, account, sent } = open(code);
    emulator.chaos.add({ ...rule, times: 1 });
    expect(await account.items.update(7, { description: what })).toMatchObject({ description: what });
    expect(sent()).toBe(2);
  });

  test.each(faults)("%s, where records are nested: sent once, as a create is", async (_what, rule, code, isWorked) => {
    const { emulator, account } = open(code);
    const { saleID } = await account.sales.create({ employeeID: 1, registerID: 1, shopID: 1 });
    emulator.chaos.add({ ...rule, times: 1 });
    const update = account.sales.update(saleID, { SaleLines: [{ itemID: 7, unitQuantity: 1 }] });
    const error = await failure(update);
    expect([codeOf(error), codeOf(error.cause)]).toEqual(["outcome_unknown", code]);
    const lines = () => emulator.records("SaleLine").filter((line) => line["saleID"] === String(saleID)).length;
    await expect.poll(lines).toBe(isWorked ? 1 : 0);
  });
});

describe("a removal", () => {
  const exists = (id: number) =>
    shop()
      .emulator.records("Category")
      .some(({ categoryID }) => categoryID === String(id));

  test.each(faults)("%s, once: it is repeated, and the record is gone", async (what, rule, code, isWorked) => {
    const { emulator, account } = open(code);
    const { categoryID } = await account.categories.create({ name: "Gone" });
    emulator.chaos.add({ ...rule, times: 1 });
    const last = await account.categories.destroy(categoryID);
    expect(last?.name, what).toBe(isWorked ? undefined : "Gone");
    expect(exists(categoryID)).toBe(false);
  });

  test("of a record that was never there is an error still", async () => {
    const error = await failure(open().account.categories.destroy(99_999));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ isRepeat: false });
  });

  test("of something that can be archived only gives its last state, lost answer or not", async () => {
    const { emulator, account } = open();
    emulator.chaos.add({ fault: "reset", when: "after", times: 1 });
    expect(await account.items.archive(7)).toMatchObject({ itemID: 7, archived: true });
  });
});

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
