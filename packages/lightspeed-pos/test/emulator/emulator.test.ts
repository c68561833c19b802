import { afterEach, describe, expect, it } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/index.js";
import { InvalidInputError } from "../../src/errors.js";
import { StillClock, send } from "./support.js";

const small = { items: 2, sales: 0, customers: 1 };
let open: Emulator[] = [];

afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const shop = await startEmulator({ ...small, ...options });
  open.push(shop);
  return shop;
}

const items = "/API/V3/Account/1/Item.json";

describe("startEmulator", () => {
  it("needs no options and answers on this machine only", async () => {
    const shop = await startEmulator();
    open.push(shop);
    expect(new URL(shop.url).hostname).toBe("127.0.0.1");
    expect((await send(shop, "GET", items)).json.Item).toHaveLength(100);
    expect(shop.accountID).toBe(1);
  });

  it("listens on the port that was asked for, and says so when it is taken", async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await expect(start({ port })).rejects.toThrow(`port ${port} is in use`);
    await first.close();
    expect((await start({ port })).url).toBe(first.url);
  });

  it("makes the same shop from the same seed, and another from another", async () => {
    const clock = new StillClock();
    const [one, same, other] = [await start({ clock }), await start({ clock }), await start({ clock, seed: 2 })];
    expect(same.records("Item")).toEqual(one.records("Item"));
    expect(other.records("Item")).not.toEqual(one.records("Item"));
  });

  it("takes account and token of one's own", async () => {
    const shop = await start({ accountID: 42, accessToken: "my-token" });
    expect((await send(shop, "GET", "/API/V3/Account/42/Item.json")).status).toBe(200);
    expect((await send(shop, "GET", items)).status).toBe(404);
    expect((await send(shop, "GET", "/API/V3/Account.json")).json.Account?.accountID).toBe("42");
  });

  it.each([
    [{ port: -1 }, "port"],
    [{ port: 70_000 }, "port"],
    [{ seed: 1.5 }, "seed"],
    [{ items: -1 }, "items"],
    [{ registers: 0 }, "registers"],
    [{ rateLimits: { bucketSize: 0 } }, "bucketSize"],
    [{ rateLimits: { burst: 0 } }, "burst"],
    [{ rateLimits: "no" }, "rateLimits"],
    [{ latency: -1 }, "latency"],
    [{ latency: [5, 1] }, "latency"],
    [{ clock: {} }, "clock"],
    [{ accountID: 0 }, "accountID"],
    [{ accessToken: "two words" }, "accessToken"],
    [{ unauthorizedBody: "xml" }, "unauthorizedBody"],
    [{ prot: 80 }, "prot"],
  ])("refuses %j and says why", async (options, name) => {
    const refused = startEmulator(options as EmulatorOptions);
    await expect(refused).rejects.toThrow(InvalidInputError);
    await expect(refused).rejects.toThrow(name);
  });
});

describe("reset", () => {
  it("brings back the records, the ids, the log and the bucket", async () => {
    const shop = await start({ clock: new StillClock() });
    const before = shop.records("Item");
    await send(shop, "POST", items, { body: { description: "New" } });
    await send(shop, "DELETE", "/API/V3/Account/1/Item/1.json");
    expect(shop.records("Item")).not.toEqual(before);
    await shop.reset();
    expect(shop.records("Item")).toEqual(before);
    expect(shop.requests).toHaveLength(0);
    const created = await send(shop, "POST", items, { body: { description: "New" } });
    expect(created.json.Item?.itemID).toBe("3");
    expect(created.headers["x-ls-api-bucket-level"]).toBe("1/90");
  });
});

describe("close", () => {
  it("ends connections that are kept alive", async () => {
    const shop = await start();
    await fetch(`${shop.url}${items}`);
    const started = performance.now();
    await shop.close();
    expect(performance.now() - started).toBeLessThan(1000);
    await expect(fetch(`${shop.url}${items}`)).rejects.toThrow();
  });

  it("cuts off requests that wait for their answer", async () => {
    const shop = await start({ latency: 60_000 });
    const waiting = send(shop, "GET", items);
    const refused = expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await shop.close();
    await refused;
  });

  it("can be called twice", async () => {
    const shop = await start();
    await shop.close();
    await shop.close();
  });
});

describe("the log of requests", () => {
  it("tells what was asked, what it cost and how full the bucket was", async () => {
    const clock = new StillClock();
    const shop = await start({ clock });
    await send(shop, "GET", `${items}?limit=1&load_relations=%5B%22Category%22%5D`);
    await send(shop, "POST", items, { body: { description: "Mug" } });
    expect(shop.requests).toEqual([
      {
        at: clock.now(),
        method: "GET",
        path: items,
        query: "limit=1&load_relations=%5B%22Category%22%5D",
        body: undefined,
        status: 200,
        cost: 1.2,
        bucketLevel: 1.2,
        burstLevel: 1,
        durationMs: 0,
      },
      {
        at: clock.now(),
        method: "POST",
        path: items,
        query: "",
        body: { description: "Mug" },
        status: 200,
        cost: 1,
        bucketLevel: 2.2,
        burstLevel: 2,
        durationMs: 0,
      },
    ]);
  });

  it("holds refused requests too", async () => {
    const shop = await start();
    await send(shop, "GET", "/API/V3/Account/1/Nope.json");
    await send(shop, "GET", items, { headers: { Authorization: "" } });
    expect(shop.requests.map(({ status, cost }) => [status, cost])).toEqual([
      [404, 1],
      [401, 0],
    ]);
  });
});

describe("latency", () => {
  it("delays answers by a time in the range", async () => {
    const shop = await start({ latency: [30, 60] });
    await send(shop, "GET", items);
    const [entry] = shop.requests;
    expect(entry?.durationMs).toBeGreaterThanOrEqual(29);
    expect(entry?.durationMs).toBeLessThan(500);
  });

  it("is waited for on the clock, where the clock can sleep", async () => {
    const slept: number[] = [];
    const clock = {
      now: () => 0,
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds);
      },
    };
    const shop = await start({ clock, latency: 5000 });
    await send(shop, "GET", items);
    expect(slept).toEqual([5000]);
  });

  it("counts a request when it arrives, not when it is answered", async () => {
    const shop = await start({ latency: 50, clock: new StillClock() });
    const answers = await Promise.all([send(shop, "GET", items), send(shop, "GET", items)]);
    const levels = answers.map(({ headers }) => headers["x-ls-api-bucket-level"]);
    expect(levels.sort()).toEqual(["1/90", "2/90"]);
  });
});

describe("records", () => {
  it("are copies, with fields that the wire hides", async () => {
    const shop = await start();
    const [item] = shop.records("Item");
    expect(item).toHaveProperty("noteID");
    if (item !== undefined) item.description = "changed";
    expect(shop.records("Item")[0]?.description).not.toBe("changed");
  });

  it("of a name that does not exist are refused", async () => {
    const shop = await start();
    expect(() => shop.records("Nope" as "Item")).toThrow(InvalidInputError);
  });
});

describe("two emulators", () => {
  it("share nothing", async () => {
    const [one, two] = [await start(), await start()];
    await send(one, "POST", items, { body: { description: "Only here" } });
    expect(one.records("Item")).toHaveLength(3);
    expect(two.records("Item")).toHaveLength(2);
    expect(two.requests).toHaveLength(0);
  });
});
