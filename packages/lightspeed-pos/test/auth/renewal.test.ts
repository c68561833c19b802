import { afterAll, describe, expect, test } from "vitest";
import { type TokenStore, TokenStoreError } from "../../src/index.js";
import { OAuth } from "../../src/oauth/index.js";
import { application, closeShops, openShop, sending } from "./shop.js";

afterAll(closeShops);

const minute = 60_000;
const tokenPath = "/auth/oauth/token";
const unavailable = async () => new Response("<html>", { status: 503 });

describe("a token", () => {
  test("is used for as long as it lives, and renewed a minute before its end", async () => {
    const { process, connect, clock, refreshes } = await openShop();
    await connect();
    const account = process().client("main").account(1);
    await account.items.first();
    clock.advance(59 * minute - 1);
    await account.items.first();
    expect(refreshes()).toEqual([]);
    clock.advance(1);
    await account.items.first();
    await account.items.first();
    expect(refreshes()).toEqual(["refreshed current"]);
  });

  test("is renewed once for a hundred calls that need it", async () => {
    const { process, connect, clock, refreshes, shop } = await openShop();
    await connect();
    const account = process().client("main").account(1);
    clock.advance(61 * minute);
    const found = await Promise.all(Array.from({ length: 100 }, (_, index) => account.items.find(1 + (index % 3))));
    expect(found).toHaveLength(100);
    expect(refreshes()).toEqual(["refreshed current"]);
    expect(shop.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  test("is renewed once for several processes; the others take what the first one saved", async () => {
    const { process, connect, clock, refreshes, renewals } = await openShop();
    await connect();
    const accounts = Array.from({ length: 8 }, () => process().client("main").account(1));
    clock.advance(61 * minute);
    await Promise.all(accounts.map((account) => account.items.first()));
    expect(refreshes()).toEqual(["refreshed current"]);
    expect(renewals.filter(({ outcome }) => outcome === "refreshed")).toHaveLength(1);
    expect(renewals.filter(({ outcome }) => outcome === "adopted")).toHaveLength(7);
  });
});

describe("a 401", () => {
  test("with a token whose time is not over forces one refresh, for many calls", async () => {
    const { process, connect, shop, refreshes } = await openShop();
    const { accessToken } = await connect();
    const account = process().client("main").account(1);
    shop.oauth.revoke(accessToken);
    await Promise.all(Array.from({ length: 20 }, (_, index) => account.items.find(1 + (index % 3), { load: [] })));
    expect(refreshes()).toEqual(["refreshed current"]);
  });

  test("takes the token that a sibling has got in the meantime", async () => {
    const { process, connect, clock, refreshes, shop } = await openShop();
    await connect();
    const [one, other] = [process().client("main").account(1), process().client("main").account(1)];
    await Promise.all([one.items.first(), other.items.first()]);
    clock.advance(59.5 * minute);
    await one.items.first();
    // The other one still has a minute by its own reckoning, but the refresh has revoked its token.
    clock.advance(-minute);
    await other.items.first();
    expect(refreshes()).toEqual(["refreshed current"]);
    expect(shop.requests.at(-2)?.status).toBe(401);
  });

  test("does not lose a create", async () => {
    const { process, connect, shop } = await openShop();
    const { accessToken } = await connect();
    shop.oauth.revoke(accessToken);
    const item = await process().client("main").account(1).items.create({ description: "Bell" });
    expect(item.description).toBe("Bell");
    expect(shop.records("Item").filter(({ description }) => description === "Bell")).toHaveLength(1);
  });

  test("that comes again and again, whatever the token, does not refresh for every call", async () => {
    const { process, connect, clock, refreshes } = await openShop();
    await connect();
    const fetch = sending("/API/", async () => new Response("{}", { status: 401 }));
    const account = process({ fetch }).client("main").account(1);
    for (let calls = 0; calls < 10; calls += 1) {
      await expect(account.items.first()).rejects.toMatchObject({ code: "unauthorized" });
      clock.advance(minute / 10);
    }
    expect(refreshes().length).toBeLessThanOrEqual(2);
  });
});

describe("an answer of the token server that is lost", () => {
  test("is asked for again, with the token that still works", async () => {
    const { process, connect, clock, refreshes } = await openShop();
    await connect();
    let lost = 0;
    const fetch = sending(tokenPath, async (send) => {
      const answer = await send();
      lost += 1;
      if (lost <= 2) throw new TypeError("fetch failed");
      return answer;
    });
    clock.advance(61 * minute);
    await process({ fetch }).client("main").account(1).items.first();
    expect(refreshes()).toEqual(["refreshed current", "refreshed grace", "refreshed grace"]);
    await process().client("main").account(1).items.first();
    clock.advance(61 * minute);
    await process().client("main").account(1).items.first();
    expect(refreshes().at(-1)).toBe("refreshed current");
  });

  test("five times in a row fails the call, says so, and loses nothing", async () => {
    const { process, connect, clock, renewals } = await openShop();
    await connect();
    clock.advance(61 * minute);
    const account = process({ fetch: sending(tokenPath, unavailable) })
      .client("main")
      .account(1);
    const create = account.items.create({ description: "Bell" });
    await expect(create).rejects.toMatchObject({ code: "token_refresh_failed", connection: "main" });
    expect(renewals).toMatchObject([{ outcome: "failed" }]);
    expect(await process().client("main").account(1).items.first()).toBeDefined();
  });

  test("stops nobody while the old token lives", async () => {
    const { process, connect, clock } = await openShop();
    await connect();
    let asked = 0;
    const fetch = sending(tokenPath, () => {
      asked += 1;
      return unavailable();
    });
    const account = process({ fetch }).client("main").account(1);
    clock.advance(59.5 * minute);
    for (let calls = 0; calls < 5; calls += 1) await account.items.first();
    expect(asked).toBe(1);
    clock.advance(6000);
    await account.items.first();
    expect(asked).toBe(2);
  });
});

describe("the token server refuses", () => {
  test("a refresh too many: its wait is kept to the second", async () => {
    const { process, connect, clock, refreshes, shop } = await openShop({ refreshesPerMinute: 1 });
    const { refreshToken } = await connect();
    await new OAuth({ ...application, authUrl: shop.url }).refresh(refreshToken);
    clock.advance(18_500);
    const start = clock.now();
    await process().client("main").account(1).items.first();
    expect(refreshes()).toEqual(["refreshed current", "refused grace", "refreshed grace"]);
    expect(clock.now() - start).toBe(42_000);
  });

  test("the application: no second try, and the error says what is wrong", async () => {
    const { process, connect, clock } = await openShop();
    await connect();
    clock.advance(61 * minute);
    let asked = 0;
    const fetch = sending(tokenPath, (send) => {
      asked += 1;
      return send();
    });
    const account = process({ fetch, clientSecret: "wrong" }).client("main").account(1);
    await expect(account.items.first()).rejects.toThrow(/"main".*invalid_client.*clientSecret is wrong/);
    expect(asked).toBe(1);
  });

  test("the refresh token: final, told once a minute, and who must do what", async () => {
    const { process, connect, clock, shop, refreshes } = await openShop();
    const { refreshToken } = await connect();
    shop.oauth.revoke(refreshToken);
    const account = process().client("main").account(1);
    const final = { code: "reauthorization_required", connection: "main" };
    for (let calls = 0; calls < 3; calls += 1) await expect(account.items.first()).rejects.toMatchObject(final);
    await expect(account.items.first()).rejects.toThrow(/Somebody of the account must authorize the application again/);
    expect(refreshes()).toEqual(["refused revoked"]);
    clock.advance(minute);
    await expect(account.items.first()).rejects.toMatchObject(final);
    expect(refreshes()).toHaveLength(2);
    await connect();
    expect(await account.items.first()).toBeDefined();
  });

  test("a refresh token that is not the store's any more: the newer one is taken", async () => {
    const { process, connect, clock, store, refreshes } = await openShop();
    await connect();
    const stale = (await store.read("main"))?.text ?? "";
    clock.advance(61 * minute);
    await process().client("main").account(1).items.first();
    clock.advance(61 * minute);
    await process().client("main").account(1).items.first();
    clock.advance(61 * minute);
    // A copy of the store that is behind shows what was there two hours ago, once.
    let shown = 0;
    const behind = (entry: { version: string } | undefined) => {
      shown += 1;
      return entry && ((shown <= 2 ? { ...entry, text: stale } : entry) as never);
    };
    const lagging: TokenStore = {
      ...store,
      read: async (name) => behind(await store.read(name)),
      lease: async (name, holder, ms) => behind(await store.lease(name, holder, ms)),
    };
    await process({ tokenStore: lagging }).client("main").account(1).items.first();
    expect(refreshes().slice(-2)).toEqual(["refused spent", "refreshed current"]);
  });
});

describe("the store", () => {
  test("without the connection: somebody must connect first", async () => {
    const { process } = await openShop();
    const call = process().client("shop-9").account(1).items.first();
    await expect(call).rejects.toMatchObject({ code: "not_connected", connection: "shop-9" });
  });

  test("with another application's tokens is not used", async () => {
    const { process, connect, shop } = await openShop();
    await connect();
    shop.oauth.register({ clientId: "other", clientSecret: "s", redirectUri: "https://other.example/" });
    const account = process({ clientId: "other", clientSecret: "s" }).client("main").account(1);
    await expect(account.items.first()).rejects.toThrow("given to the application emulated-client, and this is other");
  });

  test("with something that is not ours is not used, and left as it is", async () => {
    const { process, store } = await openShop();
    await store.save("main", `{"accessToken":"theirs"}`, undefined);
    const call = process().client("main").account(1).items.first();
    await expect(call).rejects.toMatchObject({ code: "token_store_failed" });
    await expect(call).rejects.not.toThrow("theirs");
    expect((await store.read("main"))?.text).toBe(`{"accessToken":"theirs"}`);
  });

  test("that is away for a moment stops nobody who has a token", async () => {
    const { process, connect, clock, store } = await openShop();
    await connect();
    let isAway = false;
    const away = <T>(work: () => Promise<T>) => (isAway ? Promise.reject(new TokenStoreError("away")) : work());
    const flaky: TokenStore = { ...store, read: (name) => away(() => store.read(name)) };
    const account = process({ tokenStore: flaky }).client("main").account(1);
    await account.items.first();
    isAway = true;
    clock.advance(59.5 * minute);
    await account.items.first();
    clock.advance(minute);
    await expect(account.items.first()).rejects.toMatchObject({ code: "token_store_failed" });
    isAway = false;
    await account.items.first();
  });

  test.each([1, 3])(
    "that fails to save %i times is tried again; the tokens are used when they are safe",
    async (failures) => {
      const { process, connect, clock, store, refreshes } = await openShop();
      await connect();
      clock.advance(61 * minute);
      let failed = 0;
      const flaky: TokenStore = {
        ...store,
        save: (name, text, version) => {
          failed += 1;
          return failed <= failures ? Promise.reject(new TokenStoreError("busy")) : store.save(name, text, version);
        },
      };
      await process({ tokenStore: flaky }).client("main").account(1).items.first();
      expect(refreshes()).toEqual(["refreshed current"]);
    },
  );

  test("that never saves fails the call; the new pair is not used, and the old refresh token still works", async () => {
    const { process, connect, clock, store, refreshes, shop } = await openShop();
    await connect();
    clock.advance(61 * minute);
    const broken: TokenStore = { ...store, save: () => Promise.reject(new TokenStoreError("full")) };
    const call = process({ tokenStore: broken }).client("main").account(1).items.first();
    await expect(call).rejects.toThrow(/could not be saved, so they were not used: full/);
    expect(shop.requests.filter(({ path }) => path.includes("/API/"))).toEqual([]);
    clock.advance(minute);
    await process().client("main").account(1).items.first();
    expect(refreshes()).toEqual(["refreshed current", "refreshed grace"]);
  });

  test("whose answer to a save is lost has saved all the same", async () => {
    const { process, connect, clock, store, refreshes } = await openShop();
    await connect();
    clock.advance(61 * minute);
    let saves = 0;
    const lossy: TokenStore = {
      ...store,
      save: async (name, text, version) => {
        const isDone = await store.save(name, text, version);
        saves += 1;
        if (saves === 1) throw new TokenStoreError("the answer was lost");
        return isDone;
      },
    };
    await process({ tokenStore: lossy }).client("main").account(1).items.first();
    expect(refreshes()).toEqual(["refreshed current"]);
    expect(saves).toBe(2);
  });
});

describe("a lease", () => {
  test("of a process that crashed is waited for, and no longer", async () => {
    const { process, connect, clock, store, refreshes } = await openShop();
    await connect();
    clock.advance(61 * minute);
    await store.lease("main", "crashed", 30_000);
    const start = clock.now();
    await process().client("main").account(1).items.first();
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
    // The clock runs on with the machine's own time, which a busy one takes more of.
    expect(clock.now() - start).toBeLessThan(32_000);
    expect(refreshes()).toEqual(["refreshed current"]);
  });

  test("that is renewed for ever by somebody who hangs fails the call", async () => {
    const { process, connect, clock, store } = await openShop();
    await connect();
    clock.advance(61 * minute);
    const held: TokenStore = { ...store, lease: async () => undefined };
    const call = process({ tokenStore: held }).client("main").account(1).items.first();
    await expect(call).rejects.toThrow("another process has been at it for too long");
  });

  test("that took too long to get is not sent with: it could end before the answer", async () => {
    const { process, connect, clock, store, refreshes } = await openShop();
    await connect();
    clock.advance(61 * minute);
    let leases = 0;
    const slow: TokenStore = {
      ...store,
      lease: async (name, holder, ms) => {
        const entry = await store.lease(name, holder, ms);
        leases += 1;
        if (leases === 1) clock.advance(25_000);
        return entry;
      },
    };
    await process({ tokenStore: slow }).client("main").account(1).items.first();
    expect(leases).toBe(2);
    expect(refreshes()).toEqual(["refreshed current"]);
  });

  test("is given back when a refresh fails, so that nobody waits for it", async () => {
    const { process, connect, clock } = await openShop();
    await connect();
    clock.advance(61 * minute);
    const broken = process({ clientSecret: "wrong" }).client("main").account(1);
    await expect(broken.items.first()).rejects.toThrow("invalid_client");
    const start = clock.now();
    await process().client("main").account(1).items.first();
    expect(clock.now()).toBe(start);
  });
});
