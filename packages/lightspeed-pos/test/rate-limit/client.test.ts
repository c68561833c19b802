import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import { Limits, sizesFor } from "../../src/emulator/limits/bucket.js";
import { limitHeaders } from "../../src/emulator/limits/headers.js";
import {
  type BucketStore,
  Lightspeed,
  type LightspeedOptions,
  type LimiterEvent,
  memoryBucketStore,
  WaitTooLongError,
} from "../../src/index.js";

interface Asked {
  readonly at: number;
  readonly path: string;
  readonly status: number;
}

/** A client whose `fetch` is answered by the emulator's own limits, in virtual time. */
function setUp(options: Partial<LightspeedOptions> & { readonly clock?: VirtualClock; readonly level?: number } = {}) {
  const { clock = new VirtualClock(), level = 0, ...clientOptions } = options;
  const limits = new Limits(sizesFor(1));
  if (level > 0) limits.admit(level, 0);
  const asked: Asked[] = [];
  const fetch = async (url: string): Promise<Response> => {
    await clock.sleep(50);
    const admission = limits.admit(1, clock.now());
    const status = admission.refusedBy === undefined ? 200 : 429;
    asked.push({ at: clock.now(), path: new URL(url).pathname, status });
    await clock.sleep(50);
    const headers = { ...limitHeaders(admission, limits.sizes, 1), "X-LS-Acct-Id": "1" };
    return new Response(status === 200 ? '{"Item":[]}' : "{}", { status, headers });
  };
  const lightspeed = new Lightspeed({ accessToken: "token", fetch, clock, ...clientOptions } as LightspeedOptions);
  return { clock, asked, lightspeed, account: lightspeed.account(1) };
}

const all = (length: number, request: () => Promise<unknown>) => Promise.all(Array.from({ length }, request));

test("three hundred reads at once are refused nothing and take no longer than the drips do", async () => {
  const { clock, asked, account } = setUp();
  await all(300, () => account.request("GET", "Item.json"));
  expect(asked.filter(({ status }) => status === 429)).toEqual([]);
  expect(clock.now()).toBeLessThan((300 - 90) * 1000 * 1.02 + 100);
});

test("a refused request goes again after the wait that the server told, before all that came later", async () => {
  const { clock, asked, lightspeed } = setUp({ level: 93 });
  const events: LimiterEvent[] = [];
  lightspeed.on("limits", (event) => events.push(event));
  await Promise.all(["Item", "Sale", "Customer"].map((name) => lightspeed.account(1).request("GET", `${name}.json`)));
  expect(asked.map(({ path, status }) => `${status} ${path.split("/").at(-1)}`)).toEqual([
    "429 Item.json",
    "200 Item.json",
    "200 Sale.json",
    "200 Customer.json",
  ]);
  expect(events).toContainEqual({ type: "refused", accountID: 1, cause: "unknown_level", retryAfter: 3 });
  expect(clock.now()).toBeGreaterThan(3000);
});

describe("maxWait", () => {
  const busy = async (options: Parameters<typeof setUp>[0] = {}) => {
    const client = setUp(options);
    await client.account.request("GET", "Item.json");
    void all(200, () => client.account.request("GET", "Item.json", { lane: "backfill", maxWait: 3_600_000 }));
    await client.clock.sleep(10_000);
    return client;
  };

  test("of a call ends it at once when there will be no room in time, and says how long it would have waited", async () => {
    const { account, asked } = await busy();
    const before = asked.length;
    const error = await account.request("GET", "Item.json", { lane: "backfill", maxWait: 5000 }).catch((e) => e);
    expect(error).toBeInstanceOf(WaitTooLongError);
    expect(error).toMatchObject({ code: "wait_too_long", maxWait: 5000, path: "/API/V3/Account/1/Item.json" });
    expect(error.wait).toBeGreaterThan(30_000);
    expect(error.message).toMatch(/^GET \S+: It would have waited \d+\.\d s for room/);
    expect(asked).toHaveLength(before);
  });

  test("of the client holds where the call says nothing", async () => {
    const { account } = await busy({ maxWait: 2000 });
    await expect(account.items.first({ lane: "backfill" })).rejects.toMatchObject({ maxWait: 2000 });
    await expect(account.items.first()).resolves.toBeUndefined();
  });

  test.each([-1, 1.5, Number.NaN, "soon"])("%j is refused", (maxWait) => {
    expect(() => setUp({ maxWait: maxWait as number })).toThrow("maxWait must be a whole number, 0 or more");
  });
});

test("callers take turns: whoever asks for one page does not wait for a thousand of another", async () => {
  const { asked, account, clock } = setUp();
  void all(150, () => account.request("GET", "Item.json"));
  await clock.sleep(10_000);
  const [named, byResource] = [clock.now(), clock.now()];
  await account.request("GET", "Sale.json");
  expect(clock.now() - byResource).toBeLessThan(2200);
  await account.request("GET", "Item.json", { caller: "report" });
  expect(clock.now() - named).toBeLessThan(4400);
  expect(asked.length).toBeLessThan(120);
});

test("gift-card lookups go one a second, and keep nobody else waiting", async () => {
  const { asked, account } = setUp();
  const query = { giftCard: true, archived: true, code: "=,12345678" };
  await Promise.all([
    ...["one", "two", "three"].map(() => account.request("GET", "CreditAccount.json", { query })),
    account.request("GET", "CreditAccount.json", { query: { giftCard: true } }),
  ]);
  const times = asked.map(({ at }) => at);
  expect(times.filter((at) => at < 1000)).toHaveLength(2);
  expect((times[3] ?? 0) - (times[2] ?? 0)).toBeGreaterThan(1000);
});

describe("a token source that fails", () => {
  test("leaves no trace in the bucket", async () => {
    let fails = false;
    const accessToken = () => {
      if (fails) throw new Error("no token");
      return "token";
    };
    const { account } = setUp({ accessToken });
    await account.request("GET", "Item.json");
    fails = true;
    await expect(account.request("GET", "Item.json")).rejects.toThrow("no token");
    expect(account.limits).toMatchObject({ inFlight: 0, burstCount: 1 });
    expect(account.limits.level).toBeLessThanOrEqual(1);
  });
});

describe("bucketStore", () => {
  test("is where two clients of one OAuth client share an account's bucket", async () => {
    const clock = new VirtualClock();
    const bucketStore = memoryBucketStore({ clock });
    const { account } = setUp({ bucketStore, clock });
    await account.request("GET", "Item.json");
    const other = new Lightspeed({ accessToken: "token", bucketStore, clock, fetch: () => new Promise(() => {}) });
    void other
      .account(1)
      .request("GET", "Item.json", { signal: AbortSignal.timeout(50) })
      .catch(() => {});
    await clock.sleep(10);
    expect(other.account(1).limits).toMatchObject({ size: 90, burstLimit: 20, inFlight: 1 });
  });

  test("keeps accounts apart, and nothing of a token whose account is unknown yet", async () => {
    const clock = new VirtualClock();
    const keys: string[] = [];
    const memory = memoryBucketStore({ clock });
    const bucketStore: BucketStore = {
      swap: (key, ...change) => {
        keys.push(key);
        return memory.swap(key, ...change);
      },
    };
    const { lightspeed, clock: time } = setUp({ bucketStore, clock });
    await lightspeed.accounts.all().catch(() => {});
    await time.sleep(10);
    expect(new Set(keys)).toEqual(new Set(["account:1"]));
    expect(lightspeed.account(1).limits).toMatchObject({ size: 90 });
  });

  test("must be one", () => {
    expect(() => setUp({ bucketStore: {} as BucketStore })).toThrow("bucketStore must be a store with swap()");
  });
});

test("payFrom names the account whose bucket pays for requests outside an account", async () => {
  const { lightspeed } = setUp({ payFrom: 7 });
  await lightspeed.accounts.all().catch(() => {});
  expect(lightspeed.account(7).limits).toMatchObject({ size: 90 });
  expect(lightspeed.account(1).limits).toMatchObject({ size: undefined });
});
